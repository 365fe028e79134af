import { kubernetesVolume, nfsMount } from '../example/consumers.ts'
import { keepalivedPair } from '../example/keepalived-pair.ts'
import { answering, exportsAt, exportsFor, isInScripts, tellsExports } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/path-not-exported',
  effect: 'rejected',
  severity: 'error',
  summary: 'A client mounts what the server does not export.',
  reason: 'The mount fails with “no such file or directory” or “access denied by server”, on whichever host the address is.',
  remedy: 'Write the path of the export, or export the path.',
  source: 'exports(5); mount.nfs(8)',
  message: ({ who, path, server, known }) => `${who} mounts ${path} from ${server}, which exports ${known}`,
  examples: [
    {
      bad: keepalivedPair({ 'kvm1/etc/fstab': nfsMount({ path: '/srv/shop' }) }),
      good: keepalivedPair({ 'kvm1/etc/fstab': nfsMount({ path: '/srv/nfs/shop' }) }),
    },
    {
      bad: keepalivedPair({ 'k8s/volume.yaml': kubernetesVolume({ path: '/nfs' }) }),
      good: keepalivedPair({ 'k8s/volume.yaml': kubernetesVolume() }),
    },
  ],
  check({ facts, report }) {
    for (const consumer of facts.consumers) {
      const { path } = consumer
      const answer = answering(consumer, facts)
      if (!answer || !path.startsWith('/') || path.includes('$')) continue
      const { hosts } = answer
      if (!hosts.every((host) => tellsExports(host, facts) && !exportsFor(path, exportsAt(host, facts)))) continue
      // What a program exports by itself stands in no file.
      if (isInScripts(path, hosts, facts)) continue
      const exports = hosts.flatMap((host) => exportsAt(host, facts))
      report(consumer.at('path'), {
        data: {
          who: consumer.name ?? consumer.kind,
          path,
          server: consumer.server,
          known: exports.length === 0 ? 'nothing' : [...new Set(exports.map((one) => one.path))].join(', '),
        },
        related: [...exports.map((one) => [one.place, 'this is exported'] as const), [answer.virtual?.place, 'the address that it asks']],
      })
    }
  },
})
