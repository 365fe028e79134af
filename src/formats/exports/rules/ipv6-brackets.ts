import { isBracketed } from '../audience.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/ipv6-brackets',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Brackets around an IPv6 address.',
  reason: 'exportfs takes them for a class of characters in a host name, which no client has: nobody is admitted.',
  remedy: 'Write the address without brackets.',
  source: 'exports(5), Machine Name Formats',
  supersedes: ['exports/wildcard-ip', 'exports/name-based-client'],
  message: ({ client }) => `${client} is a pattern for host names and admits nobody; addresses stand without brackets here`,
  examples: [
    { bad: '/srv/a [2001:db8::1](ro)\n', good: '/srv/a 2001:db8::1(ro)\n' },
    { bad: '/srv/a [2001:db8::]/64(ro)\n', good: '/srv/a 2001:db8::/64(ro)\n' },
  ],
  visit: {
    export(subject, context) {
      const { client, document, item } = subject
      if (!isBracketed(client)) return
      const span = document.spanOf(item, 'client') ?? placeOf(subject)
      const isPlain = document.text.slice(span.start, span.end) === client.pattern
      context.report(
        { document, span },
        {
          data: { client: client.pattern },
          ...(isPlain
            ? { fix: { title: 'strip the brackets', edits: [{ ...span, text: client.pattern.replace(/^\[|\]/g, '') }], safe: true } }
            : {}),
        },
      )
    },
  },
})
