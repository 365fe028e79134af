import type { DrbdEffective } from '../effective/types.ts'
import { exampleResource } from '../example.ts'
import { holders, isFenced, undecidedAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/no-split-brain-protection',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Neither fencing nor quorum keeps both sides of a broken link from going on.',
  reason:
    'When the link breaks, the standby can be promoted while the old primary still writes. Two copies diverge; the writes of one of them are thrown away.',
  remedy: 'With three voters set `quorum majority`; with two set `fencing resource-and-stonith` and the handlers for it.',
  source: 'ocf_linbit_drbd(7); DRBD User’s Guide, "Configuring quorum", "Resource-level fencing"',
  message: ({ resource, count, known }) =>
    `${resource} has ${count} copies, and neither fencing nor quorum decides which may go on${known === 'all' ? '' : ', as far as this file tells'}`,
  examples: [
    {
      bad: exampleResource({ net: { fencing: undefined }, handlers: { 'fence-peer': undefined, 'unfence-peer': undefined } }),
      good: exampleResource(),
    },
    {
      bad: exampleResource({
        net: { fencing: undefined },
        handlers: { 'fence-peer': undefined, 'unfence-peer': undefined },
        options: { quorum: 'off' },
      }),
      good: exampleResource(),
    },
  ],
  visit: {
    resource(resource, context) {
      if (resource.connections.length === 0 || isFenced(resource)) return
      const count = holders(resource).length
      if (count < 2) return
      if ((resource.options.quorum ?? 'off') !== 'off') return
      context.report(undecidedAt(context, resource), {
        data: { resource: resource.name, count, known: isWhole(context.set.effective) ? 'all' : 'some' },
      })
    },
  },
})

/** Options may stand in a common section that is in another file, unless the main file or that section is here. */
const isWhole = ({ documents }: DrbdEffective): boolean =>
  documents.some(({ path = '', model }) => model.common !== undefined || /(?:^|\/)drbd\.conf$/.test(path))
