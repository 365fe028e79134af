import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

const HARDENED = exampleResource({
  net: { 'shared-secret': '"kX9vQ2mL7pRt4wZs"', 'cram-hmac-alg': 'sha256', 'verify-alg': 'crc32c' },
  handlers: { 'split-brain': '"/usr/lib/drbd/notify-split-brain.sh root"' },
})

export const rule = drbdRule({
  id: 'drbd/usage-count',
  effect: 'advice',
  severity: 'info',
  summary: 'drbdadm reports the installation to its vendor.',
  reason: 'With yes a web server of the vendor is asked at each new release; with ask drbdadm waits for an answer on a terminal.',
  remedy: 'Write `usage-count no;` in global.',
  source: 'drbd.conf(5), global/usage-count',
  profiles: ['hardened'],
  message: ({ value }) =>
    value === 'ask' ? 'usage-count ask: drbdadm asks on the terminal' : 'usage-count yes: drbdadm contacts its vendor',
  examples: [{ bad: `global { usage-count yes; }\n${HARDENED}`, good: `global { usage-count no; }\n${HARDENED}`, profile: 'hardened' }],
  visit: {
    file(document, context) {
      const value = document.model.global?.usageCount
      if (value !== 'yes' && value !== 'ask') return
      context.report({ document, span: document.spanOf(document.model.global!, 'usageCount', undefined, 'value') }, { data: { value } })
    },
  },
})
