import { nodeSpan } from '../../../syntax/index.ts'
import { familyOf } from '../addresses.ts'
import type { CorosyncEffective, EffectiveNode } from '../effective/index.ts'
import { cluster, oneLink, plain } from '../example.ts'
import { headingPlace, lineBehind } from '../missing.ts'
import { entryPlace, replacePart } from '../places.ts'
import { type CorosyncContext, type CorosyncSet, corosyncRule } from '../rule.ts'
import { isOverlooked, nodeidOf, nodeName, setting } from '../settings.ts'
import { insteadOf, MISSPELLINGS, notRead, toldOf } from '../told.ts'

/** knet has a fixed number of hosts. */
const KNET_MOST = 65_535

export const rule = corosyncRule({
  id: 'corosync/nodeid',
  effect: 'rejected',
  severity: 'error',
  summary: 'A node without a node id, or with one that knet cannot take.',
  reason:
    'corosync refuses the file: knet knows nodes by ids from 1 to 65535, and IPv6 addresses cannot stand in for them. The node cannot start or rejoin.',
  remedy: 'Give each node a nodeid from 1 to 65535.',
  source: 'corosync.conf(5), nodeid; totemconfig.c',
  supersedes: MISSPELLINGS,
  message: ({ node, nodeid, instead }) =>
    nodeid === undefined
      ? `${node} has no nodeid; corosync refuses the file${notRead(instead)}`
      : `nodeid ${nodeid} of ${node} is too large: knet takes 1 to ${KNET_MOST}, and corosync refuses the file`,
  examples: [
    { bad: cluster({ beta: { nodeid: undefined } }), good: cluster() },
    { bad: cluster({ beta: { nodeid: '0' } }), good: cluster() },
    { bad: cluster({ beta: { nodeid: undefined, nodid: '2' } }), good: cluster() },
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
    set(set, context) {
      const { effective } = set
      const { nodes, totem } = effective
      if (isOverlooked(effective)) return
      const free = freeIds(nodes)
      for (const node of nodes) {
        const id = nodeidOf(node, effective)
        if (id === undefined) reportMissing(node, set, free, context)
        else if (totem.transport === 'knet' && id > KNET_MOST && node.addresses.length > 0) {
          context.report(entryPlace(setting(effective, `${node.path}.nodeid`, 'u32')!, 'value'), {
            data: { node: nodeName(node), nodeid: id },
          })
        }
      }
    },
  },
})

/** A node without an address has another trouble. */
const needsId = (node: EffectiveNode, { totem }: CorosyncEffective): boolean =>
  totem.transport === 'knet' || node.addresses.some(({ link, address }) => link === 0 && familyOf(address) === 'IPv6')

/** Ids that no node has, from 1 on. */
function* freeIds(nodes: readonly EffectiveNode[]): Generator<number, never> {
  const taken = new Set(nodes.map(({ nodeid }) => nodeid))
  for (let id = 1; ; id++) if (!taken.has(id)) yield id
}

function reportMissing(node: EffectiveNode, set: CorosyncSet, ids: Generator<number, never>, context: CorosyncContext): void {
  const { effective } = set
  const [address] = node.addresses
  if (!address || !needsId(node, effective)) return
  const free = ids.next().value
  const title = `write nodeid: ${free}`
  const zero = setting(effective, `${node.path}.nodeid`, 'u32')
  if (zero) {
    context.report(entryPlace(zero, 'value'), { data: { node: nodeName(node) }, fix: replacePart(zero, 'value', `${free}`, title) })
    return
  }
  const anchor = setting(effective, `${node.path}.name`) ?? setting(effective, address.path)!
  const { tree } = anchor.document
  const section = tree.parent[anchor.node]!
  const told = toldOf(set, 'nodeid', nodeSpan(tree, section))
  if (told?.isRefused) return
  context.report(told ?? headingPlace({ document: anchor.document, node: section }), {
    data: { node: nodeName(node), ...insteadOf(told) },
    fix: { title, edits: [lineBehind(anchor, `nodeid: ${free}`)], safe: true },
  })
}
