import { decodeUtf8, encodeUtf8 } from '../text/index.ts'
import { TreeBuilder } from './builder.ts'
import type { Tree } from './tree.ts'

export const ColumnsTag = { row: 1 } as const
/** fstab(5)'s fields in order; options are one field, split at its commas. */
export const ColumnsRole = { source: 0, target: 1, type: 2, option: 3, frequency: 4, pass: 5, surplus: 6 } as const

const TAB = 9
const CR = 13
const SPACE = 32
const QUOTE = 34
const HASH = 35
const COMMA = 44
const BACKSLASH = 92

/** Reads fstab(5): one row a line, fields between blanks, `\ooo` for bytes that a field could not hold. */
export function scanColumns(text: string): Tree {
  const out = new TreeBuilder(text)
  for (let start = 0; start < text.length; ) {
    const lf = text.indexOf('\n', start)
    const end = lf === -1 ? text.length : lf
    row(text, start, end > start && text.charCodeAt(end - 1) === CR ? end - 1 : end, out)
    start = end + 1
  }
  return out.finish()
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
    let to = at
    while (to < end && text.charCodeAt(to) !== SPACE && text.charCodeAt(to) !== TAB) to++
    if (field === ColumnsRole.option) options(text, at, to, out)
    else word(text, at, to, Math.min(field, ColumnsRole.surplus), out)
    rowEnd = to
    at = skipBlanks(text, to, end)
    if (at < end && text.charCodeAt(at) === HASH && field >= ColumnsRole.option) {
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

/** Options part at commas; a comma between double quotes is part of a value, as libmount reads it. */
function options(text: string, start: number, end: number, out: TreeBuilder): void {
  let from = start
  let quoted = false
  for (let at = start; at <= end; at++) {
    const c = at < end ? text.charCodeAt(at) : COMMA
    if (c === QUOTE) quoted = !quoted
    if (at < end && (c !== COMMA || quoted)) continue
    if (at > from) word(text, from, at, ColumnsRole.option, out)
    from = at + 1
  }
}

function word(text: string, start: number, end: number, role: number, out: TreeBuilder): void {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === BACKSLASH) {
      out.decodedWord(start, end, decodeOctal(text.slice(start, end)), role)
      return
    }
  }
  out.word(start, end, role)
}

/** `\ooo` becomes its byte; any other backslash stays. */
function decodeOctal(text: string): string {
  const bytes: number[] = []
  for (let i = 0; i < text.length; ) {
    const digits = /^\\([0-3][0-7][0-7])/.exec(text.slice(i, i + 4))
    if (digits) {
      bytes.push(Number.parseInt(digits[1]!, 8))
      i += 4
    } else {
      const width = text.codePointAt(i)! > 0xffff ? 2 : 1
      bytes.push(...encodeUtf8(text.slice(i, i + width)))
      i += width
    }
  }
  return decodeUtf8(bytes)
}
