import type { AgentName } from '../agent.ts'
import type { Argument, Option } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, isClone } from '../cib/cib.ts'
import { attributeOf, childrenOf, type Element, element, idOf } from '../cib/element.ts'
import { type Pair, sorted, updateSet } from '../cib/sets.ts'
import { checkPromotion, promotableBy } from './create.ts'
import { dissolve } from './group.ts'
import { groupsOf, wordsOf } from './groups.ts'
import { checkId } from './names.ts'
import { forget, innermost, primitivesOf, redirect, refuseUnknown } from './resources.ts'

const KEYWORDS = new Set(['op', 'meta'])

/** `pcs resource clone` and `pcs resource promotable`. */
export function clone(call: Call, cib: Cib, promotable?: Argument): undefined {
  const name = call.take()
  if (!name) return call.usage(`pcs resource ${promotable ? 'promotable' : 'clone'} RESOURCE [ID] [options]`)
  const resource = cib.resource(name.text)
  if (!resource || (resource.tag !== 'primitive' && resource.tag !== 'group')) return refuseUnknown(call, name)
  const around = cib.cloneAround(resource)
  if (around) return call.refuse('wrong-context', name, { problem: 'already-cloned', name: name.text, clone: idOf(around) })
  const words = call.rest()
  const id = words[0] && !KEYWORDS.has(words[0].text) && !words[0].text.includes('=') && words[0].known ? words.shift() : undefined
  if (id) checkId(call, cib, id)
  const options = cloneOptions(call, words, promotable)
  for (const primitive of primitivesOf(resource)) checkPromotion(call, agentIn(primitive), promotable ?? name, options)
  const outer = element('clone', id ?? promotable ?? name, { id: id ?? cib.freeId(`${name.text}-clone`) })
  wrapIn(cib, outer, resource)
  updateSet(cib, outer, 'meta_attributes', sorted(options))
  redirect(cib, name.text, outer)
}

/** `pcs resource master [ID] RESOURCE [options]` of pcs 0.9. */
export function master(call: Call, cib: Cib, keyword: Argument): undefined {
  const first = call.take()
  if (!first) return call.usage('pcs resource master [ID] RESOURCE [options]')
  const second = call.words[0]
  const named = second && !second.text.includes('=') && second.text !== 'meta' ? call.take() : undefined
  const name = named ?? first
  const resource = cib.resource(name.text)
  if (!resource || (resource.tag !== 'primitive' && resource.tag !== 'group')) return refuseUnknown(call, name)
  if (named) checkId(call, cib, first)
  const options = cloneOptions(call, call.rest(), undefined)
  const outer = element('master', named ? first : keyword, { id: named ? first : cib.freeId(`${name.text}-master`) })
  wrapIn(cib, outer, resource)
  updateSet(cib, outer, 'meta_attributes', sorted(options))
  redirect(cib, name.text, outer)
}

/** A clone stands last; a group that its resource was alone in goes. */
function wrapIn(cib: Cib, outer: Element, resource: Element): undefined {
  const left = resource.parent
  cib.detach(resource)
  if (left?.tag === 'group' && childrenOf(left, 'primitive').length === 0) cib.remove(left)
  cib.add(outer, resource)
  cib.add(cib.resources, outer)
}

function cloneOptions(call: Call, words: readonly Argument[], promotable: Argument | undefined): (Option | Pair)[] {
  const groups = groupsOf(words, KEYWORDS)
  const operations = groups.find(({ keyword }) => keyword?.text === 'op')
  if (operations) call.refuse('wrong-arguments', operations.keyword!, { problem: 'operation-of-clone', word: 'op' })
  const options = call.options([...wordsOf(groups, undefined), ...wordsOf(groups, 'meta')])
  if (!promotable) return options
  const twice = options.find(({ name }) => name === 'promotable')
  if (twice) call.refuse('wrong-arguments', twice.word, { problem: 'promotable-twice', word: 'promotable' })
  return [...options.filter(({ name }) => name !== 'promotable'), promotableBy(promotable)]
}

export function agentIn(primitive: Element): AgentName {
  const provider = attributeOf(primitive, 'provider')
  return {
    standard: attributeOf(primitive, 'class') ?? '',
    ...(provider === undefined ? {} : { provider }),
    type: attributeOf(primitive, 'type') ?? '',
  }
}

/** What `pcs resource update CLONE` sets. */
export function updateClone(call: Call, cib: Cib, outer: Element, words: readonly Argument[]): undefined {
  updateSet(cib, outer, 'meta_attributes', sorted(cloneOptions(call, words, undefined)))
}

/** `pcs resource unclone CLONE|RESOURCE` */
export function unclone(call: Call, cib: Cib): undefined {
  const name = call.take()
  if (!name) return call.usage('pcs resource unclone CLONE|RESOURCE')
  const found = cib.resource(name.text)
  if (!found) return refuseUnknown(call, name)
  const resource = innermost(found)
  const outer = isClone(found) ? found : cib.cloneAround(found)
  if (!outer) return call.refuse('wrong-context', name, { problem: 'no-clone', name: name.text })
  const child = innermost(outer)
  if (child.tag === 'group' && resource.tag !== 'group' && childrenOf(child, 'primitive').length > 1)
    return dissolve(call, cib, child, [resource], name)
  forget(cib, idOf(outer))
  const parent = outer.parent!
  cib.detach(resource)
  cib.remove(outer)
  cib.add(parent, resource)
}
