import { readNfsOptions } from '../../vocabulary/index.ts'
import { kubernetesVolume } from '../example/consumers.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/volume-invalid-option',
  effect: 'rejected',
  severity: 'error',
  summary: 'Kubernetes mounts an export with an option that mount.nfs refuses.',
  reason: 'Kubernetes takes any text for an option. The mount fails on the node, and every pod with the volume stays in ContainerCreating.',
  remedy: 'Write the option as nfs(5) spells it.',
  source: 'nfs(5), MOUNT OPTIONS; mount.nfs: an incorrect mount option was specified',
  message: ({ name, option, expected }) =>
    `mount.nfs refuses ${option}${expected === '' ? '' : `, where ${expected} is expected`}: no pod gets ${name}`,
  examples: [
    {
      bad: { 'k8s/volume.yaml': kubernetesVolume({ mountOptions: ['nfsvers=4.2', 'hart'] }) },
      good: { 'k8s/volume.yaml': kubernetesVolume({ mountOptions: ['nfsvers=4.2', 'hard'] }) },
    },
    {
      bad: { 'k8s/volume.yaml': kubernetesVolume({ mountOptions: ['timeo=60s'] }) },
      good: { 'k8s/volume.yaml': kubernetesVolume({ mountOptions: ['timeo=600', '_netdev'] }) },
    },
  ],
  check({ facts, report }) {
    for (const { kind, name = kind, options, at } of facts.consumers) {
      if (!kind.startsWith('kubernetes')) continue
      for (const problem of readNfsOptions(options).problems) {
        if (problem.tolerated) continue
        report(at('options'), {
          data: { name, option: problem.option, expected: problem.kind === 'invalid-value' ? problem.expected : '' },
        })
      }
    }
  },
})
