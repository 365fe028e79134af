import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/meta-disk-conflict',
  effect: 'rejected',
  severity: 'error',
  summary: 'One place for the metadata of two volumes of a host.',
  reason: 'The volumes would overwrite each other’s metadata; drbdadm refuses every resource of the host.',
  remedy: 'Use internal metadata, or another device or index for each volume.',
  source: 'drbd.conf(5), volume, meta-disk; drbdadm: conflicting use of meta-disk',
  message: ({ metaDisk, host }) => `${metaDisk} holds the metadata of two volumes on ${host}`,
  examples: [
    {
      bad: exampleResource({
        volumes:
          'volume 0 { device minor 1; disk "/dev/vg0/a"; meta-disk "/dev/md"; }\n    volume 1 { device minor 2; disk "/dev/vg0/b"; meta-disk "/dev/md"; }',
      }),
      good: exampleResource({
        volumes:
          'volume 0 { device minor 1; disk "/dev/vg0/a"; meta-disk "/dev/md0"; }\n    volume 1 { device minor 2; disk "/dev/vg0/b"; meta-disk "/dev/md1"; }',
      }),
    },
  ],
  visit: {
    refusal({ code, document, span, data, related }, context) {
      if (code === 'meta-disk') context.report({ document, span }, { data, ...(related ? { related } : {}) })
    },
  },
})
