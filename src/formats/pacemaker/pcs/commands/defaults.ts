import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { childrenOf, element } from '../cib/element.ts'
import { updatePairs } from '../cib/sets.ts'
import { groupsOf, wordsOf } from './groups.ts'

type Section = 'rsc_defaults' | 'op_defaults'

/** pcs cuts long names in the ids that it makes up. */
const LONGEST_NAME = 20

const idFor =
  (cib: Cib) =>
  (owner: Parameters<Cib['idBelow']>[0], name: string): string =>
    cib.idBelow(owner, name.slice(0, LONGEST_NAME))

/** `pcs resource defaults [update] name=value…` and the same of operations. */
export function updateDefaults(call: Call, cib: Cib, section: Section): undefined {
  const options = call.options(call.rest())
  if (options.length === 0) return
  const sets = childrenOf(cib.existingSection(section) ?? cib.root, 'meta_attributes')
  if (sets.length > 1) return call.refuse('wrong-context', call.place, { problem: 'several-sets' })
  if (!sets[0] && options.every(({ value }) => value.text === '')) return
  const set =
    sets[0] ?? cib.add(cib.section(section), element('meta_attributes', undefined, { id: cib.freeId(`${section}-meta_attributes`) }))
  updatePairs(cib, set, options, idFor(cib))
}

/** `pcs resource defaults set create [id=… score=…] [meta name=value…] [rule …]` */
export function createDefaults(call: Call, cib: Cib, section: Section): undefined {
  const groups = groupsOf(call.rest(), new Set(['meta', 'rule']))
  // What a rule decides is no default that always holds.
  if (groups.some(({ keyword }) => keyword?.text === 'rule')) return
  const head = call.options(wordsOf(groups, undefined))
  for (const { name, word } of head)
    if (name !== 'id' && name !== 'score') call.refuseUnforced('unknown-keyword', word, { what: 'option of a set', keyword: name })
  const given = Object.fromEntries(head.map((option) => [option.name, option]))
  const set = cib.add(
    cib.section(section),
    element('meta_attributes', undefined, { id: cib.freeId(`${section}-meta_attributes`), ...given }),
  )
  updatePairs(cib, set, call.options(wordsOf(groups, 'meta')), idFor(cib))
}
