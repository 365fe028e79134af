import type { Document } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'
import type { Binding } from './bindings.ts'
import type { NfsConfEffective } from './effective.ts'
import type { NfsConf } from './model/index.ts'

/** The setting that counts for a daemon, as it is written; undefined when none is. */
export function bindingOf(effective: NfsConfEffective, section: string, key: string): Binding | undefined {
  return effective.bindings.find(
    (binding) => binding.section === section && binding.argument === undefined && binding.key.toLowerCase() === key,
  )
}

export interface Place {
  readonly document: Document<NfsConf>
  readonly span: Span
}

/** The statement of a setting, or its value alone. */
export function placeOf({ document, node }: Binding, part: 'statement' | 'value' = 'statement'): Place {
  const { tree } = document
  const word = tree.firstWord[node]! + 1
  return {
    document,
    span:
      part === 'value' ? { start: tree.wordStart[word]!, end: tree.wordEnd[word]! } : { start: tree.start[node]!, end: tree.end[node]! },
  }
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
