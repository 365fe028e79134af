import type { RelatedPlace } from '../../../document/index.ts'
import type { EffectiveCib, EffectivePrimitive } from '../effective/index.ts'
import { clean, primitiveText } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { ordersBetween, startsBefore, startsBehind, startsBehindAny } from '../relations.ts'
import { pacemakerRule } from '../rule.ts'
import { isWithin, KIND_NAMES, type StorageKind, storageKind } from '../storage.ts'

/** Each takes a walk along all constraints, and nobody reads more of them. */
const LIMIT = 100

/** The clean cluster with the first of two members behind the second. */
const swapped = (first: string, second: string): string =>
  clean.replace(primitiveText(first), '').replace(primitiveText(second), primitiveText(second) + primitiveText(first))

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
      const of = (...kinds: readonly StorageKind[]): EffectivePrimitive[] =>
        cib.primitives.filter((one) => !one.clone && kinds.includes(storageKind(one)!))
      const mounts = of('filesystem')
      const served = of('server', 'export')
      const ahead = startsBefore(cib, mounts)
      const settled = startsBehindAny(cib, mounts)
      const some = mounts.slice(0, LIMIT)
      const isEarly = (one: EffectivePrimitive): boolean => ahead.has(one) && (!settled.has(one) || some.some((mount) => isOn(one, mount)))
      for (const early of served.filter(isEarly).slice(0, LIMIT)) {
        check(early, mounts, (mount) => !settled.has(early) || isOn(early, mount))
      }
      // Behind a blocked port nobody reaches the address.
      if (cib.primitives.some(({ agent }) => agent === 'ocf:heartbeat:portblock')) return
      const first = startsBefore(cib, served)
      const addresses = of('address').filter((one) => first.has(one))
      for (const early of addresses.slice(0, LIMIT)) check(early, served, () => true)

      function check(early: EffectivePrimitive, parts: readonly EffectivePrimitive[], needs: (part: EffectivePrimitive) => boolean): void {
        const behind = startsBehind(cib, early)
        const before = startsBefore(cib, [early])
        // In a ring nothing is early.
        const late = parts.find((one) => behind.has(one) && !before.has(one) && needs(one))
        if (!late) return
        context.report(idPlace(cib, early.primitive), {
          data: { early: early.id, late: late.id, what: KIND_NAMES[storageKind(early)!], needs: KIND_NAMES[storageKind(late)!] },
          related: [related(idPlace(cib, late.primitive), 'starts later'), ...constraintPlaces(cib, early, late)],
        })
      }
    },
  },
})

/** What a server or an export has on a file system. */
const PATHS = ['directory', 'nfs_shared_infodir'] as const

/** A server may have its state on one file system and start before others, whose exports follow. */
function isOn({ params }: EffectivePrimitive, mount: EffectivePrimitive): boolean {
  const point = mount.params.get('directory')?.value
  return point !== undefined && PATHS.some((name) => isWithin(params.get(name)?.value ?? '', point))
}

function constraintPlaces(cib: EffectiveCib, early: EffectivePrimitive, late: EffectivePrimitive): RelatedPlace[] {
  return ordersBetween(cib, early, late).map(({ constraint }) => related(idPlace(cib, constraint), 'ordered here'))
}
