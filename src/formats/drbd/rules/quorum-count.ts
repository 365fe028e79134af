import { exampleResource, onHost } from '../example.ts'
import { optionAt, voters } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

const THREE = `${onHost('alpha', 0)}\n    ${onHost('beta', 1)}\n    ${onHost('gamma', 2)}`
const MESH = 'connection-mesh { hosts alpha beta gamma; }'

export const rule = drbdRule({
  id: 'drbd/quorum-count',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A number of votes that two partitions can have at once, or none ever has.',
  reason: 'With half of the votes or fewer, both sides of a split go on and diverge; with more than there are, nobody ever writes.',
  remedy: 'Use `quorum majority`.',
  source: 'DRBD User’s Guide, "Configuring quorum"; drbd.conf(5), options/quorum',
  message: ({ quorum, voters, problem }) =>
    problem === 'never'
      ? `quorum ${quorum} is never reached: there are ${voters} votes`
      : `quorum ${quorum} of ${voters} votes lets two partitions go on at once`,
  examples: [
    {
      bad: exampleResource({ options: { quorum: '1' }, hosts: THREE, more: MESH }),
      good: exampleResource({ options: { quorum: '2', 'on-no-quorum': 'io-error' }, hosts: THREE, more: MESH }),
    },
    { bad: exampleResource({ options: { quorum: '4' }, hosts: THREE, more: MESH }), good: exampleResource() },
  ],
  visit: {
    resource(resource, context) {
      const { quorum } = resource.options
      if (typeof quorum !== 'number') return
      const count = voters(resource).length
      if (count < 2) return
      const problem = quorum > count ? 'never' : quorum * 2 <= count ? 'twice' : undefined
      const place = optionAt(context, resource.options, 'quorum')
      if (problem && place) context.report(place, { data: { quorum, voters: count, problem } })
    },
  },
})
