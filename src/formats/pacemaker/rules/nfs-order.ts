import type { EffectiveCib, EffectivePrimitive } from '../effective/index.ts'
import { clean } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { KIND_NAMES, startsBehind, storageKind } from '../storage.ts'

/** The member of the clean cluster's group, as it is written. */
function member(id: string): string {
  const start = clean.indexOf(`        <primitive id='${id}'`)
  return clean.slice(start, clean.indexOf('</primitive>\n', start) + '</primitive>\n'.length)
}

/** The clean cluster with the first of two members behind the second. */
const swapped = (first: string, second: string): string =>
  clean.replace(member(first), '').replace(member(second), member(second) + member(first))

export const rule = pacemakerRule({
  id: 'pacemaker/nfs-order',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Clients reach the address before what they ask for is there.',
  reason:
    'A client that reconnects in between is told that the server or the file is not there: it gets stale file handles or errors, and reclaims its locks too late.',
  remedy: 'Start file system, NFS server, exports and address in this order; or block the port with portblock until all are up.',
  source: 'LINSTOR Gateway; ocf_heartbeat_portblock(7)',
  message: ({ early, late, what, needs }) => `${early}, ${what}, starts before ${late}, ${needs}`,
  examples: [
    { bad: swapped('vm', 'ip'), good: clean },
    { bad: swapped('fs', 'nfsd'), good: clean },
  ],
  visit: {
    cib(cib, context) {
      if (cib.primitives.some(({ agent }) => agent === 'ocf:heartbeat:portblock')) return
      const parts = cib.primitives.filter((one) => !one.clone && storageKind(one))
      for (const late of parts) {
        const kind = storageKind(late)
        const early = parts.find((one) => isTooEarly(one, late) && startsBehind(cib, one).has(late) && !startsBehind(cib, late).has(one))
        if (!early || !kind) continue
        context.report(idPlace(cib, early.primitive), {
          data: { early: early.id, late: late.id, what: KIND_NAMES[storageKind(early)!], needs: KIND_NAMES[kind] },
          related: [related(idPlace(cib, late.primitive), 'starts later'), ...constraintPlaces(cib, early, late)],
        })
      }
    },
  },
})

const RANK = { drbd: 0, filesystem: 1, server: 2, export: 2, address: 3 } as const

function isTooEarly(early: EffectivePrimitive, late: EffectivePrimitive): boolean {
  const [a, b] = [storageKind(early), storageKind(late)]
  return a !== undefined && b !== undefined && RANK[a] > RANK[b]
}

function constraintPlaces(cib: EffectiveCib, early: EffectivePrimitive, late: EffectivePrimitive) {
  return cib.orders
    .filter(({ first, then: behind }) => first === early.id && behind === late.id)
    .map(({ constraint }) => related(idPlace(cib, constraint), 'ordered here'))
}
