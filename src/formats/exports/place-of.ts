import type { Span } from '../../text/index.ts'
import type { EffectiveExport } from './effective.ts'

/** Where to speak of an export: its client, or the path of a line without one. */
export function placeOf({ document, entry, item }: EffectiveExport): Span {
  const own = document.spanOf(item)
  return (own && own.end > own.start ? own : document.spanOf(entry, 'path')) ?? { start: 0, end: 0 }
}
