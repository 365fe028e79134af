import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

/** What drbdadm makes of a comparison: it subtracts without a sign. */
const DOES = { ge: 'lets every module pass', lt: 'refuses every module', gt: 'does what ne does', le: 'does what eq does' } as const

export const rule = drbdRule({
  id: 'drbd/module-requirement',
  effect: 'altered',
  severity: 'warning',
  summary: 'A comparison of the module’s version that drbdadm gets wrong.',
  reason: 'drbdadm subtracts the versions as unsigned numbers: ge never refuses, lt always does, gt and le compare for equality only.',
  remedy: 'Use eq or ne, or check the module when it is installed.',
  source: 'drbd.conf(5), require-drbd-module-version; run with drbdadm 9.22',
  message: ({ comparison, does }) => `require-drbd-module-version-${comparison} ${does}`,
  examples: [
    {
      bad: `require-drbd-module-version-ge 9.1.0;\n${exampleResource()}`,
      good: `require-drbd-module-version-ne 9.1.0;\n${exampleResource()}`,
    },
  ],
  visit: {
    file(document, context) {
      const { moduleVersion } = document.model
      for (const [comparison, does] of Object.entries(DOES)) {
        if (moduleVersion[comparison as keyof typeof DOES] === undefined) continue
        context.report({ document, span: document.spanOf(moduleVersion, comparison, undefined, 'keyword') }, { data: { comparison, does } })
      }
    },
  },
})
