import { clean, primitiveText } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { binding, boundTo, colocationsBetween, isAmiss, isTied, ordersBetween, startsBefore, startsBehind } from '../relations.ts'
import { pacemakerRule } from '../rule.ts'
import { KIND_NAMES, mirrorBelow, storageKind } from '../storage.ts'

const GROUP = "<group id='nfs'>"
const ORDER = "<rsc_order id='drbd-before-nfs' first='drbd-clone' first-action='promote' then='nfs' then-action='start'/>"

/** The clean cluster with its address outside of the group. */
const outside = (() => {
  const address = primitiveText('ip')
  return (constraints: string): string =>
    clean.replace(address, '').replace(`      ${GROUP}`, `${address}      ${GROUP}`).replace(ORDER, `${ORDER}${constraints}`)
})()
const together = "\n      <rsc_colocation id='c' rsc='ip' with-rsc='nfs' score='INFINITY'/>"
const behind = "\n      <rsc_order id='o' first='nfs' then='ip'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/chain-not-together',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A part of the NFS service that the file system does not take along.',
  reason:
    'The part starts on another node, or before the file system: clients reach a server without the data, or an export of an empty directory.',
  remedy: 'Put the parts into one group, in the order in which they start.',
  source: 'crm_simulate; Pacemaker Explained, "Groups"',
  message: ({ id, what, filesystem, lacks }) =>
    lacks === 'both'
      ? `neither kept with ${filesystem} nor started behind it: ${id}, ${what}`
      : lacks === 'place'
        ? `${id}, ${what}, may run on another node than ${filesystem}`
        : `${id}, ${what}, may start before ${filesystem}`,
  examples: [
    { bad: outside(''), good: clean },
    { bad: outside(together), good: outside(together + behind) },
    { bad: outside(behind), good: clean },
  ],
  visit: {
    cib(cib, context) {
      const mounts = cib.primitives.filter((one) => storageKind(one) === 'filesystem' && mirrorBelow(cib, one))
      const [filesystem, ...more] = mounts
      // With several mounts nobody can tell which one a part belongs to.
      if (!filesystem || more.length > 0 || filesystem.clone) return
      const kept = new Set([...boundTo(cib, filesystem), ...binding(cib, filesystem)])
      // A server or address that stands first is another finding.
      const ordered = new Set([...startsBehind(cib, filesystem), ...startsBefore(cib, [filesystem])])
      for (const primitive of cib.primitives) {
        const kind = storageKind(primitive)
        if ((kind !== 'server' && kind !== 'export' && kind !== 'address') || primitive.clone || isAmiss(cib, primitive)) continue
        const isKept = kept.has(primitive) || colocationsBetween(cib, primitive, filesystem).length > 0
        const isOrdered = ordered.has(primitive) || ordersBetween(cib, filesystem, primitive).length > 0
        // An address may serve something else in the cluster: then other resources go with it.
        if ((isKept && isOrdered) || (kind === 'address' && !isKept && !isOrdered && isTied(cib, primitive))) continue
        context.report(idPlace(cib, primitive.primitive), {
          data: {
            id: primitive.id,
            what: KIND_NAMES[kind],
            filesystem: filesystem.id,
            lacks: isKept ? 'order' : isOrdered ? 'place' : 'both',
          },
          related: [related(idPlace(cib, filesystem.primitive), 'the file system')],
        })
      }
    },
  },
})
