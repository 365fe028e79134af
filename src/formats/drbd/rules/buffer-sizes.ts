import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const SMALL_SEND_BUFFER = 32 * 1024

export const rule = drbdRule({
  id: 'drbd/buffer-sizes',
  effect: 'advice',
  severity: 'info',
  summary: 'Buffers that throttle replication.',
  reason: 'Fewer buffers than one epoch takes, or a tiny send buffer, make every write wait for the network.',
  remedy: 'Keep max-buffers at max-epoch-size or above, and leave sndbuf-size to the kernel (0).',
  source: 'DRBD User’s Guide, "Setting max-buffers and max-epoch-size"; drbd.conf(5), net/sndbuf-size',
  message: ({ problem, value, other }) =>
    problem === 'buffers'
      ? `max-buffers ${value} is less than max-epoch-size ${other}: replication is throttled`
      : `a send buffer of ${value} bytes throttles replication`,
  examples: [
    {
      bad: exampleResource({ net: { 'max-buffers': '512', 'max-epoch-size': '8000' } }),
      good: exampleResource({ net: { 'max-buffers': '8000', 'max-epoch-size': '8000' } }),
    },
    { bad: exampleResource({ net: { 'sndbuf-size': '16K' } }), good: exampleResource({ net: { 'sndbuf-size': '0' } }) },
  ],
  visit: {
    connection({ net }, context) {
      const { maxBuffers = 2048, maxEpochSize = 2048, sndbufSize = 0 } = net
      const buffers =
        maxBuffers < maxEpochSize ? (optionAt(context, net, 'maxBuffers') ?? optionAt(context, net, 'maxEpochSize')) : undefined
      if (buffers) context.report(buffers, { data: { problem: 'buffers', value: maxBuffers, other: maxEpochSize } })
      if (sndbufSize <= 0 || sndbufSize > SMALL_SEND_BUFFER) return
      const send = optionAt(context, net, 'sndbufSize')
      if (send) context.report(send, { data: { problem: 'send', value: sndbufSize } })
    },
  },
})
