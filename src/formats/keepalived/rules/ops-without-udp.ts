import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import { related, removal, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/ops-without-udp',
  effect: 'dropped',
  severity: 'warning',
  summary: 'One-packet scheduling for another protocol than UDP.',
  reason: 'keepalived sets it back: connections stay with one real server.',
  remedy: 'Leave ops out.',
  source: 'run: one packet scheduling requires UDP - resetting',
  message: ({ protocol }) => `ops works with UDP only; with ${protocol} it is left out`,
  examples: [{ bad: virtualServer(['    protocol', '    ops\n    protocol']), good: virtualServer() }],
  visit: {
    virtualServer({ item, view }, context) {
      const protocol = plain(item.protocol)
      if (!item.ops || protocol === undefined || protocol === 'UDP' || plain(item.endpoint)?.fwmark !== undefined) return
      const place = view.placeOf(item, 'ops')
      tell(context, place, {
        data: { protocol },
        related: related([view.placeOf(item, 'protocol'), 'the protocol']),
        ...removal(view, place, 'delete the line'),
      })
    },
  },
})
