import { parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import type { Address } from '../model/address.ts'
import { type Claims, related } from './claims.ts'
import { type DraftEnd, shownAddress } from './connections.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import type { DraftResource } from './resource.ts'
import { hostLabel, hostPlace } from './volumes.ts'

/** An address with its port, however it is spelled. */
function markOf({ family = 'ipv4', host, port }: Address, ignoresFamily: boolean): string {
  const bytes = family === 'ipv6' ? parseIPv6(host) : parseIPv4(host)
  return `${ignoresFamily ? '' : family}\0${bytes?.join('.') ?? host}\0${port}`
}

function isLoopback({ family, host }: Address): boolean {
  if (family !== 'ipv6') return parseIPv4(host)?.[0] === 127
  const bytes = parseIPv6(host)
  return bytes?.at(-1) === 1 && bytes.slice(0, -1).every((byte) => byte === 0)
}

const placeOf = (document: DrbdDocument, { host, endpoint }: DraftEnd) => {
  const span = endpoint ? headSpan(document, nodeOf(document, endpoint)) : document.spanOf(host.host, 'address')
  return span ? { document, span } : hostPlace(host)
}

/** An address and port is used by one resource only, and not at both ends; nobody cares about loopback. */
export function checkEndpoints(drafts: readonly DraftResource[], claims: Claims, ignoresFamily = false): void {
  const users = new Map<string, { draft: DraftResource; end: DraftEnd }>()
  const told = new Set<string>()
  for (const draft of drafts) {
    for (const { paths } of draft.connections) {
      for (const { ends } of paths) {
        const used = ends.filter(({ address }) => address && !isLoopback(address))
        for (const end of used) {
          const mark = markOf(end.address!, ignoresFamily)
          const before = users.get(mark)
          if (!before) users.set(mark, { draft, end })
          else if (before.draft !== draft && !told.has(`${mark}\0${draft.resource.name}`)) {
            told.add(`${mark}\0${draft.resource.name}`)
            const data = { address: shownAddress(end.address!), host: hostLabel(end.host), resource: before.draft.resource.name }
            claims.refuse('endpoint', placeOf(draft.document, end), data, [
              related(placeOf(before.draft.document, before.end), `used by ${before.draft.resource.name}`),
            ])
          }
        }
        const [a, b] = used
        if (a && b && markOf(a.address!, ignoresFamily) === markOf(b.address!, ignoresFamily)) {
          claims.refuse(
            'endpoint',
            placeOf(draft.document, b),
            { address: shownAddress(b.address!), host: hostLabel(b.host), resource: '' },
            [related(placeOf(draft.document, a), 'the other end')],
          )
        }
      }
    }
  }
}
