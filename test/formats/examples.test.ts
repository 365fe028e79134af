import { describe, expect, it } from 'vitest'
import type { Format, Profile, RuleExample } from '../../src/document/index.ts'
import { formats } from '../../src/formats/index.ts'

/** Findings of an example's files, read as one host's set of the format. */
function findings(format: Format, files: RuleExample['bad'], example: RuleExample, profiles: readonly Profile[]) {
  const named = typeof files === 'string' ? { [format.locations[0]!]: files } : files
  const target = example.target ?? {}
  const documents = Object.entries(named).map(([path, text]) => format.parse(text, { path, target }))
  return format.set(documents as never, { target }).lint({ profiles, target })
}

for (const format of Object.values(formats) as unknown as Format[]) {
  describe(`examples of ${format.id}'s rules`, () => {
    for (const rule of format.rules) {
      it(rule.id, () => {
        expect(rule.examples.length).toBeGreaterThan(0)
        for (const example of rule.examples) {
          const profile = example.profile ?? rule.profiles?.[0]
          const profiles = profile ? [profile] : []
          const bad = findings(format, example.bad, example, profiles)
          expect([...new Set(bad.map((finding) => finding.rule))].sort()).toEqual([rule.id, ...(example.also ?? [])].sort())
          expect(findings(format, example.good, example, profiles).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
        }
      })
    }
  })
}
