import { exampleResource, onHost } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/endpoint-conflict',
  effect: 'rejected',
  severity: 'error',
  summary: 'One address and port for two resources, or for both ends of a connection.',
  reason: 'Only one of them could listen there: drbdadm refuses every resource.',
  remedy: 'Give each resource a port of its own.',
  source: 'drbd.conf(5), on, address; drbdadm: is also used',
  message: ({ address, resource }) =>
    resource === '' ? `${address} is at both ends` : `${address} is used by resource ${resource} as well`,
  examples: [
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 1).replace('10.9.0.2', '10.9.0.1')}` }),
      good: exampleResource(),
    },
  ],
  visit: {
    refusal({ code, document, span, data, related }, context) {
      if (code === 'endpoint') context.report({ document, span }, { data, ...(related ? { related } : {}) })
    },
  },
})
