import { exampleResource, onHost } from '../example.ts'
import { drbdRule } from '../rule.ts'

const TOLD = ['statement', 'resource-name', 'host-name', 'same-machine', 'node-id', 'lower', 'disk', 'device']

export const rule = drbdRule({
  id: 'drbd/duplicate',
  effect: 'rejected',
  severity: 'error',
  summary: 'Something that can be said once is said twice.',
  reason: 'drbdadm reads all files before it does anything: it refuses every resource, also those in other files.',
  remedy: 'Keep one of the two.',
  source: 'drbd.conf(5); drbdadm: conflicting use',
  message: ({ what, keyword, name, host, nodeId, disk, device }) => {
    if (nodeId !== undefined) return `node-id ${nodeId} is used twice in this resource`
    if (what === undefined && disk !== undefined) return `${disk} is the disk of two volumes on ${host}`
    if (device !== undefined) return `${device} is the device of two volumes on ${host}`
    if (host !== undefined) return `${host} has two sections in this resource`
    if (name !== undefined) return `${name} is defined twice`
    return what === 'section' ? `a second ${keyword} section` : `a second ${keyword} statement`
  },
  examples: [
    { bad: exampleResource({ more: 'net { timeout 50; }' }), good: exampleResource({ net: { timeout: '50' } }) },
    {
      bad: exampleResource({ hosts: `${onHost('alpha', 0)}\n    ${onHost('beta', 0).replace('10.9.0.1', '10.9.0.2')}` }),
      good: exampleResource(),
    },
  ],
  visit: {
    refusal({ code, document, span, data, related }, context) {
      if (TOLD.includes(code)) context.report({ document, span }, { data, ...(related ? { related } : {}) })
    },
  },
})
