import { type Claims, hostPlace } from './claims.ts'
import { winner } from './option-list.ts'
import type { DraftResource } from './resource.ts'
import { isUnread } from './unread.ts'
import { hostLabel } from './volumes.ts'

/** What only 8.4 insists on: addresses, metadata, and leave to have two primaries before there are two. */
export function checkOld({ document, resource, hosts, lists }: DraftResource, claims: Claims): void {
  for (const host of hosts) {
    const place = hostPlace(host)
    if (!host.address && !isUnread(host.host, 'address')) claims.refuse('no-address', place, { host: hostLabel(host) })
    for (const { vnr, written } of host.kind === 'stacked' ? [] : host.volumes) {
      if (!written.metaDisk) claims.refuse('no-meta-disk', place, { host: hostLabel(host), volume: vnr })
    }
  }
  const { startup } = resource
  if (startup?.becomePrimaryOn?.[0] !== 'both') return
  if (winner(lists.net, 'allowTwoPrimaries')?.text !== 'yes')
    claims.refuse('both-primary', { document, span: document.spanOf(startup, 'becomePrimaryOn')! })
}
