import { type HostSet, setsOf } from '../../facts/sets.ts'
import type { Facts } from '../../facts/types.ts'
import type { Refuse } from '../problem.ts'
import type { Blueprint, KubernetesConsumer, LibvirtConsumer } from '../types.ts'

/** Those who mount from an address of the service. */
export function consumersIn(facts: Facts, sets: readonly HostSet[], missing: Refuse): Pick<Blueprint, 'kubernetes' | 'libvirt'> {
  const addresses = new Set(facts.virtualAddresses.map(({ address }) => address))
  const consumers = facts.consumers.filter(({ server }) => addresses.has(server.replace(/^\[(.*)\]$/, '$1')))
  const pools = setsOf(sets, 'libvirt-pool').flatMap(({ host, config }) => config.effective.pools.map(({ pool }) => ({ host, pool })))
  const libvirt = consumers.flatMap((consumer): LibvirtConsumer[] => {
    if (consumer.kind !== 'libvirt-pool' || consumer.host === undefined || consumer.name === undefined) return []
    const found = pools.find(({ host, pool }) => host === consumer.host && pool.name === consumer.name)?.pool
    if (found?.type !== 'netfs' || found.uuid === undefined || found.target?.path === undefined) return []
    const [address] = consumer.addresses
    if (address === undefined) {
      missing(['libvirt'], `no file tells the address of ${consumer.host}, which mounts ${consumer.path}`)
      return []
    }
    return [{ host: consumer.host, address, pool: consumer.name, uuid: found.uuid, export: consumer.path, target: found.target.path }]
  })
  const kubernetes = consumers.flatMap((consumer): KubernetesConsumer[] => {
    if (consumer.kind !== 'kubernetes-volume' && consumer.kind !== 'kubernetes-storage-class') return []
    if (consumer.addresses.length === 0) {
      missing(['kubernetes'], `no file tells the nodes that mount ${consumer.path} for ${consumer.name}`)
      return []
    }
    return [
      {
        name: consumer.name!.replace(/^.* /, ''),
        export: consumer.path,
        nodes: [...consumer.addresses],
        ...(consumer.kind === 'kubernetes-storage-class' ? { provision: 'class' as const } : {}),
        ...(consumer.readOnly ? { accessMode: 'ReadOnlyMany' as const } : {}),
      },
    ]
  })
  return { ...(libvirt.length > 0 ? { libvirt } : {}), ...(kubernetes.length > 0 ? { kubernetes } : {}) }
}
