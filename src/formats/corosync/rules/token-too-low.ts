import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

/** Milliseconds. */
const LEAST = 1000

export const rule = corosyncRule({
  id: 'corosync/token-too-low',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A token timeout that an ordinary pause exceeds.',
  reason:
    'A node that is busy, swapping or migrating for so long counts as dead and is fenced. knet cannot help: it pings every 200 ms at most, so it finds out no sooner whether a link is down.',
  remedy: 'Write 1000 or more; the default is 3000 ms.',
  source: 'corosync.conf(5), token',
  message: ({ token }) => `a node that is silent for ${token} ms counts as dead: any pause of that length ends in a failover`,
  examples: [{ bad: cluster({ totem: { token: '500' } }), good: cluster({ totem: { token: '1000' } }) }],
  visit: {
    set({ effective }, context) {
      const { token, tokenRetransmit, hold } = effective.totem
      // Below that corosync refuses the file.
      const starts = tokenRetransmit >= 30 && hold >= 14
      const place = token < LEAST && starts ? placeOf(effective, 'totem.token', 'value') : undefined
      if (place) context.report(place, { data: { token } })
    },
  },
})
