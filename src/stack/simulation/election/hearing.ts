import { parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import type { Host, VrrpMember } from '../../facts/types.ts'

/** The address that a member's adverts come from, where it is known. */
export type SourceOf = (member: VrrpMember) => string | undefined

/** A member's own address: the one written, one that other files say is its host's, or the only peer that nobody else is. */
export function sourcesOf(members: readonly VrrpMember[], hosts: readonly Host[]): SourceOf {
  const known = new Map<VrrpMember, string>()
  for (const member of members) {
    const address = member.unicast?.source ?? ownAddress(member, hosts)
    if (address !== undefined) known.set(member, address)
  }
  for (const member of members) {
    if (known.has(member)) continue
    const others = members.filter((other) => other !== member && other.host !== member.host)
    const taken = new Set(others.map((other) => known.get(other)))
    const named = new Set(others.flatMap((other) => other.unicast?.peers ?? []).filter((peer) => !taken.has(peer)))
    if (named.size === 1) known.set(member, [...named][0]!)
  }
  return (member) => known.get(member)
}

function ownAddress({ host, interface: name, family }: VrrpMember, hosts: readonly Host[]): string | undefined {
  const addresses =
    hosts.find((one) => one.name === host)?.addresses.filter(({ address }) => address.includes(':') === (family === 6)) ?? []
  const here = addresses.filter((one) => one.interface === name && name !== undefined)
  const distinct = new Set((here.length > 0 ? here : addresses.filter((one) => one.interface === undefined)).map(({ address }) => address))
  return distinct.size === 1 ? [...distinct][0] : undefined
}

/** Why a member discards or never sees what another one sends; undefined where it takes it. */
export function whyDeaf(receiver: VrrpMember, sender: VrrpMember, sourceOf: SourceOf): string | undefined {
  const { version } = receiver
  if (receiver.virtualRouterId !== sender.virtualRouterId)
    return `virtual_router_id ${sender.virtualRouterId} against ${receiver.virtualRouterId}`
  if (receiver.family !== sender.family) return 'IPv4 against IPv6'
  if (version !== sender.version) return `VRRP version ${sender.version} against ${version}`
  if (!!receiver.unicast !== !!sender.unicast) return sender.unicast ? 'unicast against multicast' : 'multicast against unicast'
  if (receiver.unicast && sender.unicast) {
    const from = sourceOf(sender)
    const to = sourceOf(receiver)
    if (to !== undefined && !names(sender.unicast.peers, to)) return `${to} is no peer of ${sender.host}`
    if (receiver.hearsOnlyPeers && from !== undefined && !names(receiver.unicast.peers, from))
      return `${from} is no peer of ${receiver.host}`
  } else if ((sender.multicastGroup ?? '') !== (receiver.multicastGroup ?? '')) return 'another multicast group'
  if (version === 2 && sender.advertInt !== receiver.advertInt) return `advert_int ${sender.advertInt} against ${receiver.advertInt}`
  if (version === 2 && secret(sender) !== secret(receiver)) return 'another authentication'
  if (addressesOf(sender) !== addressesOf(receiver)) return 'another list of addresses'
  return undefined
}

const names = (list: readonly string[], address: string): boolean => list.some((one) => compareAddresses(one, address) === 0)

/** What an advert carries, or is signed with; eight bytes of a password count. */
const secret = ({ authentication }: VrrpMember): string =>
  authentication ? `${authentication.type} ${authentication.secret.slice(0, 8)}` : ''

const addressesOf = ({ addresses }: VrrpMember): string =>
  addresses
    .map(({ address }) => bytesOf(address).join('.'))
    .sort()
    .join(' ')

const bytesOf = (address: string): readonly number[] => parseIPv4(address) ?? parseIPv6(address) ?? []

/** Which of two addresses is the higher one, as the tie-break has it. */
export function compareAddresses(a: string, b: string): number {
  const [left, right] = [bytesOf(a), bytesOf(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
