import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/data-integrity-alg',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A diagnostic that drops the link is left on.',
  reason:
    'File systems and swap change buffers that are being written. Each time that happens the checksum differs, the link is dropped and a resync follows.',
  remedy: 'Take data-integrity-alg out; to compare the copies use verify-alg and `drbdadm verify`.',
  source: 'drbd.conf(5), net/data-integrity-alg; DRBD User’s Guide, "Configuring replication traffic integrity checking"',
  message: ({ algorithm }) => `data-integrity-alg ${algorithm} drops the link whenever a buffer changes while it is written`,
  examples: [
    { bad: exampleResource({ net: { 'data-integrity-alg': 'crc32c' } }), good: exampleResource({ net: { 'verify-alg': 'crc32c' } }) },
  ],
  visit: {
    connection({ net }, context) {
      if (net.dataIntegrityAlg === undefined || net.dataIntegrityAlg === '') return
      const place = optionAt(context, net, 'dataIntegrityAlg')
      if (place) context.report(place, { data: { algorithm: net.dataIntegrityAlg } })
    },
  },
})
