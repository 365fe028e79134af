import { parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import type { Address } from '../model/address.ts'
import { type Claims, related } from './claims.ts'
import { type DraftEnd, shownAddress } from './connections.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import type { DraftResource } from './resource.ts'
import { hostLabel, hostPlace } from './volumes.ts'

/** An address with its port, however it is spelled; undefined for loopback. */
function markOf({ family = 'ipv4', host, port }: Address, ignoresFamily: boolean): string | undefined {
  const bytes = family === 'ipv6' ? parseIPv6(host) : parseIPv4(host)
  if (bytes && isLoopback(family, bytes)) return undefined
  return `${ignoresFamily ? '' : family}\0${bytes?.join('.') ?? host}\0${port}`
}

function isLoopback(family: string, bytes: readonly number[]): boolean {
  if (family !== 'ipv6') return bytes[0] === 127
  return bytes.at(-1) === 1 && bytes.slice(0, -1).every((byte) => byte === 0)
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
        const used: DraftEnd[] = []
        const marks: string[] = []
        for (const end of ends) {
          const mark = end.address && markOf(end.address, ignoresFamily)
          if (mark === undefined) continue
          used.push(end)
          marks.push(mark)
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
        if (a && b && marks[0] === marks[1]) {
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
