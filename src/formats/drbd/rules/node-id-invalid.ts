import type { EffectiveHost } from '../effective/types.ts'
import { exampleResource, onHost } from '../example.ts'
import { hostAt, hostName, relatedAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

/** drbdadm compares ids as text and takes 32; the kernel has slots 0 to 31. */
const LARGEST = 31

export const rule = drbdRule({
  id: 'drbd/node-id-invalid',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two hosts have one node id in different spellings, or an id that the kernel does not have.',
  reason: 'drbdadm compares ids as text and lets it pass; the kernel refuses the id, or takes both hosts for one: bitmaps are mixed up.',
  remedy: 'Give each host a number of its own, 0 to 31.',
  source: 'drbd.conf(5), on, node-id; drbdadm compares node ids as text',
  message: ({ id, host, other }) =>
    other === undefined
      ? `node-id ${id} of ${host} is above ${LARGEST}: the kernel refuses it`
      : `${host} and ${other} both have node-id ${id}`,
  examples: [
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 1).replace('node-id 1', 'node-id 00')}` }),
      good: exampleResource(),
    },
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 1).replace('node-id 1', 'node-id 32')}` }),
      good: exampleResource(),
    },
  ],
  visit: {
    resource({ hosts }, context) {
      // Most ids are as they should be: few, small and different.
      if (hosts.length === 2 && hosts[0]!.nodeId !== hosts[1]!.nodeId && hosts.every(({ nodeId = 0 }) => nodeId <= LARGEST)) return
      const first = new Map<number, EffectiveHost>()
      for (const host of hosts) {
        const { nodeId: id, isImplicitId, document } = host
        if (id === undefined || isImplicitId) continue
        const before = first.get(id)
        if (!before && id <= LARGEST) {
          first.set(id, host)
          continue
        }
        const place = { document, span: document.spanOf(host.host, 'nodeId', undefined, 'value') ?? hostAt(host).span }
        if (id > LARGEST) context.report(place, { data: { id, host: hostName(host) } })
        else if (before && textOf(before) !== textOf(host))
          context.report(place, {
            data: { id, host: hostName(host), other: hostName(before) },
            related: [relatedAt(hostAt(before), 'the first')],
          })
      }
    },
  },
})

/** Ids that are spelled alike drbdadm refuses itself. */
function textOf({ document, host }: EffectiveHost): string {
  const span = document.spanOf(host, 'nodeId', undefined, 'value')
  return span ? document.text.slice(span.start, span.end) : ''
}
