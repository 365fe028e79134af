import { glyph, visible } from '../../../lint/report/glyphs.ts'

/** Columns that a text takes. */
export const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + glyph(character).width, 0)

/** A text as it may be shown, cut to some columns. */
export function cut(text: string, columns: number): { readonly text: string; readonly full?: string } {
  const shown = visible(text).replace(/[\ufffe\uffff]/g, '\ufffd')
  if (columnsOf(shown) <= columns) return { text: shown }
  let width = 0
  let kept = ''
  for (const character of shown) {
    width += glyph(character).width
    if (width > columns - 1) break
    kept += character
  }
  return { text: `${kept}…`, full: shown }
}

/** The same from the other end: of a path the file and the line are worth more than the folders. */
export function cutFront(text: string, columns: number): string {
  const characters = [...visible(text)]
  let width = characters.reduce((sum, character) => sum + glyph(character).width, 0)
  if (width <= columns) return characters.join('')
  let from = 0
  while (from < characters.length && width > columns - 1) width -= glyph(characters[from++]!).width
  return `…${characters.slice(from).join('')}`
}
