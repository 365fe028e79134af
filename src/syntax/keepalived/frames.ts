import { NodeFlag } from '../tree.ts'
import type { ScopeKeyword } from './scope.ts'
import type { Frame, Scan } from './state.ts'

export function leave(s: Scan, end: number): void {
  s.lastEnd = end
  s.out.leave(end)
}

export function frameOf(s: Scan, node: number, known: ScopeKeyword, wordStart: number, wordEnd: number, isConditional: boolean): Frame {
  const { lineStart } = s
  return { node, scope: known.inner!(), wordStart, wordEnd, lineStart, isConditional, isGuess: false, stray: 0 }
}

export function addStray(s: Scan): void {
  const frame = s.frames.at(-1)
  if (frame) {
    frame.stray++
    s.isAstray = true
  } else s.lost++
}

export function enter(s: Scan, frame: Frame, open: number): void {
  s.pending = undefined
  s.out.body(open)
  s.lastEnd = open
  s.frames.push(frame)
  s.scope = frame.scope
  s.isAstray = frame.isGuess
  s.unknownEnd = -1
}

export function pop(s: Scan, frame: Frame): void {
  s.lost += frame.stray
  s.frames.pop()
  const outer = s.frames.at(-1)
  s.scope = outer?.scope ?? s.root
  s.isAstray = outer !== undefined && (outer.isGuess || outer.stray > 0)
  // Nothing follows directly on the head of a block that is closed.
  s.lastNode = -1
}

/** The daemon enters the block all the same. */
export function missingBrace(s: Scan): void {
  const { pending, out } = s
  if (!pending) return
  if (pending.lineStart !== s.quoteLine) out.fault('missing-brace', pending.wordStart, pending.wordEnd)
  out.flag(NodeFlag.damaged)
  s.excused++
  pending.isGuess = true
  enter(s, pending, s.lastEnd)
}
