import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { attributeOf, childOf, element } from '../cib/element.ts'
import { updatePairs } from '../cib/sets.ts'

/** What the cluster itself writes. */
const READ_ONLY = new Set(['cluster-infrastructure', 'cluster-name', 'dc-version', 'have-watchdog', 'last-lrm-refresh'])

/** pcs cuts long names in the ids that it makes up. */
const LONGEST_NAME = 20

/** `pcs property set name=value…`; an empty value takes an option out. */
export function setProperties(call: Call, cib: Cib): undefined {
  const words = call.rest()
  if (words.length === 0) return call.usage('pcs property set name=value…')
  const options = call.options(words)
  for (const { name, word } of options)
    if (READ_ONLY.has(name)) call.refuseUnforced('unknown-keyword', word, { what: 'property that can be set', keyword: name })
  const set =
    childOf(cib.crmConfig, 'cluster_property_set') ??
    cib.add(cib.crmConfig, element('cluster_property_set', undefined, { id: cib.freeId('cib-bootstrap-options') }))
  updatePairs(cib, set, options, (owner, name) => cib.idBelow(owner, name.slice(0, LONGEST_NAME)))
}

/** `pcs property unset name…` */
export function unsetProperties(call: Call, cib: Cib): undefined {
  const words = call.rest()
  if (words.length === 0) return call.usage('pcs property unset name…')
  const set = childOf(cib.crmConfig, 'cluster_property_set')
  for (const word of words) {
    const found = set?.children.find((child) => attributeOf(child, 'name') === word.text)
    if (found) cib.remove(found)
  }
}
