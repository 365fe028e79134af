import { APOSTROPHE, BACKSLASH, CLOSE, CLOSE_BRACE, COMMA, CR, LF, OPEN, OPEN_BRACE, QUOTE } from '../characters.ts'

const DOLLAR = 36
const DOT = 46
const BACKTICK = 96

const PLAIN = 0
const ENDS = 1
const SPECIAL = 2

const KINDS = new Uint8Array(128)
for (const c of ' \t\n;&|()<>') KINDS[c.charCodeAt(0)] = ENDS
for (const c of `'"\\$\`{\r`) KINDS[c.charCodeAt(0)] = SPECIAL

/** What may follow a dollar sign that stands for something: a name, a digit, a special parameter. */
const isParameter = (c: number): boolean =>
  (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || c === 95 || (c >= 97 && c <= 122) || '@*#?$!-'.includes(String.fromCharCode(c))

/** Reads one word of a shell command at a time; what it found last is in its fields. */
export class WordReader {
  private readonly text: string
  private readonly size: number
  private pieces: string | undefined
  private from = 0
  /** Just behind the word. */
  end = 0
  /** Something in it stands for what only the running shell knows. */
  expands = false
  /** Where a quote or an expansion opens that nothing closes. */
  unclosed = -1

  constructor(text: string, size = text.length) {
    this.text = text
    this.size = size
  }

  /** The word's value, where that is not the text itself. */
  get decoded(): string | undefined {
    return this.pieces
  }

  read(start: number): void {
    const { text, size } = this
    this.pieces = undefined
    this.from = start
    this.expands = false
    this.unclosed = -1
    let at = start
    while (at < size) {
      const c = text.charCodeAt(at)
      const kind = c < 128 ? KINDS[c]! : PLAIN
      if (kind === PLAIN) at++
      else if (kind === ENDS || (c === CR && (at + 1 >= size || text.charCodeAt(at + 1) === LF))) break
      else at = this.special(c, at)
    }
    if (this.pieces !== undefined) this.keep(at)
    this.end = at
  }

  private special(c: number, at: number): number {
    if (c === APOSTROPHE) return this.single(at)
    if (c === QUOTE) return this.double(at)
    if (c === BACKSLASH) return this.backslash(at, at + 2)
    if (c === DOLLAR) return this.dollar(at)
    if (c === BACKTICK) return this.backticks(at)
    if (c === OPEN_BRACE) this.braces(at)
    return at + 1
  }

  /** What was read up to `at` belongs to the value; reading goes on at `next`. */
  private keep(at: number, next = at): void {
    this.pieces = (this.pieces ?? '') + this.text.slice(this.from, at)
    this.from = next
  }

  private backslash(at: number, next: number): number {
    const { text, size } = this
    if (at + 1 >= size) return size
    const continues = text.charCodeAt(at + 1) === LF
    this.keep(at, continues ? next : at + 1)
    return next
  }

  private single(at: number): number {
    const end = this.closing(this.text.indexOf("'", at + 1), at)
    this.keep(at, at + 1)
    this.keep(end, this.unclosed === at ? end : end + 1)
    return this.from
  }

  /** Where a quote closes. One that never does ends with its line, so that the rest of a text can be read. */
  private closing(found: number, at: number): number {
    if (found !== -1 && found < this.size) return found
    this.unclosed = at
    const line = this.text.indexOf('\n', at)
    const end = line === -1 || line > this.size ? this.size : line
    return end
  }

  private double(at: number): number {
    const { text, size } = this
    let end = at + 1
    while (end < size && text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1
    const close = this.closing(end < size ? end : -1, at)
    this.keep(at, at + 1)
    let i = at + 1
    while (i < close) {
      const c = text.charCodeAt(i)
      if (c === BACKSLASH && '$`"\\\n'.includes(text[i + 1] ?? ' ')) i = this.backslash(i, i + 2)
      else if (c === DOLLAR && text.charCodeAt(i + 1) !== APOSTROPHE && text.charCodeAt(i + 1) !== QUOTE)
        i = Math.min(this.dollar(i), close)
      else {
        if (c === BACKTICK) this.expands = true
        i++
      }
    }
    this.keep(close, this.unclosed === at ? close : close + 1)
    return this.from
  }

  private dollar(at: number): number {
    const next = this.text.charCodeAt(at + 1)
    if (next === APOSTROPHE) return this.ansi(at)
    if (next === QUOTE) {
      this.keep(at, at + 1)
      return this.double(at + 1)
    }
    if (next === OPEN || next === OPEN_BRACE) {
      this.expands = true
      return this.nested(at + 1, next, next === OPEN ? CLOSE : CLOSE_BRACE)
    }
    if (at + 1 < this.size && isParameter(next)) this.expands = true
    return at + 1
  }

  /** `$'…'`: its escapes are no business of a configuration, so such a word is not judged unless it has none. */
  private ansi(at: number): number {
    const { text, size } = this
    let end = at + 2
    while (end < size && text.charCodeAt(end) !== APOSTROPHE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1
    const close = this.closing(end < size ? end : -1, at + 1)
    this.keep(at, at + 2)
    if (text.slice(at, close).includes('\\')) this.expands = true
    this.keep(close, this.unclosed === -1 ? close + 1 : close)
    return this.from
  }

  /** Behind what closes a bracket; the text's end where nothing does. */
  private nested(at: number, open: number, close: number): number {
    const { text, size } = this
    let depth = 0
    for (let i = at; i < size; i++) {
      const c = text.charCodeAt(i)
      if (c === open) depth++
      else if (c === BACKSLASH) i++
      else if (c === close && --depth === 0) return i + 1
    }
    this.unclosed = at
    return size
  }

  private backticks(at: number): number {
    this.expands = true
    const { text, size } = this
    let end = at + 1
    while (end < size && text.charCodeAt(end) !== BACKTICK) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1
    if (end >= size) this.unclosed = at
    return Math.min(end + 1, size)
  }

  /** `{a,b}` and `{1..3}` make several words of one. */
  private braces(at: number): void {
    const { text, size } = this
    for (let i = at + 1; i < size; i++) {
      const c = text.charCodeAt(i)
      if (c === CLOSE_BRACE || (c < 128 && KINDS[c] !== PLAIN)) return
      if (c === COMMA || (c === DOT && text.charCodeAt(i + 1) === DOT)) {
        this.expands = true
        return
      }
    }
  }
}

/** Whether a word, as it stands in a text, holds what only the running shell knows. */
export function expands(text: string): boolean {
  const reader = new WordReader(text)
  reader.read(0)
  return reader.expands
}

/** Whether a text is one whole word that holds what only the running shell knows. */
export function isExpandingWord(text: string): boolean {
  const reader = new WordReader(text)
  reader.read(0)
  return reader.expands && reader.unclosed === -1 && reader.end === text.length && !text.startsWith('#')
}

const SAFE = /^[\w@%+=:,./-]+$/

/** A word that a shell reads as exactly this text. */
export const shellQuoted = (text: string): string => (SAFE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

/** Where the word that begins at `start` ends. */
export function wordAfter(text: string, start: number): number {
  const reader = new WordReader(text)
  reader.read(start)
  return reader.end
}
