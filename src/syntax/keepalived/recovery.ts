import { SPACE, TAB } from '../characters.ts'
import { keywordAt } from '../keywords.ts'
import { NodeFlag } from '../tree.ts'
import { enter, pop } from './frames.ts'
import { type Frame, isNamePart, type Scan } from './state.ts'

const TAB_WIDTH = 8

/** Columns before the first word of a line; -1 where `at` is not the first. */
function indentAt(s: Scan, at: number, line = s.lineStart): number {
  const { text } = s
  let columns = 0
  for (let i = line; i < at; i++) {
    const c = text.charCodeAt(i)
    if (c === TAB) columns += TAB_WIDTH - (columns % TAB_WIDTH)
    else if (c === SPACE) columns++
    else return -1
  }
  return columns
}

function indentOf(s: Scan, { wordStart, lineStart }: Frame): number {
  return indentAt(s, wordStart, lineStart)
}

/** A closing brace as far left as an outer block's head: the blocks in between were never closed. */
export function closeByIndent(s: Scan, at: number): void {
  const { frames, out } = s
  const indent = indentAt(s, at)
  const top = frames.at(-1)
  if (indent === -1 || !top || indentOf(s, top) <= indent) return
  let outer = frames.length - 2
  while (outer >= 0 && indentOf(s, frames[outer]!) !== indent) outer--
  if (outer === -1) return
  for (let i = frames.length - 1; i > outer; i--) {
    out.fault('unclosed', frames[i]!.wordStart, frames[i]!.wordEnd, { data: { before: 'brace', at } })
  }
  closeDown(s, outer)
}

/** A block's head where only an outer block has such blocks, and as far left as an inner one's: that one was never closed. */
export function recover(s: Scan, start: number, lineEnd: number): void {
  const { frames, text, codes, out } = s
  if (frames.length === 0) return
  let end = start
  while (end < lineEnd && isNamePart(codes[end]!)) end++
  if (!s.scope.list && keywordAt(s.scope.keywords, codes, start, end)) return
  if (s.nextOpen < end) {
    const brace = text.indexOf('{', end)
    s.nextOpen = brace === -1 ? text.length : brace
  }
  if (s.nextOpen >= s.lineEnd) return
  let outer = frames.length - 2
  for (; outer >= -1; outer--) {
    const scope = outer === -1 ? s.root : frames[outer]!.scope
    if (!scope.list && keywordAt(scope.keywords, codes, start, end)?.kind === 'block') break
  }
  const indent = indentAt(s, start)
  if (outer < -1 || indent === -1 || indent > indentOf(s, frames[outer + 1]!)) return
  if (s.excused > 0) s.excused--
  else {
    const inner = frames.at(-1)!
    out.fault('unclosed', inner.wordStart, inner.wordEnd, { data: { before: 'block', at: start } })
  }
  closeDown(s, outer)
}

function closeDown(s: Scan, outer: number): void {
  const { frames, out } = s
  while (frames.length - 1 > outer) {
    const frame = frames.at(-1)!
    out.flag(NodeFlag.unclosed | NodeFlag.damaged)
    out.bodyEnd(s.lastEnd)
    out.leave(s.lastEnd)
    pop(s, frame)
  }
}

export function finish(s: Scan): void {
  const { frames, out, text, pending } = s
  // A head at the very end: the daemon has no next line to miss the brace in.
  if (pending) {
    s.excused++
    enter(s, pending, s.lastEnd)
  }
  const open = frames.length - s.excused
  const missing = open + s.lost
  if (missing > 0) s.isUnbalanced = true
  if (missing <= 0 && frames.length === 0) return
  const end = s.lastEnd
  if (open > 0) {
    const first = frames[0]!
    out.fault('unclosed', Math.max(0, end - 1), end, {
      data: { before: 'end', count: open, block: text.slice(first.wordStart, first.wordEnd) },
    })
  } else if (frames.length === 0) out.fault('unclosed', Math.max(0, end - 1), end, { data: { before: 'end', count: s.lost, block: '' } })
  closeDown(s, -1)
}
