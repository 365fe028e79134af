import { cluster } from '../example.ts'
import { entryPlace, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

/** Bytes of headers that corosync takes off; what is left may not be nothing. */
const HEADERS = 90

export const rule = corosyncRule({
  id: 'corosync/netmtu-aborts',
  effect: 'rejected',
  severity: 'error',
  summary: 'A netmtu that leaves no room for data.',
  reason:
    'corosync -t says nothing, but the daemon aborts when it starts: the headers alone take 90 bytes. The node cannot start or rejoin.',
  remedy: 'Leave netmtu out; knet finds the packet size of the network by itself.',
  source: 'corosync.conf(5), netmtu; totemsrp.c',
  message: ({ netmtu }) => `with netmtu ${netmtu} corosync aborts when it starts: its headers take ${HEADERS} bytes`,
  examples: [{ bad: cluster({ totem: { netmtu: '10' } }), good: cluster({ totem: { netmtu: '1500' } }) }],
  visit: {
    set({ effective }, context) {
      const entry = setting(effective, 'totem.netmtu', 'u32')
      const netmtu = Number(entry?.value ?? 0)
      if (!entry || netmtu === 0 || netmtu > HEADERS) return
      context.report(entryPlace(entry, 'value'), { data: { netmtu }, fix: removeKey(effective, 'totem.netmtu', 'take the line out') })
    },
  },
})
