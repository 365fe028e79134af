import { relatedPlace } from '../../../document/index.ts'
import { packIPv4, parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import type { Address } from '../model/address.ts'
import { type Claims, hostPlace, type Place } from './claims.ts'
import { type DraftEnd, shownAddress } from './connections.ts'
import { type DrbdDocument, headSpan, nodeOf } from './nodes.ts'
import type { DraftResource } from './resource.ts'
import { hostLabel } from './volumes.ts'

/** Ports beyond any: an IPv4 address and a port are one number. */
const PORTS = 2 ** 17
const LOOPBACK = 127

/** An address with its port, however it is spelled; undefined for loopback. */
function markOf({ family = 'ipv4', host, port }: Address, ignoresFamily: boolean): number | string | undefined {
  const packed = family === 'ipv4' ? packIPv4(host) : -1
  // Nearly always it is an address of four plain numbers.
  if (packed !== -1) return Math.floor(packed / 2 ** 24) === LOOPBACK ? undefined : packed * PORTS + port
  const bytes = family === 'ipv6' ? parseIPv6(host) : parseIPv4(host)
  if (bytes && isLoopback(family, bytes)) return undefined
  if (bytes && ignoresFamily && family !== 'ipv6') return packIPv4(host) * PORTS + port
  return `${ignoresFamily ? '' : family}\0${bytes?.join('.') ?? host}\0${port}`
}

function isLoopback(family: string, bytes: readonly number[]): boolean {
  if (family !== 'ipv6') return bytes[0] === LOOPBACK
  return bytes.at(-1) === 1 && bytes.slice(0, -1).every((byte) => byte === 0)
}

function placeOf(document: DrbdDocument, { host, endpoint }: DraftEnd): Place {
  const span = endpoint ? headSpan(document, nodeOf(document, endpoint)) : document.spanOf(host.host, 'address')
  return span ? { document, span } : hostPlace(host)
}

/** The first one to use an address. */
interface User {
  readonly draft: DraftResource
  readonly end: DraftEnd
}

/** An address and port is used by one resource only, and not at both ends; nobody cares about loopback. */
export function checkEndpoints(drafts: readonly DraftResource[], claims: Claims, ignoresFamily = false): void {
  const users = new Map<number | string, User>()
  const told = new Set<string>()
  for (const draft of drafts) {
    for (const { paths } of draft.connections) {
      for (const { ends } of paths) {
        let a: DraftEnd | undefined
        let mark: number | string | undefined
        for (const end of ends) {
          const own = end.address && markOf(end.address, ignoresFamily)
          if (own === undefined) continue
          const before = users.get(own)
          if (!before) users.set(own, { draft, end })
          else if (before.draft !== draft) shared(draft, end, before, told, claims)
          if (a && mark === own) twice(draft, a, end, claims)
          a ??= end
          mark ??= own
        }
      }
    }
  }
}

/** One address for two resources is told of once for both. */
function shared({ document, name }: DraftResource, end: DraftEnd, before: User, told: Set<string>, claims: Claims): void {
  const address = shownAddress(end.address!)
  const mark = `${address}\0${name}`
  if (told.has(mark)) return
  told.add(mark)
  const other = before.draft.name
  claims.refuse('endpoint', placeOf(document, end), { address, host: hostLabel(end.host), resource: other }, [
    relatedPlace(placeOf(before.draft.document, before.end), `used by ${other}`),
  ])
}

function twice({ document }: DraftResource, a: DraftEnd, b: DraftEnd, claims: Claims): void {
  const data = { address: shownAddress(b.address!), host: hostLabel(b.host), resource: '' }
  claims.refuse('endpoint', placeOf(document, b), data, [relatedPlace(placeOf(document, a), 'the other end')])
}
