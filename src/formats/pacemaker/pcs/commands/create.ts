import { listWords, nearest } from '../../../../lens/index.ts'
import { type Agent, type AgentName, agentNameOf, agentOf } from '../agent.ts'
import type { Argument, Option } from '../argument.ts'
import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { attributeOf, below, childOf, type Element, element, idOf } from '../cib/element.ts'
import { addSet, type Pair, setMeta } from '../cib/sets.ts'
import { groupFor, placeInGroup } from './group.ts'
import { groupsOf, wordsOf } from './groups.ts'
import { checkId } from './names.ts'
import { addOperations, checkIntervals, checkOperation, defaultOperations, givenOperations, wantedOperation } from './operations.ts'
import { isTrue } from './values.ts'

const KEYWORDS = {
  new: new Set(['op', 'meta', 'clone', 'promotable', 'master', 'bundle']),
  old: new Set(['op', 'meta', 'clone', 'master', 'bundle']),
}

/** `pcs resource create` and `pcs stonith create`. */
export function create(call: Call, cib: Cib, kind: 'resource' | 'stonith'): undefined {
  const id = call.take()
  const type = call.take()
  if (!id || !type) return call.usage(`pcs ${kind} create NAME AGENT [options]`)
  const groups = groupsOf(call.rest(), kind === 'resource' ? KEYWORDS[call.generation] : new Set(['op', 'meta']))
  const agent = nameOf(call, type, kind)
  const facts = agent && agentOf(agent)
  const options = call.options(wordsOf(groups, undefined))
  const given = givenOperations(call, groups)
  for (const operation of given) checkOperation(call, operation, facts)
  checkIntervals(call, given)
  checkId(call, cib, id)
  if (facts && agent.standard !== 'systemd') checkParameters(call, cib, agent, facts, options, { ...type, start: id.start })
  const outdated = groups.find(
    ({ keyword }) =>
      keyword?.text === 'master' || (keyword && call.all.some((word) => word.start === keyword.start && word.text.startsWith('--'))),
  )
  if (outdated?.keyword)
    call.outdated(outdated.keyword, `the keyword ${outdated.keyword.text}`, outdated.keyword.text === 'clone' ? 'clone' : 'promotable')
  const container = groups.find(({ keyword }) => keyword && ['clone', 'master', 'promotable'].includes(keyword.text))
  const group = call.flags.get('--group')
  if (container?.keyword && group) call.refuse('wrong-arguments', group.word, { problem: 'group-and-clone', word: container.keyword.text })
  checkNeighbours(call)
  if (cib.has(id.text) || groups.some(({ keyword }) => keyword?.text === 'bundle')) return

  const primitive = element('primitive', id, {
    id,
    class: agent?.standard ?? (kind === 'stonith' ? 'stonith' : 'ocf'),
    provider: agent?.provider,
    type: { ...type, text: agent?.type ?? type.text },
  })
  const parent = group?.value ? groupFor(cib, group.value) : cib.resources
  cib.add(parent, primitive)
  if (group?.value) placeInGroup(call, cib, parent, [primitive])
  addSet(cib, primitive, 'instance_attributes', options)
  addSet(cib, primitive, 'meta_attributes', call.options(wordsOf(groups, 'meta')))
  const wanted = given.map((operation) => wantedOperation(call, operation))
  addOperations(cib, primitive, [
    ...wanted,
    ...defaultOperations(facts, wanted, { all: !call.flags.has('--no-default-ops'), isFencing: kind === 'stonith' }),
  ])
  const outer = container?.keyword ? wrap(call, cib, primitive, container.keyword, [...container.words], agent) : primitive
  const disabled = call.flags.get('--disabled')
  if (disabled) setMeta(cib, outer, 'target-role', 'Stopped', disabled.word)
}

function nameOf(call: Call, type: Argument, kind: 'resource' | 'stonith'): AgentName | undefined {
  if (!type.known) return undefined
  if (kind === 'stonith') {
    if (type.text.includes(':'))
      call.refuse('invalid-value', type, { name: 'agent', value: type.text, expected: 'the name of a fence agent' })
    return { standard: 'stonith', type: type.text.replace(/^stonith:/, '') }
  }
  const name = agentNameOf(type.text)
  if (name === 'ambiguous')
    call.refuse('invalid-value', type, { name: 'agent', value: type.text, expected: 'a name that only one agent has: ocf:PROVIDER:TYPE' })
  else if (name === 'malformed')
    call.refuse('invalid-value', type, { name: 'agent', value: type.text, expected: 'STANDARD:PROVIDER:TYPE, STANDARD:TYPE or TYPE' })
  else return name
  return undefined
}

