import { changed } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/cow-unsupported',
  effect: 'rejected',
  severity: 'error',
  summary: 'Copy-on-write is set for a pool that has none.',
  reason: 'libvirt refuses the definition, although the schema takes it.',
  remedy: 'Take the element out; only dir and fs pools have it.',
  source: 'virsh pool-define',
  message: ({ type }) => `a pool of type ${type} has no copy-on-write state`,
  examples: [
    {
      bad: changed('netfs', ['  <source>', "  <features>\n    <cow state='no'/>\n  </features>\n  <source>"]),
      good: changed('dir', ['  <target>', "  <features>\n    <cow state='no'/>\n  </features>\n  <target>"]),
    },
  ],
})
