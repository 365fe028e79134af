import { overlaps } from '../../vocabulary/index.ts'
import { networkOf } from './networks.ts'
import type { VrrpMember } from './types.ts'

/**
 * Whether two instances of one number are one virtual router. The number alone says little: most files keep the 51 of
 * the manual page. They share an address, name each other as peers, or have one name and their addresses on one network;
 * the name is enough where no third host has an instance.
 */
export function areOneRouter(a: VrrpMember, b: VrrpMember, all: readonly VrrpMember[]): boolean {
  if (a.host === b.host || a.virtualRouterId !== b.virtualRouterId || a.family !== b.family) return false
  if (sharesAddress(a, b) || areMeantAsPeers(a, b)) return true
  return a.name === b.name && (onOneNetwork(a, b) || new Set(all.map(({ host }) => host)).size === 2)
}

export const sharesAddress = (a: VrrpMember, b: VrrpMember): boolean =>
  a.addresses.some(({ address }) => b.addresses.some((other) => other.address === address))

/** One names the other's own address as a peer. */
export const areMeantAsPeers = (a: VrrpMember, b: VrrpMember): boolean => names(a, b) || names(b, a)

const names = ({ unicast }: VrrpMember, { unicast: other }: VrrpMember): boolean =>
  other?.source !== undefined && (unicast?.peers.includes(other.source) ?? false)

/** Their addresses lie in networks that overlap, so the hosts are on one link. */
export const onOneNetwork = (a: VrrpMember, b: VrrpMember): boolean =>
  a.addresses.some(({ address, prefix }) => {
    const own = networkOf(address, prefix)
    return b.addresses.some((other) => {
      const its = networkOf(other.address, other.prefix)
      return own !== undefined && its !== undefined && overlaps(own, its)
    })
  })
