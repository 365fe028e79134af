import { decodeUtf8, encodeUtf8 } from '../text/index.ts'
import { TreeBuilder } from './builder.ts'
import { BACKSLASH, COMMA, CR, HASH, QUOTE, SPACE, TAB } from './characters.ts'
import { NodeFlag, type Tree } from './tree.ts'

export const ColumnsTag = { row: 1, dropped: 2 } as const
/** fstab(5)'s fields in order; options are one field, split at its commas. */
export const ColumnsRole = { source: 0, target: 1, type: 2, option: 3, frequency: 4, pass: 5, surplus: 6 } as const

const NUL = 0

/**
 * Reads fstab(5) as libmount does: one row a line, fields between blanks, `\ooo` for bytes that a field could
 * not hold, a comment as a line of its own or behind the sixth field.
 */
export function scanColumns(text: string): Tree {
  const out = new TreeBuilder(text)
  let nul = text.indexOf('\0')
  for (let start = 0; start < text.length; ) {
    const lf = text.indexOf('\n', start)
    const end = lf === -1 ? text.length : lf
    if (nul !== -1 && nul < start) nul = text.indexOf('\0', start)
    const isCut = nul !== -1 && nul < end
    if (isCut && lf !== -1) dropped(text, start, end, nul, out)
    // libmount looks for the line end in a C string; a last line without one just stops at a NUL.
    else row(text, start, withoutCr(text, start, isCut ? nul : end), out)
    start = lf === -1 ? text.length : lf + 1
  }
  return out.finish()
}

const withoutCr = (text: string, start: number, end: number): number => (end > start && text.charCodeAt(end - 1) === CR ? end - 1 : end)

/** A line that libmount cannot find the end of: comment or row, it is lost. */
function dropped(text: string, start: number, end: number, nul: number, out: TreeBuilder): void {
  out.node(ColumnsTag.dropped, start)
  out.flag(NodeFlag.ignored | NodeFlag.damaged)
  out.fault('nul', nul, nul + 1)
  out.leave(withoutCr(text, start, end))
}

function row(text: string, start: number, end: number, out: TreeBuilder): void {
  let at = skipBlanks(text, start, end)
  if (at >= end) return
  if (text.charCodeAt(at) === HASH) {
    out.comment(at, end)
    return
  }
  out.node(ColumnsTag.row, at)
  let rowEnd = at
  for (let field = 0; at < end; field++) {
    const role = Math.min(field, ColumnsRole.surplus)
    rowEnd = role === ColumnsRole.option ? options(text, at, end, out) : fieldWord(text, at, end, role, out)
    at = skipBlanks(text, rowEnd, end)
    if (at < end && text.charCodeAt(at) === HASH && field >= ColumnsRole.pass) {
      out.comment(at, end)
      break
    }
  }
  out.leave(rowEnd)
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++
  return at
}

/** One field as one word; returns where it ends. */
function fieldWord(text: string, start: number, end: number, role: number, out: TreeBuilder): number {
  let at = start
  let escaped = false
  for (; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c === SPACE || c === TAB) break
    if (c === BACKSLASH) escaped = true
  }
  if (escaped) out.decodedWord(start, at, decodeOctal(text, start, at), role)
  else out.word(start, at, role)
  return at
}

/** The field of options; returns where it ends. */
function options(text: string, start: number, end: number, out: TreeBuilder): number {
  let at = start
  let from = start
  for (; at < end; at++) {
    const c = text.charCodeAt(at)
    if (c > COMMA && c !== BACKSLASH) continue
    if (c === COMMA) {
      if (at > from) out.word(from, at, ColumnsRole.option)
      from = at + 1
    } else if (c === SPACE || c === TAB) break
    else if (c === QUOTE || c === BACKSLASH) return oddOptions(text, from, end, out)
  }
  if (at > from) out.word(from, at, ColumnsRole.option)
  return at
}

/** Options part at commas that are not between double quotes; escapes count as what they stand for. */
function oddOptions(text: string, start: number, lineEnd: number, out: TreeBuilder): number {
  let end = start
  while (end < lineEnd && text.charCodeAt(end) !== SPACE && text.charCodeAt(end) !== TAB) end++
  let from = start
  let quote = -1
  for (let at = start; at < end; ) {
    const escaped = escapedByte(text, at, end)
    const c = escaped === -1 ? text.charCodeAt(at) : escaped
    const next = escaped === -1 ? at + 1 : at + 4
    if (c === QUOTE) quote = quote === -1 ? at : -1
    if ((c === COMMA && quote === -1) || c === NUL) {
      if (at > from) fieldWord(text, from, at, ColumnsRole.option, out)
      from = c === NUL ? end : next
      if (c === NUL) break
    }
    at = next
  }
  if (end > from) fieldWord(text, from, end, ColumnsRole.option, out)
  if (quote !== -1) out.fault('unclosed-quote', from, end)
  return end
}

/** The byte that `\ooo` stands for; -1 where no such escape begins. Beyond `\377` it wraps. */
function escapedByte(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== BACKSLASH || at + 4 > end) return -1
  let byte = 0
  for (let i = at + 1; i < at + 4; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 7) return -1
    byte = byte * 8 + digit
  }
  return byte & 255
}

/** `\ooo` becomes its byte, `\000` ends the text; any other backslash stays. */
function decodeOctal(text: string, start: number, end: number): string {
  const bytes: number[] = []
  for (let at = start; at < end; ) {
    const byte = escapedByte(text, at, end)
    if (byte === NUL) break
    if (byte !== -1) {
      bytes.push(byte)
      at += 4
    } else {
      const width = text.codePointAt(at)! > 0xffff ? 2 : 1
      for (const unit of encodeUtf8(text.slice(at, at + width))) bytes.push(unit)
      at += width
    }
  }
  return decodeUtf8(bytes)
}
