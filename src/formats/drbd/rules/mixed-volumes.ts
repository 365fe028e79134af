import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/mixed-volumes',
  effect: 'rejected',
  severity: 'error',
  summary: 'Statements of a volume stand both inside and outside of volume blocks, or paths beside endpoints.',
  reason: 'drbdadm takes device and disk outside a volume for volume 0, and refuses that beside numbered volumes.',
  remedy: 'Put all of them into volume blocks, or all ends into path blocks.',
  source: 'drbdadm: mixing explicit and implicit volumes is not allowed',
  message: ({ code, host, name }) =>
    code === 'mixed-paths'
      ? 'paths and ends outside of paths cannot be mixed'
      : `${host ?? name}: volumes with and without a number cannot be mixed`,
  examples: [{ bad: exampleResource({ more: 'meta-disk internal;' }), good: exampleResource() }],
  visit: {
    refusal({ code, document, span, data }, context) {
      if (code === 'mixed-volumes' || code === 'mixed-paths') context.report({ document, span }, { data: { ...data, code } })
    },
  },
})
