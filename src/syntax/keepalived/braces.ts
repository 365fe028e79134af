import { addStray, enter, leave, missingBrace, pop } from './frames.ts'
import { closeByIndent } from './recovery.ts'
import type { Scan } from './state.ts'

export function openBrace(s: Scan, at: number): void {
  const { out, pending } = s
  if (pending) {
    enter(s, pending, at + 1)
    return
  }
  if (s.unknownEnd === -1 && !s.frames.at(-1)?.isGuess) out.fault('unexpected-brace', at, at + 1)
  s.unknownEnd = -1
  addStray(s)
}

export function closeBrace(s: Scan, at: number): void {
  const { out, frames } = s
  missingBrace(s)
  s.unknownEnd = -1
  if (s.recovers) closeByIndent(s, at)
  const frame = frames.at(-1)
  if (!frame) {
    if (s.lost > 0) s.lost--
    else {
      out.fault('surplus-brace', at, at + 1)
      s.isUnbalanced = true
    }
    return
  }
  out.bodyEnd(at)
  leave(s, at + 1)
  pop(s, frame)
}
