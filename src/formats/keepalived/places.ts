import type { Fix, RelatedPlace, Report } from '../../document/index.ts'
import { lineAfter, lineStart } from '../../text/index.ts'
import type { KeepalivedContext } from './rule.ts'
import type { KeepalivedPlace, KeepalivedView } from './view.ts'

/** Reports at a place; what has none was not written, and nothing is said about it. */
export function tell(context: KeepalivedContext, place: KeepalivedPlace | undefined, more: Report = {}): void {
  if (place) context.report(place, more)
}

/** Other ends of a fault that lies in several places. */
export const related = (...ends: readonly (readonly [place: KeepalivedPlace | undefined, message: string])[]): RelatedPlace[] =>
  ends.flatMap(([place, message]) =>
    place ? [{ ...(place.document.path === undefined ? {} : { path: place.document.path }), span: place.span, message }] : [],
  )

/** Takes out a statement that has its line to itself, and is read by every host alike. */
export function removal(view: KeepalivedView, place: KeepalivedPlace | undefined, title: string, safe = true): { readonly fix?: Fix } {
  if (!place || view.configId !== undefined) return {}
  const { text } = place.document
  const { start, end } = place.span
  const line = { start: lineStart(text, start), end: lineAfter(text, end) }
  if (text.slice(line.start, line.end).trim() !== text.slice(start, end)) return {}
  return { fix: { title, edits: [{ ...line, text: '' }], safe } }
}

/** Whether a block has a statement of a keyword, be it a good one or one that cannot be read. */
export function mentions(view: KeepalivedView, object: object, keyword: string): boolean {
  const place = view.placeOf(object)
  if (!place) return false
  const block = place.document.text.slice(place.span.start, place.span.end)
  return new RegExp(`(?:^|[{}\\n])[ \\t]*(?:@\\S+[ \\t]+)?"?${keyword}\\b`).test(block)
}
