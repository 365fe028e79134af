import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/protocol-unsupported',
  effect: 'rejected',
  severity: 'error',
  summary: 'An NFS version where none can be, or with a comma.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Leave protocol out for cifs and glusterfs; write further options as mount options.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ version, format }) =>
    format === '' ? `the version ${version} has a comma in it` : `format ${format} has no protocol version`,
  examples: [
    { bad: changed('netfs', ["ver='4.2'", "ver='4.2,soft'"]), good: clean.netfs },
    {
      bad: changed('cifs', ["<format type='cifs'/>", "<format type='cifs'/>\n    <protocol ver='3'/>"]),
      good: changed('netfs'),
      also: ['libvirt-pool/insecure-cifs'],
    },
  ],
})
