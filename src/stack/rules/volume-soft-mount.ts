import { readNfsOptions } from '../../vocabulary/index.ts'
import { kubernetesVolume } from '../example/consumers.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/volume-soft-mount',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Kubernetes mounts a writable export so that it gives up.',
  reason:
    'When the server is away for longer than the retries last, as it is during a failover, writes in the containers fail with an error that many programs do not look at: files are corrupted silently.',
  remedy: 'Write hard among the mountOptions, or none of both.',
  source: 'nfs(5), soft/hard',
  message: ({ name, option }) => `with ${option} a failover of the server turns into write errors and damaged files on ${name}`,
  examples: [
    {
      bad: { 'k8s/volume.yaml': kubernetesVolume({ mountOptions: ['nfsvers=4.2', 'soft'] }) },
      good: { 'k8s/volume.yaml': kubernetesVolume({ mountOptions: ['nfsvers=4.2', 'soft'], readOnly: true }) },
    },
  ],
  check({ facts, report }) {
    for (const { kind, name = kind, options, readOnly, at } of facts.consumers) {
      if (!kind.startsWith('kubernetes') || readOnly) continue
      const { recovery } = readNfsOptions(options)
      if (recovery !== 'hard') report(at('options'), { data: { name, option: recovery } })
    }
  },
})
