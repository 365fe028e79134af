import { exampleResource } from '../example.ts'
import { isFenced, optionAt, relatedAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/handler-without-fencing',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A fence-peer handler that is never called, because fencing is dont-care.',
  reason: 'The handler looks like protection, but DRBD calls it only where fencing says so; the default is dont-care.',
  remedy: 'Set `fencing resource-and-stonith` in net, or take the handler out.',
  source: 'drbd.conf(5), net/fencing; DRBD User’s Guide, "Fencing"',
  message: () => 'this handler is never called: fencing is dont-care',
  examples: [{ bad: exampleResource({ net: { fencing: undefined } }), good: exampleResource(), also: ['drbd/no-split-brain-protection'] }],
  visit: {
    resource(resource, context) {
      if (resource.handlers.fencePeer === undefined || resource.connections.length === 0 || isFenced(resource)) return
      const place = optionAt(context, resource.handlers, 'fencePeer')
      const policy = resource.connections.map(({ net }) => optionAt(context, net, 'fencing')).find((found) => found)
      if (place) context.report(place, policy ? { related: [relatedAt(policy, 'fencing is turned off here')] } : {})
    },
  },
})
