import { writeClient } from '../model/client-text.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'
import { addOption } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/gss-client',
  effect: 'advice',
  severity: 'warning',
  summary: 'A client as `gss/…`.',
  reason: 'The form is deprecated since Linux 2.6.23, covers no other flavour and cannot be combined with addresses.',
  remedy: 'Write `*` or the network, and `sec=krb5`.',
  source: 'exports(5), RPCSEC_GSS security',
  message: ({ client }) => `${client} is a deprecated way to ask for Kerberos; sec= says it for any client`,
  examples: [{ bad: '/srv/a gss/krb5(rw)\n', good: '/srv/a *(rw,sec=krb5)\n' }],
  visit: {
    export(subject, context) {
      const { client, document, item } = subject
      if (client.type !== 'gss') return
      const name = document.spanOf(item, 'client')
      const named = subject.options.some((option) => typeof option === 'object' && 'sec' in option)
      const flavor = addOption(subject, `sec=${client.mechanism}`)
      const isPlain = name && flavor && !named && /^krb5[ip]?$/.test(client.mechanism)
      context.report(
        { document, span: placeOf(subject) },
        {
          data: { client: writeClient(client) },
          ...(isPlain ? { fix: { title: `write *(sec=${client.mechanism})`, edits: [{ ...name, text: '*' }, flavor], safe: true } } : {}),
        },
      )
    },
  },
})
