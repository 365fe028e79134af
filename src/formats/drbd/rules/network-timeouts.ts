import { exampleResource } from '../example.ts'
import { optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const TELLS: Readonly<Record<string, (data: Readonly<Record<string, string | number | boolean>>) => string>> = {
  timeout: ({ timeout, option, seconds }) =>
    `timeout ${timeout} is ${Number(timeout) / 10} s, not less than ${option} ${seconds}: a busy peer is taken for dead, or a dead one found late`,
  'ko-count': () => 'ko-count 0: a peer that no longer writes, but still answers, blocks all writes for ever',
  'ping-timeout': ({ value }) => `ping-timeout ${value} is ${Number(value) / 10} s: a moment of load drops the link`,
}

export const rule = drbdRule({
  id: 'drbd/network-timeouts',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Timeouts that keep a dead peer too long, or drop a busy one.',
  reason:
    'Writes wait for the peer. One that is taken for dead too late blocks the service; one that is dropped under load has to be resynced again and again.',
  remedy: 'Keep timeout (tenths of a second) below ping-int and connect-int (seconds), ko-count above 0 and ping-timeout at 5 or more.',
  source: 'drbd.conf(5), net/timeout, net/ko-count, net/ping-timeout',
  message: ({ problem, ...data }) => TELLS[String(problem)]!(data),
  examples: [
    {
      bad: exampleResource({ net: { timeout: '100', 'ping-int': '10' } }),
      good: exampleResource({ net: { timeout: '60', 'ping-int': '10' } }),
    },
    { bad: exampleResource({ net: { 'ko-count': '0' } }), good: exampleResource({ net: { 'ko-count': '7' } }) },
    { bad: exampleResource({ net: { 'ping-timeout': '2' } }), good: exampleResource({ net: { 'ping-timeout': '5' } }) },
  ],
  visit: {
    connection({ net, resource }, context) {
      const { timeout = 60, pingInt = 10, connectInt = 10, koCount, pingTimeout } = net
      const tell = (keys: readonly string[], data: Readonly<Record<string, string | number>>, isMild = false): void => {
        const place = keys.map((key) => optionAt(context, net, key)).find((found) => found) ?? resourceAt(resource)
        context.report(place, { data, ...(isMild ? { severity: 'info' as const } : {}) })
      }
      const [option, seconds, key] = pingInt <= connectInt ? ['ping-int', pingInt, 'pingInt'] : ['connect-int', connectInt, 'connectInt']
      if (timeout >= seconds * 10) tell(['timeout', key], { problem: 'timeout', timeout, option, seconds })
      if (koCount === 0) tell(['koCount'], { problem: 'ko-count' })
      if (pingTimeout !== undefined && pingTimeout < 5) tell(['pingTimeout'], { problem: 'ping-timeout', value: pingTimeout }, true)
    },
  },
})
