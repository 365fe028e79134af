import { cluster } from '../example.ts'
import { entryPlace, placeOf, related, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, setting } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/bindnetaddr-with-nodelist',
  effect: 'dropped',
  severity: 'warning',
  summary: 'bindnetaddr beside addresses in the nodelist.',
  reason:
    'corosync warns and binds to the ringX_addr of the node: whoever changes bindnetaddr to move the cluster to another network changes nothing.',
  remedy: 'Take bindnetaddr out.',
  source: 'corosync.conf(5), bindnetaddr; totemconfig.c',
  message: ({ address, link }) => `bindnetaddr ${address} has no effect: link ${link} uses the ring${link}_addr of each node`,
  examples: [
    {
      bad: cluster({ totem: { interface: { linknumber: '0', bindnetaddr: '192.0.2.0', mcastport: '5405' } } }),
      good: cluster({ totem: { interface: { linknumber: '0', mcastport: '5405' } } }),
    },
  ],
  visit: {
    link({ number, path, addresses }, context) {
      const { effective } = context.set
      const entry = setting(effective, `${path}.bindnetaddr`)
      const [first] = addresses
      if (!entry || !first) return
      const isCovered = addresses.length === effective.nodes.length
      context.report(entryPlace(entry, 'value'), {
        data: { address: entry.value, link: number },
        related: [related(placeOf(effective, first.path)!, `${nodeName(first.node)} has this address on link ${number}`)],
        ...(isCovered ? { fix: removeKey(effective, entry.path, 'take bindnetaddr out') } : {}),
      })
    },
  },
})
