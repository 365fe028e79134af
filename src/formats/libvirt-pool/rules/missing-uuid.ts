import { changed, clean } from '../example.ts'
import { poolPlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/missing-uuid',
  effect: 'advice',
  severity: 'info',
  summary: 'The pool has no uuid of its own.',
  reason:
    'libvirt makes one up on every host, so the definition cannot be given again to change the pool: it already exists with another uuid.',
  remedy: 'Write a uuid; virsh pool-dumpxml shows the one that an existing pool has.',
  source: 'virsh pool-define',
  profiles: ['ha'],
  message: () => 'without a uuid the definition cannot be given again to change the pool',
  examples: [{ bad: changed('dir', ['  <uuid>70a7eb15-6668-4d0b-ba02-1a1c4b2e8f3a</uuid>\n', '']), good: clean.dir }],
  visit: {
    pool(subject, context) {
      if (subject.pool.uuid === undefined) context.report(poolPlace(subject))
    },
  },
})
