import { kubernetesVolume } from '../example/consumers.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/manifest-syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'A document of Kubernetes objects is not YAML.',
  reason:
    'kubectl creates the objects of the documents before it and stops there. What the document says of NFS is not checked here either.',
  remedy: 'Mend the place that is named.',
  source: 'YAML 1.1; kubectl apply',
  message: ({ problem }) => `this document is not YAML: ${problem}`,
  examples: [
    {
      bad: { 'k8s/volume.yaml': kubernetesVolume().replace('  name: shop', '  name: [shop') },
      good: { 'k8s/volume.yaml': kubernetesVolume() },
    },
  ],
  check({ facts, report }) {
    for (const document of facts.manifests ?? []) {
      for (const { problem, span } of document.problems) report({ document, span }, { data: { problem } })
    }
  },
})
