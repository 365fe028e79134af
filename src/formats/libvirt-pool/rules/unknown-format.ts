import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unknown-format',
  effect: 'rejected',
  severity: 'error',
  summary: 'A format that libvirt does not know for this type.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Write one of the formats of the type; the version of NFS goes into protocol.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ value, known, type }) => `a pool of type ${type} knows no format ${value}: ${known}`,
  examples: [{ bad: changed('netfs', ["type='nfs'", "type='nfs4'"]), good: clean.netfs }],
})
