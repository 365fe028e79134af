import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteLength, decodeUtf8, encodeUtf8, hasLoneSurrogate } from '../../src/text/index.ts'

const encoder = new TextEncoder()

describe('UTF-8', () => {
  it('encodes and counts as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!hasLoneSurrogate(text) && !/[\udc80-\udcff]/u.test(text))
        expect(encodeUtf8(text)).toEqual([...encoder.encode(text)])
        expect(byteLength(text)).toBe(encoder.encode(text).length)
      }),
    )
  })

  it('brings any bytes back unchanged, valid or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        expect(encodeUtf8(decodeUtf8([...bytes]))).toEqual([...bytes])
      }),
    )
  })

  it.each([
    ['an overlong form', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a sequence cut short', [0xe2, 0x82]],
    ['a place beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('takes %s for single bytes', (_, bytes) => {
    expect([...decodeUtf8(bytes)].every((unit) => unit >= '\udc80' && unit <= '\udcff')).toBe(true)
  })

  it('tells an escaped byte from a lone surrogate', () => {
    expect(hasLoneSurrogate('\udc80')).toBe(false)
    expect(hasLoneSurrogate('\ud800')).toBe(true)
    expect(hasLoneSurrogate('😀')).toBe(false)
  })
})
