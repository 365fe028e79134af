import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BEYOND_ASCII, codesOf } from '../../src/syntax/index.ts'

const odd = fc.string({ unit: fc.constantFrom('a', '\0', '\x7f', '\x80', 'ä', '€', '\ud800', '\udc80', '😀') })

test('one code a character, and a 0 behind the last', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'binary' }), odd), (text) => {
      const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
      expect([...codesOf(text)]).toEqual([...units.map((c) => (c < 128 ? c : BEYOND_ASCII)), 0])
    }),
  )
})
