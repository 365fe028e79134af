import * as z from 'zod/mini'
import { type Tree, wordText } from '../syntax/index.ts'
import type { Value } from './value.ts'
import { bare } from './word.ts'

/** A value that the file writes by way of a definition elsewhere: `priority $PRIO`. The effective view resolves it. */
export interface Macro {
  raw: string
}

export const isMacro = (value: unknown): value is Macro => typeof value === 'object' && value !== null && 'raw' in value

/** How a format spells what is defined elsewhere. */
export interface MacroForm {
  /** Whether a word as it stands in the text refers to a definition. */
  has(tree: Tree, word: number): boolean
  /** Whether words, one space between two, refer to a definition and can be written as they are. */
  allows(raw: string): boolean
}

/** A value, or the words that stand for one until its definitions are known. */
export function macro<T>(value: Value<T>, form: MacroForm): Value<T | Macro> {
  return {
    ...value,
    read(tree, from, to, report) {
      for (let word = from; word < to; word++)
        if (form.has(tree, word)) return spelled(tree, from, to, form) ?? value.read(tree, from, to, report)
      return value.read(tree, from, to, report)
    },
    write: (written) => (isMacro(written) ? written.raw.split(' ').map((word) => bare(word)) : value.write(written as T)),
    schema: () =>
      z.union([
        value.schema(),
        z.strictObject({ raw: z.string().check(z.refine((raw) => form.allows(raw), { error: 'no reference to a definition' })) }),
      ]),
  }
}

function spelled(tree: Tree, from: number, to: number, form: MacroForm): Macro | undefined {
  const words: string[] = []
  for (let word = from; word < to; word++) {
    words.push(form.has(tree, word) ? tree.text.slice(tree.wordStart[word], tree.wordEnd[word]) : wordText(tree, word))
  }
  const raw = words.join(' ')
  return form.allows(raw) ? { raw } : undefined
}
