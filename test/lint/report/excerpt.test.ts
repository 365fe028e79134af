import { describe, expect, it } from 'vitest'
import { excerpt } from '../../../src/lint/report/excerpt.ts'
import { visible } from '../../../src/lint/report/glyphs.ts'

/** The line with the carets below it. */
const drawn = (line: string, from: number, to: number, room = 80) => {
  const cut = excerpt(line, from, to, room)
  return [cut.line, ' '.repeat(cut.indent) + '^'.repeat(cut.run)]
}

describe('an excerpt', () => {
  it('marks exactly the span', () => {
    expect(drawn('threads = 64', 10, 12)).toEqual(['threads = 64', '          ^^'])
  })

  it('turns tabs into the blanks that a terminal shows', () => {
    expect(drawn('/a\t*(rw)', 3, 4)).toEqual(['/a      *(rw)', '        ^'])
    expect(drawn('\t\tx', 1, 3)).toEqual(['                x', '        ^^^^^^^^^'])
  })

  it('counts wide characters twice and combining ones not at all', () => {
    expect(drawn('日本 x', 3, 4)).toEqual(['日本 x', '     ^'])
    expect(drawn('日本 x', 0, 2)).toEqual(['日本 x', '^^^^'])
    expect(drawn('🚀 x', 3, 4)).toEqual(['🚀 x', '   ^'])
    expect(drawn('e\u0301 x', 3, 4)).toEqual(['e\u0301 x', '  ^'])
  })

  it('gives an empty span one caret, at the end of the line as well', () => {
    expect(drawn('abc', 1, 1)).toEqual(['abc', ' ^'])
    expect(drawn('abc', 3, 3)).toEqual(['abc', '   ^'])
    expect(drawn('', 0, 0)).toEqual(['', '^'])
  })

  it('shows what would command the terminal as a picture', () => {
    expect(drawn('a\u001b[2Jb', 5, 6)).toEqual(['a␛[2Jb', '     ^'])
    expect(visible('a\u0000\u007f\u0085\u202e\ud800')).toBe('a␀␡\ufffd\ufffd\ufffd')
  })

  it('cuts a long line around the span', () => {
    const line = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`
    const [shown, carets] = drawn(line, 5000, 5004, 60)
    expect(shown).toMatch(/^…a+HEREb+…$/)
    expect(shown!.length).toBeLessThan(64)
    expect(shown!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('cuts between characters and not inside one', () => {
    for (let from = 100; from < 110; from++) {
      const { line } = excerpt('😀'.repeat(200), from, from + 2, 40)
      expect(line).toMatch(/^…(😀)+…$/u)
    }
  })

  it('fills the line with carets where the span goes on beyond what is shown', () => {
    const { line, indent, run } = excerpt('x'.repeat(1000), 0, 1000, 50)
    expect([line, indent, run]).toEqual([`${'x'.repeat(50)}…`, 0, 50])
  })
})
