import { exampleResource } from '../example.ts'
import { fencingOf, optionAt, relatedAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const TELLS: Readonly<Record<string, (data: Readonly<Record<string, string | number | boolean>>) => string>> = {
  'two-primaries': ({ protocol }) => `protocol ${protocol} with two primaries: the kernel takes only C, the hosts stay disconnected`,
  stonith: () => 'protocol A with fencing resource-and-stonith: the kernel refuses it, the hosts stay disconnected',
  congestion: ({ protocol, policy }) =>
    `on-congestion ${policy} with protocol ${protocol}: the kernel takes it with A only, the hosts stay disconnected`,
}

export const rule = drbdRule({
  id: 'drbd/protocol-conflict',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A protocol that the kernel does not take together with another option.',
  reason: 'drbdadm says nothing, but the kernel refuses the connection: the hosts stay disconnected and nothing is replicated.',
  remedy: 'Use protocol C with two primaries, B or C with resource-and-stonith, and on-congestion other than block with A only.',
  source: 'drbd.conf(5), net/protocol, net/allow-two-primaries, net/on-congestion; drbdsetup new-peer',
  message: ({ problem, ...data }) => TELLS[String(problem)]!(data),
  examples: [
    { bad: exampleResource({ net: { protocol: 'A' } }), good: exampleResource(), also: ['drbd/async-protocol'] },
    {
      bad: exampleResource({ net: { protocol: 'B', 'allow-two-primaries': 'yes' } }),
      good: exampleResource({ net: { 'allow-two-primaries': 'yes' } }),
      also: ['drbd/async-protocol'],
    },
    { bad: exampleResource({ net: { 'on-congestion': 'pull-ahead' } }), good: exampleResource() },
  ],
  visit: {
    connection(connection, context) {
      const { net, resource } = connection
      const { protocol = 'C', onCongestion: policy = 'block' } = net
      const at = (key: string) => optionAt(context, net, key)
      const tell = (problem: string, key: string, other: string): void => {
        const [place, because] = [at(key), at(other)]
        context.report(place ?? because ?? resourceAt(resource), {
          data: { problem, protocol, policy },
          ...(because && place ? { related: [relatedAt(because, 'together with this')] } : {}),
        })
      }
      if (net.allowTwoPrimaries && protocol !== 'C') tell('two-primaries', 'protocol', 'allowTwoPrimaries')
      else if (protocol === 'A' && fencingOf(connection) === 'resource-and-stonith') tell('stonith', 'protocol', 'fencing')
      if (policy !== 'block' && protocol !== 'A') tell('congestion', 'onCongestion', 'protocol')
    },
  },
})
