import { virtualServer } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { RealServer } from '../types.ts'

const hasCheck = (item: RealServer): boolean =>
  [
    item.miscChecks,
    item.smtpChecks,
    item.tcpChecks,
    item.pingChecks,
    item.udpChecks,
    item.httpGets,
    item.sslGets,
    item.dnsChecks,
    item.fileChecks,
    item.bfdChecks,
  ].some((list) => list.length > 0)

export const rule = keepalivedRule({
  id: 'keepalived/real-server-unchecked',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A real server that nothing checks.',
  reason: 'It gets its share of connections also when it is dead.',
  remedy: 'Write a check: TCP_CHECK, HTTP_GET, MISC_CHECK or another.',
  source: 'keepalived.conf(5), real_server',
  profiles: ['ha'],
  message: () => 'no check: connections go to this real server also when it is dead',
  examples: [{ bad: virtualServer(['        TCP_CHECK {\n        }\n', '']), good: virtualServer() }],
  visit: {
    realServer({ item, view }, context) {
      if (!hasCheck(item)) tell(context, view.placeOf(item, 'address'))
    },
  },
})
