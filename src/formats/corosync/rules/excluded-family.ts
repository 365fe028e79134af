import { familyOf } from '../addresses.ts'
import { cluster, oneLink, plain } from '../example.ts'
import { placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

const ONLY = { ipv4: 'IPv4', ipv6: 'IPv6', 'ipv4-6': undefined, 'ipv6-4': undefined } as const

export const rule = corosyncRule({
  id: 'corosync/excluded-family',
  effect: 'rejected',
  severity: 'error',
  summary: 'An address of the family that ip_version excludes.',
  reason: 'corosync refuses the file: it cannot read the address. The node cannot start or rejoin.',
  remedy: 'Write the ip_version of the addresses, or leave it out with knet and udpu.',
  source: 'corosync.conf(5), ip_version; totemconfig.c',
  message: ({ address, only, transport }) =>
    `${address} cannot be used: ${transport === undefined ? `ip_version is ${only}` : `transport ${transport} means ${only} where no ip_version says otherwise`}`,
  examples: [
    { bad: cluster({ totem: { ip_version: 'ipv6' } }), good: cluster({ totem: { ip_version: 'ipv4' } }) },
    {
      bad: cluster({
        totem: { transport: 'udp', ...plain },
        alpha: { ...oneLink.alpha, ring0_addr: '2001:db8::1' },
        beta: { ...oneLink.beta, ring0_addr: '2001:db8::2' },
      }),
      good: cluster(),
      also: ['corosync/legacy-transport'],
    },
  ],
  visit: {
    set({ effective }, context) {
      const { totem, links } = effective
      const only = ONLY[totem.ipVersion]
      if (!only) return
      const addresses = links.flatMap((link) => link.addresses).filter(({ address }) => (familyOf(address) ?? only) !== only)
      const [first, ...others] = addresses.flatMap(({ address, path }) => {
        const place = placeOf(effective, path, 'value')
        return place ? [{ address, place }] : []
      })
      if (!first) return
      const written = placeOf(effective, 'totem.ip_version')
      context.report(first.place, {
        data: { address: first.address, only, ...(setting(effective, 'totem.ip_version') ? {} : { transport: totem.transport }) },
        related: [...(written ? [related(written, 'which excludes it')] : []), ...others.map(({ place }) => related(place, 'and this one'))],
      })
    },
  },
})
