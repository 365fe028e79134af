import type { Fix } from '../document/index.ts'
import { escapeXml } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'

/** Writes another value in the place of one in an XML file; nothing where elements or CDATA are part of that. */
export function writeXmlValue(
  { document, span }: { readonly document: { readonly text: string }; readonly span: Span },
  text: string,
  safe = true,
): { fix?: Fix } {
  if (document.text.slice(span.start, span.end).includes('<')) return {}
  return { fix: { title: `write ${text}`, edits: [{ ...span, text: escapeXml(text) }], safe } }
}
