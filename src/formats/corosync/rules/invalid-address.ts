import { isNoAddress } from '../addresses.ts'
import { cluster } from '../example.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/invalid-address',
  effect: 'rejected',
  severity: 'error',
  summary: 'An address of a node that is neither an address nor a host name.',
  reason: 'corosync cannot look it up and refuses the file. The node cannot start or rejoin.',
  remedy: 'Write an address or a host name alone, without prefix length or port.',
  source: 'corosync.conf(5), ringX_addr; totemip.c',
  message: ({ address }) => `${address} is neither an address nor a host name; corosync refuses the file`,
  examples: [
    { bad: cluster({ beta: { ring0_addr: '192.0.2.2/24' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '192.0.2.802' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '192.0.2.2:5405' } }), good: cluster() },
  ],
  visit: {
    node({ addresses }, context) {
      for (const { address, path } of addresses) {
        const place = isNoAddress(address) ? placeOf(context.set.effective, path, 'value') : undefined
        if (place) context.report(place, { data: { address } })
      }
    },
  },
})
