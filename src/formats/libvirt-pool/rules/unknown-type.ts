import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unknown-type',
  effect: 'rejected',
  severity: 'error',
  summary: 'The type of the pool is missing or unknown.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Write one of the types that libvirt knows, in lower case and without blanks; NFS is netfs.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ value }) =>
    value === '' ? 'the pool has no type' : `libvirt knows no pools of type ${value}${value === 'nfs' ? '; NFS is netfs' : ''}`,
  examples: [
    { bad: changed('dir', ["type='dir'", "type='DIR'"]), good: clean.dir },
    { bad: changed('netfs', ["type='netfs'", "type='nfs'"]), good: clean.netfs },
  ],
})
