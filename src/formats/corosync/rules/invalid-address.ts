import { isNoAddress } from '../addresses.ts'
import type { MapEntry } from '../cmap.ts'
import { cluster } from '../example.ts'
import { entryPlace, replacePart } from '../places.ts'
import { type CorosyncContext, corosyncRule } from '../rule.ts'
import { setting, usedLinks } from '../settings.ts'
import { isToldAt } from '../told.ts'
import { inSentence, unwrapped } from '../wrapped.ts'

export const rule = corosyncRule({
  id: 'corosync/invalid-address',
  effect: 'rejected',
  severity: 'error',
  summary: 'An address that is neither an address nor a host name.',
  reason: 'corosync cannot look it up and refuses the file. The node cannot start or rejoin.',
  remedy: 'Write an address or a host name alone, without prefix length or port.',
  source: 'corosync.conf(5), ringX_addr, bindnetaddr and mcastaddr; totemip.c',
  message: ({ address }) => `${inSentence(String(address))} is neither an address nor a host name; corosync refuses the file`,
  examples: [
    { bad: cluster({ beta: { ring0_addr: '192.0.2.2/24' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '192.0.2.802' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '"192.0.2.2"' } }), good: cluster() },
    { bad: cluster({ beta: { ring0_addr: '192.0.2.2:5405' } }), good: cluster() },
    {
      bad: cluster({ totem: { interface: { linknumber: '0', mcastaddr: '239.255.1.256' } } }),
      good: cluster({ totem: { interface: { linknumber: '0', mcastaddr: '239.255.1.1' } } }),
    },
  ],
  visit: {
    node({ addresses }, context) {
      for (const { address, path } of addresses) {
        const entry = isNoAddress(address) ? context.set.effective.map.get(path) : undefined
        if (entry) reportAddress(entry, context)
      }
    },
    link(link, context) {
      const { effective } = context.set
      if (!usedLinks(effective).includes(link)) return
      // Addresses of the nodes take the place of bindnetaddr; mcastaddr is looked up with every transport.
      for (const keyword of link.addresses.length > 0 ? ['mcastaddr'] : ['mcastaddr', 'bindnetaddr']) {
        const entry = setting(effective, `${link.path}.${keyword}`)
        if (entry && (entry.value === '' || isNoAddress(entry.value))) reportAddress(entry, context)
      }
    },
  },
})

function reportAddress(entry: MapEntry, context: CorosyncContext): void {
  const place = entryPlace(entry, 'value')
  if (isToldAt(place)) return
  const bare = unwrapped(entry.value)
  context.report(place, {
    data: { address: entry.value },
    ...(bare === undefined || isNoAddress(bare) ? {} : { fix: replacePart(entry, 'value', bare, `write ${bare}`) }),
  })
}
