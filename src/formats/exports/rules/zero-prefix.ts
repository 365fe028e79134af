import { writeClient } from '../model/client-text.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/zero-prefix',
  effect: 'altered',
  severity: 'warning',
  summary: 'A network with a prefix length of 0.',
  reason: 'nfs-utils makes a full mask of it, so it admits the one address that is written (0.0.0.0) and nobody else.',
  remedy: 'Write `*` where everyone is meant, or the prefix length that was forgotten.',
  source: 'nfs-utils, init_netmask4(): a 32-bit shift by 32',
  supersedes: ['exports/odd-address'],
  message: ({ client, address }) => `${client} admits only the address ${address}: nfs-utils takes a prefix of 0 for a full mask`,
  examples: [
    { bad: '/srv/a 0.0.0.0/0(ro)\n', good: '/srv/a *(ro)\n' },
    { bad: '/srv/a 10.0.0.0/(ro)\n', good: '/srv/a 10.0.0.0/8(ro)\n' },
  ],
  visit: {
    export(subject, context) {
      const { client } = subject
      if (client.type !== 'network' || !('prefix' in client) || client.prefix !== 0) return
      context.report(
        { document: subject.document, span: placeOf(subject) },
        { data: { client: writeClient(client), address: client.address } },
      )
    },
  },
})
