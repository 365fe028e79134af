import { exampleResource } from '../example.ts'
import { fencingOf, optionAt, relatedAt, resourceAt, undecidedAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/two-primaries-without-stonith',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two primaries are allowed, but a lost peer is not shot.',
  reason:
    'Both hosts write to one cluster file system. When the link breaks both go on, each with its own copy: the file system is destroyed. Only resource-and-stonith freezes I/O until the peer is dead.',
  remedy: 'Set `fencing resource-and-stonith` with its handlers, or allow one primary only.',
  source: 'DRBD User’s Guide, "Enabling dual-primary mode", "Using GFS2 with DRBD"',
  message: ({ fencing }) => `two primaries are allowed while fencing is ${fencing}: a broken link destroys the shared file system`,
  supersedes: ['drbd/no-split-brain-protection'],
  examples: [
    { bad: exampleResource({ net: { 'allow-two-primaries': 'yes', fencing: 'resource-only' } }), good: exampleResource() },
    {
      bad: exampleResource({
        net: { 'allow-two-primaries': 'yes', fencing: undefined },
        handlers: { 'fence-peer': undefined, 'unfence-peer': undefined },
      }),
      good: exampleResource({ net: { 'allow-two-primaries': 'yes' } }),
    },
  ],
  visit: {
    connection(connection, context) {
      const { net, resource } = connection
      const fencing = fencingOf(connection)
      if (!net.allowTwoPrimaries || fencing === 'resource-and-stonith') return
      const related = [relatedAt(undecidedAt(context, resource), `fencing is ${fencing}`)]
      context.report(optionAt(context, net, 'allowTwoPrimaries') ?? resourceAt(resource), { data: { fencing }, related })
    },
  },
})
