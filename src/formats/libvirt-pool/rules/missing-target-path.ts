import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/missing-target-path',
  effect: 'rejected',
  severity: 'error',
  summary: 'The target has no path.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Write where the pool is to appear on the host.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ type }) => `a pool of type ${type} needs a target path`,
  examples: [{ bad: changed('dir', ['<path>/srv/vm</path>', '']), good: clean.dir }],
})
