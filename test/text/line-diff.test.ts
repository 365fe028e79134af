import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff } from '../../src/text/index.ts'
import { seedOfRun } from '../arbitraries/seed.ts'

describe('the difference of two texts by lines', () => {
  it.each([
    ['', '', ''],
    ['a\n', 'a\n', ''],
    ['', 'a\n', '@@ -0,0 +1 @@\n+a\n'],
    ['a\n', '', '@@ -1 +0,0 @@\n-a\n'],
    ['a\nb\nc\n', 'a\nB\nc\n', '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n'],
    ['a', 'a\n', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n'],
  ])('of %j and %j', (before, after, expected) => {
    expect(lineDiff(before, after)).toBe(expected)
  })

  it('makes one of the other when it is applied', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 40 })
      .map((lines) => lines.map((line) => `${line}\n`).join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patched(before, lineDiff(before, after))).toBe(after)
      }),
      { numRuns: 300, seed: seedOfRun() },
    )
  })
})

/** What patch(1) would do: every line that a hunk keeps or removes has to be where it says. */
function patched(before: string, difference: string): string {
  const lines = before.split('\n').slice(0, -1)
  const out: string[] = []
  let at = 0
  for (const hunk of difference.split(/^(?=@@ )/m).filter((text) => text !== '')) {
    const [head, ...steps] = hunk.split('\n').slice(0, -1)
    const [, start, count = '1'] = /^@@ -(\d+)(?:,(\d+))? /.exec(head!)!
    const from = Number(start) - (count === '0' ? 0 : 1)
    expect(from).toBeGreaterThanOrEqual(at)
    out.push(...lines.slice(at, from))
    at = from
    for (const step of steps) {
      if (step[0] !== '+') expect(lines[at++]).toBe(step.slice(1))
      if (step[0] !== '-') out.push(step.slice(1))
    }
    expect(at - from).toBe(Number(count))
  }
  return [...out, ...lines.slice(at)].map((line) => `${line}\n`).join('')
}