function checkParameters(call: Call, cib: Cib, name: AgentName, facts: Agent, options: readonly Option[], agent: Argument): undefined {
  for (const { name, value, word } of options) {
    if (!facts.parameters.has(name)) refuseParameter(call, facts, name, word)
    else if (value.text === '') call.refuse('invalid-value', word, { name, value: '', expected: 'a value' })
  }
  checkUnique(call, cib, name, facts, options)
  const missing = facts.required.filter((name) => options.every((option) => option.name !== name))
  if (missing.length > 0 && !call.isOpen)
    call.refuseUnforced('missing-parameter', agent, { agent: agent.text, missing: listWords(missing) })
}

/** Parameters of which no two resources of an agent may have the same value. */
function checkUnique(call: Call, cib: Cib, agent: AgentName, facts: Agent, options: readonly Option[]): undefined {
  for (const { name, value, word } of options) {
    if (!facts.unique.includes(name)) continue
    const twin = [...below(cib.resources)].find(
      (other) =>
        other.tag === 'primitive' &&
        attributeOf(other, 'type') === agent.type &&
        attributeOf(other, 'provider') === agent.provider &&
        childOf(other, 'instance_attributes')?.children.some(
          (pair) => attributeOf(pair, 'name') === name && attributeOf(pair, 'value') === value.text,
        ),
    )
    if (twin) call.refuseUnforced('duplicate', word, { problem: 'value', name, value: value.text, other: idOf(twin) })
  }
}

export function refuseParameter(call: Call, facts: Agent, name: string, word: Argument): undefined {
  const like = nearest(name, [...facts.parameters])
  call.refuseUnforced('unknown-keyword', word, { what: 'parameter', keyword: name, ...(like === undefined ? {} : { nearest: like }) })
}

function checkNeighbours(call: Call): undefined {
  const [before, after] = [call.flags.get('--before'), call.flags.get('--after')]
  const lone = before ?? after
  if (before && after) call.refuse('wrong-arguments', after.word, { problem: 'before-and-after', word: '--after' })
  else if (lone && !call.flags.has('--group')) call.refuse('wrong-arguments', lone.word, { problem: 'no-group', word: lone.word.text })
}

/** Puts a clone around a new resource. */
function wrap(call: Call, cib: Cib, primitive: Element, keyword: Argument, words: Argument[], agent: AgentName | undefined): Element {
  const named = words[0] && !words[0].text.includes('=') && words[0].known && call.generation === 'new' ? words.shift() : undefined
  const options: (Option | Pair)[] = call.options(words)
  const promotable = options.find(({ name }) => name === 'promotable') as Option | undefined
  if (keyword.text === 'promotable' || (keyword.text === 'master' && call.generation === 'new')) {
    if (promotable) call.refuse('wrong-arguments', promotable.word, { problem: 'promotable-twice', word: 'promotable' })
    else options.push(promotableBy(keyword))
  }
  checkPromotion(call, agent, keyword, options)
  const isMaster = keyword.text === 'master' && call.generation === 'old'
  const id = `${primitive.attributes.get('id')!.value}-${isMaster ? 'master' : 'clone'}`
  if (named) checkId(call, cib, named)
  const clone = element(isMaster ? 'master' : 'clone', named ?? keyword, { id: named ?? cib.freeId(id) })
  const parent = primitive.parent!
  const index = parent.children.indexOf(primitive)
  cib.detach(primitive)
  cib.add(clone, primitive)
  cib.add(parent, clone, index)
  addSet(cib, clone, 'meta_attributes', options)
  return clone
}

/** What the keyword `promotable` says, as an option. */
export const promotableBy = (keyword: Argument): Option => ({ name: 'promotable', word: keyword, value: { ...keyword, text: 'true' } })

/** Only agents that can be promoted make promotable clones. */
export function checkPromotion(call: Call, agent: AgentName | undefined, place: Argument, options: readonly (Option | Pair)[]): undefined {
  const wants = options.find(({ name }) => name === 'promotable')
  if (!agent || !wants || !isTrue(typeof wants.value === 'string' ? wants.value : wants.value.text)) return
  const data = { problem: 'cannot-promote', agent: [agent.standard, agent.provider, agent.type].filter(Boolean).join(':') }
  if (agent.standard !== 'ocf') call.refuse('wrong-context', place, data)
  else if (agentOf(agent)?.cannotPromote) call.refuseUnforced('wrong-context', place, data)
}
