/** What a message says happened; `other` is a message that this list does not know. */
export type NfsConfProblem =
  | 'bracket' // a header without `]`
  | 'header-quote' // a header with one quote
  | 'not-an-assignment'
  | 'outside-section'
  | 'unmatched-quotes'
  | 'missing-tag'
  | 'include' // a file that an include names cannot be read
  | 'unterminated-line' // the last line has no LF and is lost
  | 'read' // a file cannot be read
  | 'other'

export interface NfsConfMessage {
  problem: NfsConfProblem
  /** Without the program's name. */
  text: string
  file?: string
  /** Counts logical lines: a folded line is one. */
  line?: number
}

/** One assignment as the daemons see it, after all files. */
export interface NfsConfEntry {
  section: string
  arg?: string
  key: string
  value: string
}

const PROBLEMS: readonly (readonly [string, NfsConfProblem])[] = [
  ["non-matched ']'", 'bracket'],
  [`non-matched '"'`, 'header-quote'],
  ['line not empty and not an assignment', 'not-an-assignment'],
  ['ignoring line not in a section', 'outside-section'],
  ['unmatched quotes', 'unmatched-quotes'],
  ['missing tag in assignment', 'missing-tag'],
  ['error loading included config', 'include'],
]

const parseMessage = (text: string): NfsConfMessage => {
  const located = /^config error at (?<file>.+):(?<line>\d+): ?(?<what>.*)$/.exec(text)?.groups
  if (located) {
    const { file, line, what } = located as { file: string; line: string; what: string }
    const problem = PROBLEMS.find(([start]) => what.startsWith(start))?.[1] ?? 'other'
    return { problem, text, file, line: Number(line) }
  }
  if (text.startsWith('conf_parse: last line non-terminated')) return { problem: 'unterminated-line', text }
  if (/^conf_readfile: |^Error loading config file /.test(text)) return { problem: 'read', text }
  return { problem: 'other', text }
}

export const parseMessages = (stderr: string): NfsConfMessage[] =>
  stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseMessage(line.replace(/^nfsconf: /, '')))

const BLANK_ENDS = /^[\t-\r ]|[\t-\r ]$/

// The dump quotes a value that begins or ends with white space, and no other; so a quoted value without such ends had
// the quotes in it. What is left undecidable is `" x"` with quotes of its own; only `--entry` tells it from ` x`.
const unquoted = (value: string): string => {
  const inner = /^"(.*)"$/s.exec(value)?.[1]
  return inner !== undefined && BLANK_ENDS.test(inner) ? inner : value
}

/** Reads `nfsconf --dump`: sections, then ` key = value`, in bytewise order. */
export const parseDump = (dump: string): NfsConfEntry[] => {
  const entries: NfsConfEntry[] = []
  let header: { section: string; arg?: string } = { section: '' }
  for (const line of dump.split('\n')) {
    const [, section, arg] = /^\[(.*?)(?: "(.*)")?\]$/s.exec(line) ?? []
    if (section !== undefined) {
      header = { section, ...(arg !== undefined && { arg }) }
    } else if (line.startsWith(' ')) {
      const at = line.indexOf(' = ')
      entries.push({ ...header, key: line.slice(1, at), value: unquoted(line.slice(at + 3)) })
    }
  }
  return entries
}
