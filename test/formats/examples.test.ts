import { describe, expect, it } from 'vitest'
import { exampleFindings } from '../../.ci/docs/example-findings.ts'
import { formatList } from '../../src/formats/index.ts'

for (const format of formatList) {
  describe(`examples of ${format.id}'s rules`, () => {
    for (const rule of format.rules) {
      it(rule.id, () => {
        expect(rule.examples!.length).toBeGreaterThan(0)
        for (const example of rule.examples!) {
          const bad = exampleFindings({ rule, format }, example, example.bad)
          expect([...new Set(bad.map((finding) => finding.rule))].sort()).toEqual([rule.id, ...(example.also ?? [])].sort())
          const good = exampleFindings({ rule, format }, example, example.good)
          expect(good.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
        }
      })
    }
  })
}
