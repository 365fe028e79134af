import { cluster } from '../example.ts'
import { sectionPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { isFindable, isOverlooked } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/overlooked-nodelist',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The first node has neither a name nor a ring0_addr.',
  reason: 'By these corosync sees whether there is a nodelist: without them it starts with no members at all, and the nodes never meet.',
  remedy: 'Write name and ring0_addr of the first node, as of all others.',
  source: 'totemconfig.c',
  supersedes: ['corosync/node-without-address', 'corosync/unnamed-node'],
  message: () => 'corosync overlooks the whole nodelist: its first node has neither name nor ring0_addr',
  examples: [
    { bad: cluster({ alpha: { name: undefined, ring0_addr: undefined } }), good: cluster() },
    { bad: cluster({ alpha: { name: undefined, ring0_addr: undefined, ring1_addr: undefined } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      const [first] = effective.nodes
      if (!first || !isOverlooked(effective) || !effective.nodes.some(isFindable)) return
      const place = sectionPlace(effective, first.path)
      if (place) context.report(place)
    },
  },
})
