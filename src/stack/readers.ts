import type { Format, RuleHead } from '../document/index.ts'
import type { FormatId, formats, scripts } from '../formats/index.ts'
import { rules as stackRules } from '../generated/rules/stack.ts'
import { coreRules } from '../lint/index.ts'
import type { Manifest } from './kubernetes/types.ts'

type Every = (typeof formats)[keyof typeof formats] | (typeof scripts)[keyof typeof scripts]

/** A format with its own types. */
export type FormatOf<Id extends FormatId> = Extract<Every, { readonly id: Id }>

export type ReadManifest = (text: string, path?: string) => Manifest

/** What reads the files of a stack: a library has everything at hand, a command brings what its files call for. */
export interface Readers {
  /** @throws Error where it was not brought along. */
  format<Id extends FormatId>(id: Id): FormatOf<Id>
  readonly manifest: ReadManifest
  /** Whatever can be found, in one file or in all of them together. */
  readonly rules: readonly RuleHead[]
}

export function readersOf(formats: readonly Format[], manifest: ReadManifest): Readers {
  const byId = new Map(formats.map((format) => [format.id, format]))
  return {
    format(id) {
      const format = byId.get(id)
      if (!format) throw new Error(`the format ${id} is called for and was not brought along`)
      return format as unknown as FormatOf<typeof id>
    },
    manifest,
    rules: [...formats.flatMap(({ rules }) => rules), ...stackRules, ...coreRules],
  }
}

/** A format without its types, by an id that only shows when it runs. */
export const formatFrom = (readers: Readers, id: FormatId): Format => readers.format(id) as unknown as Format
