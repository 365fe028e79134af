import { type Claims, hostPlace, type Place } from './claims.ts'
import type { DrbdDocument } from './nodes.ts'
import { winner } from './option-list.ts'
import type { DraftResource } from './resource.ts'
import { isUnread } from './unread.ts'
import { hostLabel } from './volumes.ts'

/** What only 8.4 insists on: addresses, metadata, and leave to have two primaries before there are two. */
export function checkOld(draft: DraftResource, order: readonly DrbdDocument[], claims: Claims): void {
  const { document, resource, hosts } = draft
  for (const host of hosts) {
    const place = hostPlace(host)
    if (!host.address && !isUnread(host.host, 'address')) claims.refuse('no-address', place, { host: hostLabel(host) })
    for (const { vnr, written } of host.kind === 'stacked' ? [] : host.volumes) {
      if (!written.metaDisk) claims.refuse('no-meta-disk', place, { host: hostLabel(host), volume: vnr })
    }
  }
  for (const source of [{ document, holder: resource }, ...order.map((document) => ({ document, holder: document.model.common }))]) {
    const startup = source.holder?.startup
    if (!startup?.becomePrimaryOn) continue
    checkPrimaries(
      draft,
      startup.becomePrimaryOn,
      { document: source.document, span: source.document.spanOf(startup, 'becomePrimaryOn')! },
      claims,
    )
    return
  }
}

/** Who is to become primary is called as in its section, or `both`, for which two primaries must be allowed. */
function checkPrimaries({ hosts, lists }: DraftResource, names: readonly string[], place: Place, claims: Claims): void {
  const isNamed = hosts.some(({ kind }) => kind === 'on')
  for (const name of isNamed ? names : [])
    if (name !== 'both' && !hosts.some((host) => host.names.includes(name))) claims.refuse('unknown-host', place, { host: name })
  // drbdadm 8.4 looks whether the option is there, not at its value.
  if (names.includes('both') && !winner(lists.net, 'allowTwoPrimaries')) claims.refuse('both-primary', place)
}
