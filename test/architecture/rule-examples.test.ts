import { describe, expect, it } from 'vitest'
import { isRuleFile, onlyExamples, withoutExamples } from '../../.ci/rule-examples.mjs'
import { sources } from './sources.ts'

const RULE = `import type { Span } from '../text.ts'
import { pair, place } from '../example.ts'
import { rule as define } from '../rule.ts'

const both = pair({ a: 1 })
const bad = both.slice(1)
const LIMIT = place(3)

export const rule = define({
  id: 'exports/limit',
  summary: \`Over \${LIMIT}.\`,
  examples: [{ bad, good: both }],
  visit: { file: ({ span }: { span: Span }) => span },
})
`

describe('parting a rule from its examples', () => {
  it('leaves the rule, and takes what only the examples used', () => {
    const rule = withoutExamples(RULE)
    for (const part of ['examples', 'both', 'pair']) expect(rule).not.toContain(part)
    for (const part of ['Over', 'LIMIT = place(3)', 'visit', 'import type { Span }', '{ place }']) expect(rule).toContain(part)
  })

  it('leaves the examples with the id, and takes what only the rule used', () => {
    const examples = onlyExamples(RULE)
    for (const part of ['Span', 'LIMIT', 'place', 'summary', 'visit']) expect(examples).not.toContain(part)
    for (const part of ["id: 'exports/limit'", 'examples: [{ bad, good: both }]', 'both.slice(1)']) expect(examples).toContain(part)
  })

  it('refuses a rule that it cannot part', () => {
    expect(() => withoutExamples('export const rule = make()')).toThrow('made of one object')
  })

  it('can part every rule there is', () => {
    const files = Object.entries(sources).filter(([path]) => isRuleFile(path))
    expect(files.length).toBeGreaterThan(500)
    for (const [path, source] of files) {
      expect(withoutExamples(source), path).not.toMatch(/^ {2}examples:/m)
      expect(onlyExamples(source), path).toMatch(/^ {2}examples:/m)
    }
  }, 30_000)

  it.each([
    ['src/formats/exports/rules/async.ts', true],
    ['src/formats/pacemaker/pcs/rules/refused.ts', true],
    ['src/stack/rules/two-vip-managers.ts', true],
    ['src/stack/rules/_cluster.ts', false],
    ['src/generated/rules/exports.ts', false],
    ['src/formats/exports/rule.ts', false],
  ])('takes %s for a rule: %s', (path, expected) => {
    expect(isRuleFile(path)).toBe(expected)
  })
})
