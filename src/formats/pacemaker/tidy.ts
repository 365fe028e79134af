import type { Document } from '../../document/index.ts'
import { tidyXml } from '../../lens/index.ts'
import type { Span, TextEdit } from '../../text/index.ts'
import type { PacemakerFile } from './types.ts'

/** Lays the file out as the renderer would, an element a line; what the model keeps word for word stays as it is. */
export const tidy = (document: Document<PacemakerFile>): TextEdit[] => tidyXml(document.tree, keptSpans(document))

function keptSpans(document: Document<PacemakerFile>): Span[] {
  const found: Span[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'unknown') look(inner)
      else for (const item of inner as object[]) found.push(document.spanOf(item)!)
    }
  }
  look(document.model)
  return found
}
