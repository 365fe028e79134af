import type { Keyword } from './about.ts'
import { nearest } from './nearest.ts'

/** What can be said about a word that no field takes. */
export type Unknown =
  | { readonly kind: 'elsewhere'; readonly context: string }
  | { readonly kind: 'unknown'; readonly nearest?: string; readonly replacedBy?: string }

/**
 * Looks an unknown word up in the catalogue: it may be legal elsewhere, or be a misspelling of a word that
 * is legal here (or, failing that, of any).
 */
export function explainUnknown(keywords: readonly Keyword[], context: readonly string[], word: string): Unknown {
  const folded = word.toLowerCase()
  const here = context.join(' ').toLowerCase()
  const isHere = (row: Keyword): boolean => row.context.join(' ').toLowerCase() === here
  const elsewhere = keywords.filter((row) => row.keyword.toLowerCase() === folded && !isHere(row))
  if (elsewhere.length > 0) return { kind: 'elsewhere', context: elsewhere.map((row) => row.context.join(' ')).join(', ') }
  const near = nearest(
    word,
    // Nobody should be led to what is on its way out.
    keywords.filter((row) => isHere(row) && row.removed === undefined && row.deprecated === undefined).map((row) => row.keyword),
  )
  return near === undefined ? { kind: 'unknown' } : { kind: 'unknown', nearest: near }
}
