import type { HostSet } from '../facts/sets.ts'
import type { Consumer, HostAddress } from '../facts/types.ts'
import type { Manifest } from '../kubernetes/index.ts'
import type { AddressesOf } from './addresses.ts'
import { fstabConsumers } from './fstab.ts'
import { kubernetesConsumers } from './kubernetes.ts'
import { libvirtConsumers } from './libvirt.ts'

/** Everything in the files that mounts an export: fstab, libvirt pools, Kubernetes. */
export function consumersOf(sets: readonly HostSet[], addresses: readonly HostAddress[], manifests: readonly Manifest[]): Consumer[] {
  const addressesOf: AddressesOf = (host) => addresses.filter((one) => one.host === host).map(({ address }) => address)
  return [...fstabConsumers(sets, addressesOf), ...libvirtConsumers(sets, addressesOf), ...kubernetesConsumers(manifests)]
}
