import type { Document, Fix, Part } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'
import type { EffectivePool } from './effective.ts'
import type { LibvirtPoolFile } from './types.ts'

export interface Place {
  readonly document: Document<LibvirtPoolFile>
  readonly span: Span
}

/** Where an object of the model stands, or one of its properties; the pool's name where that is not to be found. */
export function placeOf({ document, pool }: EffectivePool, object: object, field?: string, part: Part = 'statement'): Place {
  return { document, span: document.spanOf(object, field, undefined, part) ?? document.spanOf(pool, undefined, undefined, 'keyword')! }
}

/** The value of a property alone. */
export const valuePlace = (subject: EffectivePool, object: object, field: string): Place => placeOf(subject, object, field, 'value')

/** The pool's tag, for what is missing. */
export const poolPlace = ({ document, pool }: EffectivePool): Place => ({
  document,
  span: document.spanOf(pool, undefined, undefined, 'keyword')!,
})

/** The name of an element's tag. */
export const tagOf = (subject: EffectivePool, object: object): Place => placeOf(subject, object, undefined, 'keyword')

export { writeXmlValue as writeValue } from '../../vocabulary/index.ts'

/** What an edit of the model changes, as a fix; nothing where the file does not allow it. */
export function fixBy({ document }: EffectivePool, title: string, change: (draft: LibvirtPoolFile) => void, safe = true): { fix?: Fix } {
  try {
    return { fix: { title, edits: document.edit(change), safe } }
  } catch {
    return {}
  }
}
