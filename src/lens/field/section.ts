import type { About } from '../about.ts'
import { type AnyBody, type Body, labelWords, readBody, readStatements, writeBody } from '../body.ts'
import type { Field } from '../field.ts'
import { bare } from '../word.ts'

interface SectionAbout extends About {
  /** Further blocks of the name add to the first one's object. */
  readonly merge?: boolean
  /** Words behind the keyword change nothing: they are told of, and the block is read. */
  readonly looseHead?: boolean
}

/** A block that stands once. */
export function section<T extends object>(keyword: string, inner: Body<T>, about: SectionAbout): Field<T, 'optional'> {
  return {
    presence: 'optional',
    hooks: [{ keyword, block: true }],
    about,
    body: inner as AnyBody,
    read(reading, owner, key, node) {
      const { tree } = reading
      const words = tree.firstWord[node]! + 1
      const labels = Object.keys(inner.labels).length
      if (labels === 0 && tree.firstWord[node + 1]! > words) {
        const end = tree.wordEnd[about.looseHead ? tree.firstWord[node + 1]! - 1 : words]!
        reading.problem({ code: 'label', start: tree.wordStart[words]!, end, data: { keyword } })
        if (!about.looseHead) return false
      }
      const before = owner[key] as Record<string, unknown> | undefined
      if (before === undefined) {
        const value = readBody(inner, reading, node, words)
        if (value === undefined) return false
        owner[key] = value
        return true
      }
      if (!about.merge) return false
      const place = reading.places.get(before)!
      if (place.more) place.more.push(node)
      else reading.places.set(before, { ...place, more: [node] })
      readStatements(inner as AnyBody, reading, node, before)
      return true
    },
    write(value, owner, field) {
      const object = value as Record<string, unknown>
      const words = [bare(keyword), ...labelWords(inner as AnyBody, object)]
      return [{ words, body: writeBody(inner as AnyBody, object), origin: { owner, field, item: object, single: true } }]
    },
    schema: () => inner.schema(),
  }
}
