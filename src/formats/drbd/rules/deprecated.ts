import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'
import { ageOf, isOldGeneration } from '../versions.ts'

export const rule = drbdRule({
  id: 'drbd/deprecated',
  effect: 'advice',
  severity: 'info',
  summary: 'A form that is only read for the sake of old files.',
  reason: 'It still works, but newer tools may stop reading it, and the manual no longer explains it.',
  remedy: 'Write the form that took its place.',
  source: 'drbd.conf(5); DRBD User’s Guide, s-three-nodes',
  message: ({ keyword, why }) => `${keyword} is out of date: ${why}`,
  examples: [
    { bad: exampleResource({ more: 'syncer { verify-alg "crc32c"; }' }), good: exampleResource({ net: { 'verify-alg': '"crc32c"' } }) },
  ],
  visit: {
    statement(statement, context) {
      const { about } = statement
      if (about.deprecated === undefined) return
      const { keyword } = statement
      if (!isOldGeneration(context.target) && !ageOf(statement, context.target))
        context.report(statement, { data: { keyword, why: about.deprecated } })
    },
  },
})
