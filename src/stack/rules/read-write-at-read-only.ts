import { kubernetesVolume, nfsMount } from '../example/consumers.ts'
import { keepalivedPair } from '../example/keepalived-pair.ts'
import type { Consumer, Export } from '../facts/types.ts'
import { admits, sourcesOf } from '../nfs/admission.ts'
import { type Answering, answering, exportsAt, exportsFor } from '../nfs/service.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/read-write-at-read-only',
  effect: 'altered',
  severity: 'warning',
  summary: 'A client mounts for writing what is exported read-only.',
  reason: 'The mount succeeds, and every write fails with “read-only file system”.',
  remedy: 'Export with rw, or mount with ro.',
  source: 'exports(5), rw and ro; NFS3ERR_ROFS, NFS4ERR_ROFS in RFC 1813 and RFC 8881',
  message: ({ who, path, host }) => `${who} mounts ${path} for writing, and ${host} exports it read-only: every write fails`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/exports': ['rw', 'ro'], 'kvm1/etc/fstab': nfsMount() }),
      good: keepalivedPair({ '*/etc/exports': ['rw', 'ro'], 'kvm1/etc/fstab': nfsMount({ options: 'ro,' }) }),
    },
    {
      bad: keepalivedPair({ '*/etc/exports': ['rw', 'ro'], 'k8s/volume.yaml': kubernetesVolume() }),
      good: keepalivedPair({ '*/etc/exports': ['rw', 'ro'], 'k8s/volume.yaml': kubernetesVolume({ readOnly: true }) }),
    },
  ],
  check({ facts, report }) {
    for (const consumer of facts.consumers) {
      const answer = answering(consumer, facts)
      if (!answer || consumer.readOnly) continue
      for (const host of answer.hosts) {
        const admitting = (exportsFor(consumer.path, exportsAt(host, facts)) ?? []).filter((one) => mayAdmit(one, consumer, answer))
        if (admitting.length === 0 || !admitting.every(({ readOnly }) => readOnly)) continue
        report(consumer.at('readOnly'), {
          data: { who: consumer.name ?? consumer.kind, path: consumer.path, host },
          related: admitting.map((one) => [one.place, 'exported read-only'] as const),
        })
        break
      }
    }
  },
})

function mayAdmit(one: Export, consumer: Consumer, { virtual }: Answering): boolean {
  const sources = virtual ? sourcesOf(consumer, virtual) : []
  return sources.length === 0 || sources.some((address) => admits(one, address) !== false)
}
