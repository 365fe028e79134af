import { parseIPv4, parseIPv6 } from '../../../vocabulary/index.ts'
import { shownAddress } from '../effective/connections.ts'
import type { EffectiveHost } from '../effective/types.ts'
import { exampleResource, onHost } from '../example.ts'
import { type DrbdPlace, hostAt, relatedAt } from '../in-force.ts'
import type { Address } from '../model/address.ts'
import type { Endpoint } from '../model/endpoint.ts'
import { drbdRule } from '../rule.ts'

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
        const told = ends.map(({ host, address, endpoint }) => {
          if (!address || endpoint?.viaProxyOn || endpoint?.outsideAddress || host.host.proxy !== undefined) return true
          const problem = problemWith(address)
          if (problem) tell(host, endpoint, address, problem)
          return problem !== undefined
        })
        const [a, b] = ends
        if (told.some((isTold) => isTold) || !a?.address || !b?.address || familyOf(a.address) === familyOf(b.address)) continue
        tell(b.host, b.endpoint, b.address, 'family', [relatedAt(placeOf(a.host, a.endpoint), 'the other end')])
      }

      function tell(
        host: EffectiveHost,
        endpoint: Endpoint | undefined,
        address: Address,
        problem: string,
        related: readonly ReturnType<typeof relatedAt>[] = [],
      ): void {
        context.report(placeOf(host, endpoint), {
          data: { problem, address: shownAddress(address) },
          ...(related.length > 0 ? { related } : {}),
          ...(MILD.includes(problem) ? { severity: 'warning' as const } : {}),
        })
      }
    },
  },
})

/** The end's own address, else the host's. */
function placeOf(host: EffectiveHost, endpoint: Endpoint | undefined): DrbdPlace {
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
  const bytes = parseIPv4(host)
  if (!bytes) return /^[\d.]+$/.test(host) ? 'octet' : undefined
  if (bytes.every((byte) => byte === 0)) return 'any'
  if (bytes[0]! >= 224 && bytes[0]! < 240) return 'multicast'
  return bytes[0] === 127 ? 'loopback' : undefined
}
