import { type Dialect, type Raw, RenderError, type Word } from '../../lens/index.ts'
import { ColumnsRole } from '../../syntax/index.ts'
import { decodeUtf8, encodeUtf8, hasLoneSurrogate } from '../../text/index.ts'
import { alignedRows, likeRow } from './columns.ts'
import { rewriteRow } from './rewrite.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f]/

/** Not empty, no line end or other control character (a tab can be escaped), and the same after its bytes were read back. */
export function isWritableField(text: string): boolean {
  return text !== '' && !CONTROL.test(text) && !hasLoneSurrogate(text) && decodeUtf8(encodeUtf8(text)) === text
}

/** A field's text without a comma outside of double quotes. */
export function isWritableOption(text: string): boolean {
  return isWritableField(text) && /^(?:[^",]|"[^"]*")*$/.test(text)
}

/** A field that looks as if quotes held it together. Whole ones behind `LABEL=` do: they are part of the tag's own syntax. */
export const isQuoted = (text: string): boolean => text.startsWith('"') || (text.includes('="') && isOddlyQuoted(text))

export const isOddlyQuoted = (text: string): boolean => text.split('"').length % 2 === 0

/** `\ooo` for what ends a field, starts an escape, or is no text. */
function escapeField(text: string): string {
  let out = ''
  for (const character of text) {
    const point = character.codePointAt(0)!
    if (point <= 0x20 || character === '\\') out += octal(point)
    else if (point >= 0xdc80 && point <= 0xdcff) out += octal(point - 0xdc00)
    else out += character
  }
  return out
}

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`

function write(word: Word): string {
  if (word.bare) return word.text
  const fits = word.role === ColumnsRole.option ? isWritableOption : isWritableField
  if (!fits(word.text)) throw new RenderError(`fstab cannot hold ${JSON.stringify(word.text)}`)
  const escaped = escapeField(word.text)
  const text = word.role !== ColumnsRole.option && isQuoted(word.text) ? escaped.replaceAll('"', octal(34)) : escaped
  // At the start of a row, and where a comment is likely, # looks like one.
  return text.startsWith('#') ? octal(35) + text.slice(1) : text
}

/** The texts of a row's fields: options share one. */
function fieldsOf(words: readonly Word[]): string[] {
  const fields: string[] = []
  for (const word of words) {
    const isNext = word.role === ColumnsRole.option && fields.length > ColumnsRole.option
    if (isNext) fields[ColumnsRole.option] += `,${write(word)}`
    else fields.push(write(word))
  }
  return fields
}

const head = (raw: Raw): string => fieldsOf(raw.words).join('  ')

/** fstab(5): a row a line, fields in columns. */
export const fstabDialect: Dialect = {
  comment: '#',
  word: write,
  head: (raw, { like }) => (like ? likeRow(fieldsOf(raw.words), like) : head(raw)),
  headEnd: (tree, node) => tree.end[node]!,
  print(raws, { indent, eol, like }) {
    const texts = raws.map(({ words }) => fieldsOf(words))
    const lines = like ? texts.map((fields) => likeRow(fields, like)) : alignedRows(texts)
    return lines.map((line) => `${indent}${line}${eol}`).join('')
  },
  rewrite: (tree, node, after) => rewriteRow(tree, node, after, write),
  bodyStart: () => 0,
}
