import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/missing-source-part',
  effect: 'rejected',
  severity: 'error',
  summary: 'The source lacks what a pool of this type needs.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Add the element.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ part, type }) => `the source of a pool of type ${type} needs its ${part}`,
  examples: [
    { bad: changed('netfs', ["    <dir path='/exports/vm'/>\n", '']), good: clean.netfs },
    { bad: changed('rbd', ['    <name>vms</name>\n', '']), good: clean.rbd },
  ],
})
