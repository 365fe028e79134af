import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-uuid',
  effect: 'rejected',
  severity: 'error',
  summary: 'The uuid is none.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12; uuidgen makes one.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ uuid }) => `${uuid} is no UUID`,
  examples: [{ bad: changed('dir', ['70a7eb15-6668-4d0b-ba02-1a1c4b2e8f3a', '70a7eb15']), good: clean.dir }],
})
