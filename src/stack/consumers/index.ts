import type { HostSet } from '../facts/sets.ts'
import type { Consumer } from '../facts/types.ts'
import type { Manifest } from '../kubernetes/types.ts'
import type { AddressesOf } from './addresses.ts'
import { fstabConsumers } from './fstab.ts'
import { kubernetesConsumers } from './kubernetes.ts'
import { libvirtConsumers } from './libvirt.ts'

/** Everything in the files that mounts an export: fstab, libvirt pools, Kubernetes. */
export const consumersOf = (sets: readonly HostSet[], manifests: readonly Manifest[], addressesOf: AddressesOf): Consumer[] => [
  ...fstabConsumers(sets, addressesOf),
  ...libvirtConsumers(sets, addressesOf),
  ...kubernetesConsumers(manifests),
]
