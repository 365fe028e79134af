import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { formatList } from '../../src/formats/index.ts'
import { coreRules } from '../../src/lint/index.ts'
import { rules } from '../../src/stack/library.ts'

for (const format of formatList) {
  describe(`the format ${format.id}`, () => {
    it('has a schema that is plain JSON Schema', () => {
      const schema = z.toJSONSchema(format.schema())
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
    })

    it('documents every keyword', () => {
      expect(format.keywords.filter(({ doc }) => doc.trim() === '')).toEqual([])
    })

    it('lists no keyword twice in one place', () => {
      const marks = format.keywords.map(({ context, keyword }) => [...context, keyword].join(' '))
      expect(marks.filter((mark, i) => marks.indexOf(mark) !== i)).toEqual([])
    })

    it('reads an empty text as an empty model without a problem', () => {
      const document = format.parse('')
      expect(document.problems).toEqual([])
      expect(format.schema().safeParse(document.model).success).toBe(true)
    })

    it('keeps a byte order mark and CRLF line ends in what it gives back', () => {
      const text = '\ufeff# a\r\n\r\n'
      expect(format.parse(text).toString()).toBe(text)
    })
  })
}

describe('all rules together', () => {
  it('have ids of their own', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('say what is wrong, what happens and what to write', () => {
    for (const { id, summary, reason, remedy, source } of rules) {
      for (const text of [summary, reason, remedy]) expect(text, id).toMatch(/^\S.*[.!?)`"]$/s)
      expect(source, id).not.toBe('')
    }
  })

  it('supersede only rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id))
    expect(rules.flatMap(({ supersedes = [] }) => supersedes).filter((id) => !ids.has(id))).toEqual([])
  })

  it('contain the rules about files themselves', () => {
    expect(rules).toEqual(expect.arrayContaining([...coreRules]))
  })
})
