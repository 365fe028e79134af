import { kubernetesVolume, netfsPool, nfsMount } from '../example/consumers.ts'
import { keepalivedPair } from '../example/keepalived-pair.ts'
import { answering, exportsAt, exportsFor, servicesOf } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/node-address',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A client mounts from the address of one host, not from the one that moves.',
  reason:
    'When that host fails, the service moves and the client does not: its mount hangs until this very host is back, and while the host is the passive one there is nothing to mount.',
  remedy: 'Mount from the address that moves.',
  source: 'nfs(5); ocf:heartbeat:nfsserver, nfs_ip; libvirt storage pools, netfs',
  profiles: ['ha'],
  message: ({ who, server, host, address }) =>
    `${who} mounts from ${server}, which stays with ${host}; ${address} is the address that a failover moves`,
  examples: [
    {
      bad: keepalivedPair({ 'kvm1/etc/fstab': nfsMount({ server: '10.0.0.11' }) }),
      good: keepalivedPair({ 'kvm1/etc/fstab': nfsMount() }),
    },
    {
      bad: keepalivedPair({ 'k8s/volume.yaml': kubernetesVolume({ server: 'nas2.example.org' }) }),
      good: keepalivedPair({ 'k8s/volume.yaml': kubernetesVolume({ server: 'nfs.example.org' }) }),
    },
    {
      bad: keepalivedPair({ 'kvm1/etc/libvirt/storage/vm.xml': netfsPool({ server: 'nas1' }) }),
      good: keepalivedPair({ 'kvm1/etc/libvirt/storage/vm.xml': netfsPool() }),
    },
  ],
  check({ facts, report }) {
    const services = servicesOf(facts)
    for (const consumer of facts.consumers) {
      const answer = answering(consumer, facts)
      const [host] = answer?.hosts ?? []
      // A host that mounts from itself means itself.
      if (host === undefined || answer?.virtual || consumer.host === host) continue
      const service = services.find(({ hosts }) => hosts.includes(host))
      if (!service?.hosts.every((one) => exportsFor(consumer.path, exportsAt(one, facts))?.length)) continue
      const address = facts.hosts.find(({ name }) => name === host)?.addresses.find((one) => one.address === consumer.server)
      report(consumer.at('server'), {
        data: { who: consumer.name ?? consumer.kind, server: consumer.server, host, address: service.address.address },
        related: [
          [service.address.place, 'the address that moves'],
          [address?.place, `this says that the address is ${host}’s own`],
        ],
      })
    }
  },
})
