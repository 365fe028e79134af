import { bytesOf, isWithin, networkOf, sameAddress } from '../facts/networks.ts'
import type { Consumer, Export, VirtualAddress } from '../facts/types.ts'

/**
 * Addresses that a consumer is seen under. A host has more of them than the files say, so only one in the server's own
 * network is sure to be used; Kubernetes speaks from the addresses of its nodes.
 */
export function sourcesOf({ kind, addresses }: Consumer, { address, prefix }: VirtualAddress): string[] {
  const length = bytesOf(address)?.length
  const alike = addresses.filter((one) => bytesOf(one)?.length === length)
  if (kind === 'kubernetes-volume' || kind === 'kubernetes-storage-class') return alike
  const [single, usual] = length === 4 ? [32, 24] : [128, 64]
  const network = networkOf(address, prefix === undefined || prefix >= single ? usual : prefix)
  return network ? alike.filter((one) => isWithin(network, one)) : []
}

/** Whether an export admits an address; undefined where only name services know. */
export function admits({ client, network }: Export, address: string): boolean | undefined {
  if (client === '*' || client === '') return true
  if (network) {
    const range = networkOf(network.address, network.prefix)
    return range ? isWithin(range, address) : undefined
  }
  return bytesOf(client) ? sameAddress(client, address) : undefined
}
