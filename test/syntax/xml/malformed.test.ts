import { expect, it } from 'vitest'
import { scanXml } from '../../../src/syntax/index.ts'
import { lineIndex } from '../../../src/text/index.ts'
import { malformed } from './malformed.ts'

it.each(malformed)('$code at $at: $text', ({ code, text, at }) => {
  const [first] = scanXml(text).faults
  const { line, column } = lineIndex(text).at(first!.start)
  expect({ code: first!.code, at: `${line}:${column}` }).toEqual({ code, at })
})

it('knows more than forty kinds and places of faults', () => {
  expect(malformed.length).toBeGreaterThan(40)
  expect(new Set(malformed.map(({ code }) => code)).size).toBeGreaterThan(25)
})
