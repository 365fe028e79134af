import { familyOf } from '../addresses.ts'
import type { CorosyncEffective, EffectiveNode } from '../effective/index.ts'
import { cluster, oneLink, plain } from '../example.ts'
import { isWrittenBeside, lineBehind } from '../missing.ts'
import { entryPlace, replacePart, sectionPlace } from '../places.ts'
import { type CorosyncContext, corosyncRule } from '../rule.ts'
import { nodeidOf, nodeName, setting } from '../settings.ts'

/** knet has a fixed number of hosts. */
const KNET_MOST = 65_535

export const rule = corosyncRule({
  id: 'corosync/nodeid',
  effect: 'rejected',
  severity: 'error',
  summary: 'A node without a node id, or with one that knet cannot take.',
  reason: 'corosync refuses the file: knet knows nodes by ids from 1 to 65535, and IPv6 addresses cannot stand in for them. The node cannot start or rejoin.',
  remedy: 'Give each node a nodeid from 1 to 65535.',
  source: 'corosync.conf(5), nodeid; totemconfig.c',
  message: ({ node, nodeid }) =>
    nodeid === undefined
      ? `${node} has no nodeid; corosync refuses the file`
      : `nodeid ${nodeid} of ${node} is too large: knet takes 1 to ${KNET_MOST}, and corosync refuses the file`,
  examples: [
    { bad: cluster({ beta: { nodeid: undefined } }), good: cluster() },
    { bad: cluster({ beta: { nodeid: '0' } }), good: cluster() },
    { bad: cluster({ beta: { nodeid: '172167902' } }), good: cluster() },
    {
      bad: cluster({
        totem: { transport: 'udpu', ...plain },
        alpha: { ...oneLink.alpha, ring0_addr: '2001:db8::1' },
        beta: { ...oneLink.beta, ring0_addr: '2001:db8::2', nodeid: undefined },
      }),
      good: cluster(),
      also: ['corosync/legacy-transport'],
    },
  ],
  visit: {
    set({ effective }, context) {
      const { nodes, totem } = effective
      const taken = new Set(nodes.map(({ nodeid }) => nodeid))
      for (const node of nodes) {
        const id = nodeidOf(node, effective)
        if (id === undefined) reportMissing(node, effective, taken, context)
        else if (totem.transport === 'knet' && id > KNET_MOST && node.addresses.length > 0) {
          context.report(entryPlace(setting(effective, `${node.path}.nodeid`, 'u32')!, 'value'), { data: { node: nodeName(node), nodeid: id } })
        }
      }
    },
  },
})

/** A node without an address has another trouble. */
const needsId = (node: EffectiveNode, { totem }: CorosyncEffective): boolean =>
  totem.transport === 'knet' || node.addresses.some(({ link, address }) => link === 0 && familyOf(address) === 'IPv6')

function reportMissing(node: EffectiveNode, effective: CorosyncEffective, taken: Set<number | undefined>, context: CorosyncContext): void {
  const [address] = node.addresses
  if (!address || !needsId(node, effective)) return
  let free = 1
  while (taken.has(free)) free++
  taken.add(free)
  const data = { node: nodeName(node) }
  const zero = setting(effective, `${node.path}.nodeid`, 'u32')
  const place = sectionPlace(effective, node.path)
  const anchor = setting(effective, `${node.path}.name`) ?? setting(effective, address.path)!
  if (zero) context.report(entryPlace(zero, 'value'), { data, fix: replacePart(zero, 'value', `${free}`, `write nodeid ${free}`) })
  else if (place && !isWrittenBeside(anchor, 'nodeid')) {
    context.report(place, { data, fix: { title: `write nodeid: ${free}`, edits: [lineBehind(anchor, `nodeid: ${free}`)], safe: true } })
  }
}
