import { clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/not-a-pool',
  effect: 'rejected',
  severity: 'error',
  summary: 'The root element is no pool.',
  reason: 'virsh pool-define refuses it.',
  remedy: 'Give the file to the command it is meant for: net-define, define, vol-create.',
  source: 'virsh pool-define',
  message: ({ name }) => `the file defines a ${name}, not a pool`,
  examples: [{ bad: '<volume>\n  <name>vm</name>\n</volume>\n', good: clean.dir }],
})
