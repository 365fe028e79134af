import { type Network, overlaps, parseIPv4, parseIPv6, prefixMask } from '../../../vocabulary/index.ts'
import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { Address } from '../model/address.ts'
import { related as relatedTo, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { KeepalivedPlace, KeepalivedView } from '../view.ts'

interface OnLink {
  readonly ip: string
  readonly prefix: number
  readonly network: Network
  readonly isVirtual: boolean
  readonly place: () => KeepalivedPlace | undefined
}

function onLink(written: Address | undefined, place: OnLink['place'], isVirtual: boolean): OnLink | undefined {
  const bytes = written && (parseIPv4(written.ip) ?? parseIPv6(written.ip))
  if (!bytes || written.prefix === undefined || written.prefix >= bytes.length * 8 || written.noprefixroute || written.peer)
    return undefined
  const mask = prefixMask(written.prefix, bytes.length)
  return { ip: written.ip, prefix: written.prefix, network: { address: bytes, mask } as Network, isVirtual, place }
}

/** Addresses with a connected route, by the interface that they are added to; the host's own come first. */
function byInterface(view: KeepalivedView): Map<string, OnLink[]> {
  const lists = new Map<string, OnLink[]>()
  const add = (device: string | undefined, found: OnLink | undefined) => {
    if (device === undefined || !found) return
    const list = lists.get(device)
    if (list) list.push(found)
    else lists.set(device, [found])
  }
  view.conf.staticIpaddress.forEach((written, index) => {
    const address = plain<Address>(written)
    add(
      address?.dev,
      onLink(address, () => view.placeOf(view.conf, 'staticIpaddress', index), false),
    )
  })
  for (const item of view.conf.vrrpInstances) {
    for (const list of ['virtualIpaddress', 'virtualIpaddressExcluded'] as const) {
      item[list].forEach((written, index) => {
        const address = plain<Address>(written)
        add(
          address?.dev ?? plain(item.interface),
          onLink(address, () => view.placeOf(item, list, index), true),
        )
      })
    }
  }
  return lists
}

/** Addresses of one interface to compare with. */
const MOST = 300

export const rule = keepalivedRule({
  id: 'keepalived/vip-prefix',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'An address whose prefix is neither that of a host nor that of the network.',
  reason: 'The prefix makes a connected route: hosts of other networks are looked for on this link, or neighbours behind a router.',
  remedy: 'Write the prefix of the network, or /32 (/128 with IPv6).',
  source: 'run: ip route after the address has been added',
  message: ({ ip, prefix, other, length }) =>
    prefix === 0
      ? `${ip}/0 makes a route for every address there is on this link`
      : `${ip}/${prefix} overlaps the network of ${other}/${length} on the same interface: one of the two connected routes is wrong`,
  examples: [
    {
      bad: instance('', ['192.0.2.50/24', '192.0.2.50/24\n        192.0.2.51/16']),
      good: instance('', ['192.0.2.50/24', '192.0.2.50/24\n        192.0.2.51/32']),
    },
    { bad: instance('', ['192.0.2.50/24', '192.0.2.50/0']), good: instance() },
  ],
  visit: {
    view(view, context) {
      for (const list of byInterface(view).values()) {
        const seen: OnLink[] = []
        for (const found of list) {
          const { ip, prefix, network, place, isVirtual } = found
          const near = seen.filter((one) => one.network.mask.length === network.mask.length && overlaps(one.network, network))
          // Of several addresses with one and the same prefix the first one tells it.
          const other = near.some((one) => one.prefix === prefix) ? undefined : near[0]
          if (seen.length < MOST) seen.push(found)
          if (!isVirtual) continue
          if (prefix === 0) tell(context, place(), { data: { ip, prefix } })
          else if (other) {
            tell(context, place(), {
              data: { ip, prefix, other: other.ip, length: other.prefix },
              related: relatedTo([other.place(), 'the other prefix']),
            })
          }
        }
      }
    },
  },
})
