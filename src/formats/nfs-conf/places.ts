import { type Document, type Fix, type RelatedPlace, relatedPlace } from '../../document/index.ts'
import { lineAfter, lineStart, type Span } from '../../text/index.ts'
import type { Binding } from './bindings.ts'
import { valueSpan } from './entries.ts'
import type { NfsConf } from './model/index.ts'

export interface Place {
  readonly document: Document<NfsConf>
  readonly span: Span
}

/** The statement of a setting, or its value alone. */
export function placeOf({ document, node }: Pick<Binding, 'document' | 'node'>, part: 'statement' | 'value' = 'statement'): Place {
  const { tree } = document
  return { document, span: part === 'value' ? valueSpan(tree, node) : { start: tree.start[node]!, end: tree.end[node]! } }
}

/** Where to speak of a setting that is missing: at its section's header, or at the top of the main file. */
export function placeForMissing(documents: readonly Document<NfsConf>[], section: keyof NfsConf): Place | undefined {
  for (const document of documents) {
    const object = document.model[section]
    const span = object && document.spanOf(object, undefined, undefined, 'keyword')
    if (span) return { document, span }
  }
  const [document] = documents
  return document && { document, span: { start: 0, end: 0 } }
}

/** The other end of a fault that lies in two places. */
export const relatedTo = (binding: Pick<Binding, 'document' | 'node'>, message: string): RelatedPlace =>
  relatedPlace(placeOf(binding), message)

/** Writes another value in a setting's place. */
export const replaceValue = (binding: Binding, text: string, title: string): Fix => ({
  title,
  edits: [{ ...placeOf(binding, 'value').span, text }],
  safe: true,
})

/** Takes a setting's lines out. */
export function removeSetting({ document, node }: Pick<Binding, 'document' | 'node'>, title: string): Fix {
  const { text, start, end } = document.tree
  return { title, edits: [{ start: lineStart(text, start[node]!), end: lineAfter(text, end[node]!), text: '' }], safe: true }
}
