import { type LineIndex, lineIndex, type Position } from '../../text/index.ts'
import type { Lookup } from './checked.ts'

/** Line, column and text of places in several files, each file's lines counted once. */
export interface Locator {
  at(path: string | undefined, offset: number): Position
  /** A line's offset and text without its end; undefined where the file's text is unknown. */
  lineOf(path: string | undefined, line: number): { readonly start: number; readonly text: string } | undefined
}

const TOP: Position = { line: 1, column: 1 }

export function locator(lookup: Lookup): Locator {
  const known = new Map<string, { text: string; index: LineIndex } | undefined>()
  const read = (path: string | undefined) => {
    if (path === undefined) return undefined
    if (!known.has(path)) {
      const text = lookup.textOf(path)
      known.set(path, text === undefined ? undefined : { text, index: lineIndex(text) })
    }
    return known.get(path)
  }
  return {
    at: (path, offset) => read(path)?.index.at(offset) ?? TOP,
    lineOf(path, line) {
      const file = read(path)
      if (!file) return undefined
      const start = file.index.startOf(line)
      // By the index and not by searching on: a thousand findings on one endless line stay cheap.
      const end = line < file.index.count ? file.index.startOf(line + 1) - 1 : file.text.length
      return { start, text: file.text.slice(start, file.text[end - 1] === '\r' && end > start ? end - 1 : end) }
    },
  }
}
