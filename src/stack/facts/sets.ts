import type { ConfigSet, Document, Format, Origin } from '../../document/index.ts'
import type { FormatId } from '../../formats/index.ts'
import type { FileSet } from '../hosts.ts'
import type { FormatOf } from '../readers.ts'
import type { Place } from './place.ts'

/** What one daemon of one host reads, and the host as facts call it. */
export interface HostSet {
  readonly files: FileSet
  readonly config: ConfigSet
  /** The folder's or given name; for files out of place whatever can be found out, else a name that no machine has. */
  readonly host: string
  /** The host's name is known: it is not made up of a path. */
  readonly isNamed: boolean
}

/** A set of one format with its types. */
export interface TypedSet<Model extends object, Effective> extends Omit<HostSet, 'config'> {
  readonly config: ConfigSet<Model, Effective>
}

/** The sets of a format, by its id. */
export type SetOf<Id extends FormatId> = FormatOf<Id> extends Format<Id, infer Model, infer Effective> ? TypedSet<Model, Effective> : never

/** By id and not by format: who asks need not have the format's code. */
export const setsOf = <Id extends FormatId>(sets: readonly HostSet[], id: Id): SetOf<Id>[] =>
  sets.filter(({ config }) => config.format.id === id) as unknown as SetOf<Id>[]

/** The place of what an effective view tells the origin of. */
export function placeOfOrigin(documents: readonly Document[], origin: Origin | undefined): Place | undefined {
  const document = origin && documents.find(({ path }) => path === origin.path)
  return document && { document, span: origin.span }
}

/** The place of an object of a document's model, or of one of its fields. */
export function placeIn(document: Document, object: object, field?: string): Place | undefined {
  const span = document.spanOf(object, field) ?? (field === undefined ? undefined : document.spanOf(object))
  return span && { document, span }
}
