import { packIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import { shownAddress } from '../effective/connections.ts'
import type { EffectiveEnd } from '../effective/types.ts'
import { exampleResource, onHost } from '../example.ts'
import { type DrbdPlace, hostAt, relatedAt } from '../in-force.ts'
import type { Address } from '../model/address.ts'
import { type DrbdContext, drbdRule } from '../rule.ts'

const TELLS: Readonly<Record<string, (address: string) => string>> = {
  octet: (address) => `${address} is no IPv4 address: a part is above 255`,
  any: (address) => `${address} stands for every address of the host: a peer cannot connect to it`,
  multicast: (address) => `${address} is a multicast address: DRBD talks to one peer`,
  family: (address) => `${address} is of another family than the other end`,
  loopback: (address) => `${address} is the host itself: the peer can never be reached there`,
  zone: (address) => `${address} is link-local: without %INTERFACE the kernel does not know which link`,
}
const MILD = ['loopback', 'zone']

export const rule = drbdRule({
  id: 'drbd/unusable-address',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An address at which the peer can never be reached.',
  reason: 'drbdadm takes it without a word; the hosts stay in Connecting, and nothing is replicated.',
  remedy: 'Write the address of a network interface of the host that the peer can reach.',
  source: 'drbd.conf(5), on, address; drbdadm checks no ranges',
  message: ({ problem, address }) => TELLS[String(problem)]!(String(address)),
  examples: [
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0).replace('10.9.0.1', '127.0.0.1')}\n    ${onHost('beta', 1)}` }),
      good: exampleResource(),
    },
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0).replace('10.9.0.1', '10.9.0.300')}\n    ${onHost('beta', 1)}` }),
      good: exampleResource(),
    },
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0).replace('ipv4 10.9.0.1', 'ipv6 [2001:db8::1]')}\n    ${onHost('beta', 1)}` }),
      good: exampleResource(),
    },
  ],
  visit: {
    connection({ paths }, context) {
      for (const { ends } of paths) {
        const [a, b] = ends
        let isClear = true
        for (const end of ends) {
          const problem = complaint(end)
          if (problem) tell(context, end, problem)
          isClear &&= !problem && isUsed(end)
        }
        if (isClear && a && b && familyOf(a.address!) !== familyOf(b.address!))
          tell(context, b, 'family', relatedAt(placeOf(a), 'the other end'))
      }
    },
  },
})

/** With a proxy in between the peer is not talked to at this address. */
const isUsed = ({ host, address, endpoint }: EffectiveEnd): boolean =>
  address !== undefined && !endpoint?.viaProxyOn && !endpoint?.outsideAddress && host.host.proxy === undefined

const complaint = (end: EffectiveEnd): string | undefined => (isUsed(end) ? problemWith(end.address!) : undefined)

function tell(context: DrbdContext, end: EffectiveEnd, problem: string, related?: ReturnType<typeof relatedAt>): void {
  context.report(placeOf(end), {
    data: { problem, address: shownAddress(end.address!) },
    ...(related ? { related: [related] } : {}),
    ...(MILD.includes(problem) ? { severity: 'warning' as const } : {}),
  })
}

/** The end's own address, else the host's. */
function placeOf({ host, endpoint }: EffectiveEnd): DrbdPlace {
  const { document } = host
  if (endpoint?.address) return { document, span: document.spanOf(endpoint)! }
  const span = document.spanOf(host.host, 'address', undefined, 'value')
  return span ? { document, span } : hostAt(host)
}

const familyOf = ({ family = 'ipv4' }: Address): string => (family === 'ipv6' ? 'ipv6' : 'ipv4')

function problemWith({ family, host }: Address): string | undefined {
  if (family === 'ipv6') {
    const bytes = parseIPv6(host.replace(/%.*$/, ''))
    if (!bytes) return undefined
    if (bytes.every((byte) => byte === 0)) return 'any'
    if (bytes[0] === 0xff) return 'multicast'
    if (bytes.slice(0, 15).every((byte) => byte === 0)) return 'loopback'
    return bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80 && !host.includes('%') ? 'zone' : undefined
  }
  const address = packIPv4(host)
  if (address === -1) return /^[\d.]+$/.test(host) ? 'octet' : undefined
  if (address === 0) return 'any'
  const first = Math.floor(address / 2 ** 24)
  if (first >= 224 && first < 240) return 'multicast'
  return first === 127 ? 'loopback' : undefined
}
