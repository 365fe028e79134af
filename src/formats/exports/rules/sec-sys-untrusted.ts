import { isPrivate } from '../../../vocabulary/index.ts'
import { isAnonymous, isTrusting } from '../audience.ts'
import { writeClient } from '../model/client-text.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/sec-sys-untrusted',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A public network may write with user ids that nobody checks.',
  reason: 'With sec=sys the client says who it is, and the data crosses the Internet in the clear.',
  remedy: 'Ask for `sec=krb5p`, or for `xprtsec=mtls` where both ends know it.',
  source: 'exports(5), Transport layer security; RFC 5531, AUTH_SYS',
  message: ({ path, client }) => `${client} is a public address and may write to ${path} under any user id`,
  examples: [{ bad: '/srv/a 203.0.113.0/25(rw)\n', good: '/srv/a 203.0.113.0/25(rw,sec=krb5p)\n' }],
  visit: {
    export(subject, context) {
      const { client, network, flavors } = subject
      const isOpen = flavors.some((flavor) => !flavor.readOnly && (isTrusting(flavor) || isAnonymous(flavor)))
      if (!isOpen || !network || isPrivate(network) || !network.mask[0] || subject.options.some(asksForCertificates)) return
      context.report({ document: subject.document, span: placeOf(subject) }, { data: { path: subject.path, client: writeClient(client) } })
    },
  },
})

const asksForCertificates = (option: object | string): boolean =>
  typeof option === 'object' && 'xprtsec' in option && Array.isArray(option.xprtsec) && option.xprtsec.every((mode) => mode === 'mtls')
