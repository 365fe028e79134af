import { changed } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/invalid-value',
  effect: 'rejected',
  severity: 'error',
  summary: 'A value that libvirt cannot read.',
  reason: 'libvirt refuses the definition.',
  remedy: 'Write one of the values that the message names.',
  source: 'virsh pool-define',
  supersedes: ['libvirt-pool/outside-schema'],
  message: ({ keyword, value, expected }) => `${keyword} is ${value === '' ? 'empty' : value}; ${expected} is expected`,
  examples: [
    {
      bad: changed('rbd', ["'mon1.example.org'", "'mon1.example.org' port='ceph'"]),
      good: changed('rbd', ["'mon1.example.org'", "'mon1.example.org' port='6789'"]),
    },
  ],
})
