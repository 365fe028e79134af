import { exampleResource } from '../example.ts'
import { fencingOf, optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/fencing-without-handler',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Fencing is asked for, but no fence-peer handler does it.',
  reason:
    'DRBD calls the handler when it loses the peer. Without one nobody is fenced: with resource-and-stonith all I/O stays frozen, with resource-only a promotion is refused.',
  remedy: 'Set `fence-peer` and `unfence-peer` in handlers; under Pacemaker to crm-fence-peer.9.sh and crm-unfence-peer.9.sh.',
  source: 'drbd.conf(5), net/fencing, handlers/fence-peer; DRBD User’s Guide, "Fencing"',
  message: ({ fencing }) => `fencing is ${fencing}, but there is no fence-peer handler: nobody is fenced, and I/O or promotion hangs`,
  examples: [{ bad: exampleResource({ handlers: { 'fence-peer': undefined, 'unfence-peer': undefined } }), good: exampleResource() }],
  visit: {
    connection(connection, context) {
      const fencing = fencingOf(connection)
      const { handlers } = connection.resource
      if (fencing === 'dont-care' || handlers.fencePeer !== undefined || handlers.outdatePeer !== undefined) return
      context.report(optionAt(context, connection.net, 'fencing') ?? resourceAt(connection.resource), { data: { fencing } })
    },
  },
})
