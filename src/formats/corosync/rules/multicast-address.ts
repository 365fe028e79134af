import { parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import { familyOf } from '../addresses.ts'
import { cluster, oneLink, plain } from '../example.ts'
import { headingOf, headingPlace } from '../missing.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting, usedLinks } from '../settings.ts'

const udp = (totem: Parameters<typeof cluster>[0] & object): string =>
  cluster({ ...oneLink, totem: { transport: 'udp', ...plain, ...totem } })
const also = ['corosync/legacy-transport']

export const rule = corosyncRule({
  id: 'corosync/multicast-address',
  effect: 'rejected',
  severity: 'error',
  summary: 'Transport udp without a multicast address that it can use.',
  reason: 'corosync refuses the file. The node cannot start or rejoin.',
  remedy: 'Write a cluster_name, from which corosync makes the address, or a mcastaddr of the family of the nodes.',
  source: 'corosync.conf(5), mcastaddr and cluster_name; totemconfig.c',
  message: ({ address, family }) => {
    if (address === undefined) return 'transport udp needs a mcastaddr, or a cluster_name to make one of; corosync refuses the file'
    return family === undefined
      ? `${address} is not a multicast address; corosync refuses the file`
      : `${address} is not an ${family} address like those of the nodes; corosync refuses the file`
  },
  examples: [
    { bad: udp({ cluster_name: undefined }), good: cluster(oneLink), also },
    { bad: udp({ interface: { mcastaddr: '192.0.2.255' } }), good: cluster(oneLink), also },
    { bad: udp({ ip_version: 'ipv6-4', interface: { mcastaddr: 'ff15::1' } }), good: cluster(oneLink), also },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { totem, nodes } = effective
      const links = usedLinks(effective)
      if (totem.transport !== 'udp' || nodes.length === 0 || links.some(({ broadcast }) => broadcast)) return
      for (const { path, addresses } of links) {
        const entry = setting(effective, `${path}.mcastaddr`)
        const heading = headingOf(set, 'totem')
        if (!entry && !setting(effective, 'totem.cluster_name') && heading)
          context.report(placeOf(effective, 'totem.transport', 'value') ?? headingPlace(heading))
        const family = entry && familyOf(entry.value)
        const own = addresses.map(({ address }) => familyOf(address)).find((found) => found !== undefined) ?? ONLY[totem.ipVersion]
        if (!family) continue
        const place = placeOf(effective, `${path}.mcastaddr`, 'value')!
        if (own && family !== own) context.report(place, { data: { address: entry.value, family: own } })
        else if (!isMulticast(entry.value)) context.report(place, { data: { address: entry.value } })
      }
    },
  },
})

/** What names are resolved to where only one family is asked for. */
const ONLY = { ipv4: 'IPv4', ipv6: 'IPv6', 'ipv4-6': undefined, 'ipv6-4': undefined } as const

function isMulticast(address: string): boolean {
  const [first] = parseIPv4(address) ?? []
  return first === undefined ? parseIPv6(address)?.[0] === 255 : first >= 224 && first <= 239
}
