import { describe, expect, it } from 'vitest'
import type { Finding, RuleHead } from '../../src/document/index.ts'
import { exports } from '../../src/formats/exports/index.ts'
import { collectFixes, conclude } from '../../src/lint/index.ts'
import { applyEdits } from '../../src/text/index.ts'

const finding = (rule: string, start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule,
  effect: 'advice',
  severity: 'warning',
  message: '',
  span: { start, end },
  ...more,
})
const supersedes = (id: string, ...ids: string[]) => ({ id, supersedes: ids }) as unknown as RuleHead
const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule)

describe('what is worth reading', () => {
  it('drops the less telling of two findings at one place', () => {
    const found = [finding('a/vague', 0, 5), finding('a/vague', 9, 12), finding('a/telling', 2, 8)]
    expect(rulesOf(conclude(found, [], [supersedes('a/telling', 'a/vague')], {}))).toEqual(['a/telling', 'a/vague'])
  })

  it('looks at related places too', () => {
    const telling = finding('a/telling', 50, 60, { related: [{ span: { start: 0, end: 5 }, message: '' }] })
    expect(rulesOf(conclude([finding('a/vague', 1, 2), telling], [], [supersedes('a/telling', 'a/vague')], {}))).toEqual(['a/telling'])
  })

  it('obeys severities by rule and by format', () => {
    const found = [finding('a/x', 0, 1), finding('a/y', 1, 2), finding('b/z', 2, 3)]
    const result = conclude(found, [], [], { rules: { 'a/*': 'off', 'a/y': 'error' } })
    expect(result.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['a/y', 'error'],
      ['b/z', 'warning'],
    ])
  })

  it('is in order of place, then of severity', () => {
    const found = [finding('a/late', 9, 10), finding('a/mild', 0, 1), finding('a/grave', 0, 1, { severity: 'error' })]
    expect(rulesOf(conclude(found, [], [], {}))).toEqual(['a/grave', 'a/mild', 'a/late'])
  })

  it('says how many findings it leaves out', () => {
    const found = Array.from({ length: 25 }, (_, i) => finding('a/x', i, i + 1))
    const result = conclude(found, [], [], { limit: 10 })
    expect(result).toHaveLength(11)
    expect(result.at(-1)).toMatchObject({ rule: 'quorate/too-many-findings', data: { shown: 10, more: 15 } })
  })
})

describe('fixes together', () => {
  it('can be applied at once', () => {
    const text = '/a 10.10.0.10(rw,async,no_subtree_check)\n/b 10.10.0.11(rw,async,no_subtree_check)\n'
    const findings = exports.set([exports.parse(text)]).lint()
    expect(applyEdits(text, collectFixes(findings, undefined))).toBe(text.replaceAll('async', 'sync'))
  })

  it('leave out one that touches another, and unsafe ones', () => {
    const fix = (start: number, end: number, safe = true) => ({ title: '', edits: [{ start, end, text: 'x' }], safe })
    const found = [
      finding('a/x', 0, 4, { fix: fix(0, 4) }),
      finding('a/y', 2, 6, { fix: fix(2, 6) }),
      finding('a/z', 8, 9, { fix: fix(8, 9, false) }),
    ]
    expect(collectFixes(found, undefined)).toEqual([{ start: 0, end: 4, text: 'x' }])
    expect(collectFixes(found, undefined, { unsafe: true })).toHaveLength(2)
  })
})
