import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, overlap, sortEdits, type TextEdit, trimEdit } from '../../src/text/index.ts'

describe('applying edits', () => {
  it('replaces, inserts and removes in any order of the list', () => {
    const edits = [
      { start: 6, end: 11, text: 'you' },
      { start: 0, end: 0, text: '> ' },
      { start: 11, end: 12, text: '' },
    ]
    expect(applyEdits('hello world!', edits)).toBe('> hello you')
    expect(applyEdits('hello world!', [...edits].reverse())).toBe('> hello you')
  })

  it('keeps two insertions at one place in the order of the list', () => {
    const edits = [
      { start: 1, end: 1, text: 'x' },
      { start: 1, end: 1, text: 'y' },
    ]
    expect(applyEdits('ab', edits)).toBe('axyb')
  })

  it('refuses edits that overlap or leave the text', () => {
    const crossing = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]
    expect(overlap(crossing)).toBe(true)
    expect(() => applyEdits('abc', crossing)).toThrow(RangeError)
    expect(() => applyEdits('abc', [{ start: 2, end: 4, text: '' }])).toThrow(RangeError)
  })

  it('says the same whichever way the list was sorted', () => {
    const edit = fc.record({ start: fc.nat(20), length: fc.nat(3), text: fc.string({ maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (list) => {
        const edits: TextEdit[] = list.map(({ start, length, text }) => ({ start, end: start + length, text }))
        fc.pre(!overlap(edits))
        expect(applyEdits('x'.repeat(30), sortEdits(edits))).toBe(applyEdits('x'.repeat(30), edits))
      }),
    )
  })
})

describe('trimming an edit', () => {
  it('leaves only what differs', () => {
    expect(trimEdit('threads=8', { start: 0, end: 9, text: 'threads=16' })).toEqual({ start: 8, end: 9, text: '16' })
  })

  it('changes the same text as the edit it came from', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, letters, letters, (before, old, now, behind) => {
        const text = before + old + behind
        const edit = { start: before.length, end: before.length + old.length, text: now }
        expect(applyEdits(text, [trimEdit(text, edit)])).toBe(before + now + behind)
      }),
    )
  })
})
