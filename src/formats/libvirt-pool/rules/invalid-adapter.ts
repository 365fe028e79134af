import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

const ADAPTER_FAULTS: Readonly<Record<string, string>> = {
  untyped: "WWNs, parent and parentaddr need the adapter's type written out",
  type: 'an adapter is a scsi_host or a fc_host',
  unique_id: 'parentaddr needs a unique_id, a number',
  address: 'parentaddr needs an address',
  wwn: 'a WWN has sixteen hexadecimal digits and no colons',
  pair: 'a fc_host needs both wwnn and wwpn',
  'parent pair': 'parent_wwnn and parent_wwpn stand together or not at all',
  both: 'an adapter has either a name or a parentaddr',
  neither: 'a scsi_host needs a name or a parentaddr',
}

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-adapter',
  effect: 'rejected',
  severity: 'error',
  summary: 'The adapter is incomplete or contradicts itself.',
  reason: 'libvirt refuses the definition.',
  remedy: 'A scsi_host has a name, or a parentaddr with unique_id and address; a fc_host has wwnn and wwpn of 16 digits.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ problem }) => ADAPTER_FAULTS[problem as string] ?? `${problem} is no part of a PCI address here`,
  examples: [
    { bad: changed('scsi', [" wwnn='20000000c9831b4b'", " wwnn='20:00:00:00:c9:83:1b:4b'"]), good: clean.scsi },
    { bad: changed('scsi', [" parent_wwpn='10000000c9831b4c'", '']), good: clean.scsi },
  ],
})
