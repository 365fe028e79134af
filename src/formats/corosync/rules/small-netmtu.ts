import { cluster } from '../example.ts'
import { entryPlace, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

/** What every IPv4 host takes in one piece. */
const LEAST = 576
/** Up to here corosync aborts when it starts; a little above, as soon as it has to send more. */
const ABORTS = 90
const BREAKS = 150

export const rule = corosyncRule({
  id: 'corosync/small-netmtu',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A netmtu smaller than any network needs.',
  reason:
    'corosync -t says nothing. corosync cuts each message into as many packets; near 100 bytes its own headers leave no room, and it breaks down while it runs.',
  remedy: 'Leave netmtu out; knet finds the packet size of the network by itself.',
  source: 'corosync.conf(5), netmtu; totempg.c',
  message: ({ netmtu }) =>
    `netmtu ${netmtu} is smaller than the packets of any network${Number(netmtu) < BREAKS ? '; corosync breaks down so close to the size of its headers' : ''}`,
  examples: [
    { bad: cluster({ totem: { netmtu: '100' } }), good: cluster({ totem: { netmtu: '1500' } }) },
    { bad: cluster({ totem: { netmtu: '512' } }), good: cluster({ totem: { netmtu: '1500' } }) },
  ],
  visit: {
    set({ effective }, context) {
      const entry = setting(effective, 'totem.netmtu', 'u32')
      const netmtu = Number(entry?.value ?? 0)
      if (!entry || netmtu <= ABORTS || netmtu >= LEAST) return
      context.report(entryPlace(entry, 'value'), {
        data: { netmtu },
        ...(netmtu < BREAKS ? {} : { severity: 'warning' as const }),
        fix: removeKey(effective, 'totem.netmtu', 'take the line out', false),
      })
    },
  },
})
