import { BYTE_ORDER_MARK } from '../characters.ts'
import type { Tree } from '../tree.ts'
import { wholeLine } from './line.ts'
import { plainLine, SHORT } from './plain.ts'
import { finish } from './recovery.ts'
import type { KeepalivedScope } from './scope.ts'
import { Scan } from './state.ts'

export interface KeepalivedOptions {
  /** Selects `@id` lines; without it none of them is known to apply. */
  readonly configId?: string
}

/**
 * Reads keepalived.conf(5) as the program does: line by line, the first brace outside quotes ends a line, an
 * unknown keyword opens nothing. Where the braces do not balance, a second reading lets indentation say
 * which block was meant to end where.
 */
export function scanKeepalived(text: string, root: KeepalivedScope, { configId }: KeepalivedOptions = {}): Tree {
  const scan = new Scan(text, root, configId, false)
  const tree = read(scan)
  return scan.isUnbalanced ? read(new Scan(text, root, configId, true)) : tree
}

function read(s: Scan): Tree {
  const { text, out } = s
  const size = text.length
  let start = 0
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
    out.fault('byte-order-mark', 0, 1)
    start = 1
  }
  s.nextBackslash = text.indexOf('\\')
  s.nextNul = text.indexOf('\0')
  let clear = -1
  while (start < size) {
    s.lineStart = start
    if (start > clear) clear = clearUntil(s, start)
    const next = start + SHORT < clear ? plainLine(s, start) : -1
    start = next === -1 ? wholeLine(s, start) : next
  }
  finish(s)
  return out.finish()
}

/** Where the next character stands that changes how a line is read: a backslash, or a NUL. */
function clearUntil(s: Scan, start: number): number {
  const { text } = s
  const far = text.length + SHORT
  if (s.nextBackslash !== -1 && s.nextBackslash < start) s.nextBackslash = text.indexOf('\\', start)
  if (s.nextNul !== -1 && s.nextNul < start) s.nextNul = text.indexOf('\0', start)
  return Math.min(s.nextBackslash === -1 ? far : s.nextBackslash, s.nextNul === -1 ? far : s.nextNul)
}
