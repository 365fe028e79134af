import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indentAt, lineAfter, lineEnd, lineIndex, lineStart, withoutTrailingBlanks } from '../../src/text/index.ts'

describe('the line index', () => {
  it('counts lines and columns from 1', () => {
    const lines = lineIndex('ab\ncd\n')
    expect(lines.count).toBe(3)
    expect([0, 2, 3, 5, 6, 99].map((offset) => lines.at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 3, column: 1 },
    ])
  })

  it('gives a line without its line end', () => {
    const lines = lineIndex('ab\r\ncd')
    expect([lines.textOf(1), lines.textOf(2)]).toEqual(['ab', 'cd'])
  })

  it('finds for every offset the line that holds it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r'), maxLength: 30 })
    fc.assert(
      fc.property(text, fc.nat(30), (source, at) => {
        const offset = Math.min(at, source.length)
        const { line, column } = lineIndex(source).at(offset)
        expect(lineIndex(source).startOf(line) + column - 1).toBe(offset)
        expect(source.slice(0, offset).split('\n').length).toBe(line)
      }),
    )
  })
})

describe('places around an offset', () => {
  const text = 'one\n\t two\r\nend'

  it('finds line start, next line and indentation', () => {
    expect([lineStart(text, 7), lineAfter(text, 7), lineAfter(text, 12)]).toEqual([4, 11, 14])
    expect(indentAt(text, 7)).toBe('\t ')
  })

  it('takes the line end that the text uses first', () => {
    expect([lineEnd(text), lineEnd('a\r\nb\n'), lineEnd('a')]).toEqual(['\n', '\r\n', '\n'])
  })
})

describe('withoutTrailingBlanks', () => {
  it('takes blanks and tabs from the end, and nothing else', () => {
    expect([' a \t', '\t ', 'a\r ', 'a'].map(withoutTrailingBlanks)).toEqual([' a', '', 'a\r', 'a'])
    expect(withoutTrailingBlanks(' '.repeat(10_000_000))).toBe('')
  })
})
