import { type Claims, hostPlace } from './claims.ts'
import type { DraftResource } from './resource.ts'
import { claimDevice } from './volumes.ts'

/** Gives stacked hosts the names of the hosts below, and their volumes the devices below as disks. */
export function stack(drafts: readonly DraftResource[], claims: Claims): void {
  let byName: Map<string, DraftResource> | undefined
  for (const { hosts } of drafts) {
    for (const host of hosts) {
      if (host.kind !== 'stacked' || !('lower' in host.host)) continue
      const { lower } = host.host
      claims.claimName('lower', lower, host, { name: lower })
      // Of two resources with one name the first one counts.
      byName ??= new Map(drafts.map((draft) => [draft.name, draft] as const).reverse())
      const below = byName.get(lower)
      if (!below) {
        claims.refuse('unknown-lower', hostPlace(host), { name: lower })
        continue
      }
      host.names = below.hosts.filter(({ kind }) => kind !== 'stacked').flatMap(({ names }) => names)
      for (const volume of host.volumes) {
        claimDevice(host, volume, host, claims)
        const base = below.hosts[0]?.volumes.find(({ vnr }) => vnr === volume.vnr)
        if (base?.minor !== undefined) volume.disk = base.device ?? `/dev/drbd${base.minor}`
        volume.metaDisk = 'internal'
      }
    }
  }
}
