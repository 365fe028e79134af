import { kubernetesNodes, kubernetesVolume, nfsMount } from '../example/consumers.ts'
import { keepalivedPair } from '../example/keepalived-pair.ts'
import { admits, sourcesOf } from '../nfs/admission.ts'
import { answering, exportsAt, exportsFor, tellsExports } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/no-known-client-allowed',
  effect: 'rejected',
  severity: 'error',
  summary: 'No export admits a machine that is told to mount it.',
  reason:
    'The server compares the address that a client comes from with the lists of the exports. One that is in none of them gets “access denied by server”, at the first mount or, where only one host leaves it out, after a failover.',
  remedy: 'Add the network of the clients to the export.',
  source: 'exports(5), machine name formats; mountd(8)',
  message: ({ address, path, host, clients }) => `${host} exports ${path} to ${clients} only: the mount from ${address} is refused`,
  examples: [
    {
      bad: keepalivedPair({ 'k8s/volume.yaml': kubernetesVolume(), 'k8s/nodes.yaml': kubernetesNodes('10.1.0.21') }),
      good: keepalivedPair({ 'k8s/volume.yaml': kubernetesVolume(), 'k8s/nodes.yaml': kubernetesNodes('10.0.0.21') }),
    },
    {
      bad: keepalivedPair({ '*/etc/exports': ['10.0.0.0/24', '10.0.0.64/26'], 'nas3/etc/fstab': nfsMount() }),
      good: keepalivedPair({ 'nas3/etc/fstab': nfsMount() }),
    },
  ],
  check({ facts, report }) {
    for (const consumer of facts.consumers) {
      const answer = answering(consumer, facts)
      if (!answer?.virtual) continue
      const sources = sourcesOf(consumer, answer.virtual)
      for (const host of answer.hosts) {
        const exports = tellsExports(host, facts) ? exportsFor(consumer.path, exportsAt(host, facts)) : undefined
        if (!exports || exports.length === 0) continue
        const refused = sources.filter((address) => exports.every((one) => admits(one, address) === false))
        if (refused.length === 0) continue
        report(consumer.place, {
          data: {
            address: refused.join(', '),
            path: exports[0]!.path,
            host,
            clients: exports.map(({ client }) => client).join(', '),
          },
          related: [
            ...exports.map((one) => [one.place, 'whom this host admits'] as const),
            [consumer.at('server'), 'the address that it asks'],
          ],
        })
        // One host is enough to tell; the others mostly say the same.
        break
      }
    }
  },
})
