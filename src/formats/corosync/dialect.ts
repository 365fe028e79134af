import { type Dialect, type Layout, type Raw, RenderError, type Word } from '../../lens/index.ts'
import { ColonTag, LINE_LIMIT, type Tree } from '../../syntax/index.ts'
import { byteLength, encodeUtf8 } from '../../text/index.ts'

export const STEP = '    '

/**
 * Values that corosync.conf can hold. Nothing can be quoted or escaped: no braces (corosync opens a section at `{`,
 * pcs closes one at `}`), no control characters, no blanks at the ends; from 3.1.8 on corosync cuts the byte 0xA0
 * off the end as well, whatever character it belongs to.
 */
export function isWritable(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[{}\x00-\x1f\x7f]/.test(value) || /[\ud800-\udfff]/u.test(value)) return false
  return !/^[ \u00a0]|[ \u00a0]$/.test(value) && encodeUtf8(value.slice(-2)).at(-1) !== 0xa0
}

/** Names that corosync and pcs both take; a dot or colon would make another path of it. */
export const isName = (name: string): boolean => /^[A-Za-z0-9_/-]+$/.test(name)

function writeWord(word: Word): string {
  if (!word.bare && !isWritable(word.text)) throw new RenderError(`corosync.conf cannot hold the value ${JSON.stringify(word.text)}`)
  return word.text
}

/** Whether a statement's own line is short enough at a depth; nothing can be continued on another line. */
export function fitsLine({ verbatim, words: [key, value] }: Raw, depth: number): boolean {
  const line = verbatim?.split('\n', 1)[0] ?? `${key?.text}: ${value?.text ?? ''}`
  return byteLength(line) + depth * STEP.length <= LINE_LIMIT
}

function head(raw: Raw, layout: Layout | undefined): string {
  if (raw.verbatim !== undefined) return raw.verbatim
  const [key, value] = raw.words
  if (raw.body) return `${key!.text} {`
  const text = value ? writeWord(value) : ''
  return text === '' ? `${key!.text}:` : `${key!.text}${separatorLike(layout)}${text}`
}

/** `: ` as canonical, or what a neighbour writes. */
function separatorLike(layout: Layout | undefined): string {
  if (!layout?.like) return ': '
  const { tree, node } = layout.like
  const word = tree.firstWord[node]!
  if (tree.tag[node] !== ColonTag.pair || tree.wordStart[word + 1] === tree.wordEnd[word + 1]) return ': '
  const between = tree.text.slice(tree.wordEnd[word], tree.wordStart[word + 1])
  return /^[ \t]?:[ \t]*$/.test(between) ? between : ': '
}

function statement(raw: Raw, layout: Layout): string {
  const { indent, eol } = layout
  const line = `${indent}${head(raw, layout)}`
  if (byteLength(line.split('\n', 1)[0]!) > LINE_LIMIT) {
    throw new RenderError(`${raw.words[0]?.text ?? 'a statement'}: the line has more than ${LINE_LIMIT} bytes`)
  }
  return raw.body ? `${line}${eol}${print(raw.body, { indent: indent + STEP, eol })}${indent}}${eol}` : `${line}${eol}`
}

const isSection = (raw: Raw): boolean => raw.body !== undefined || /^[^\n]*\{/.test(raw.verbatim ?? '')

function print(raws: readonly Raw[], layout: Layout): string {
  let out = ''
  for (const raw of raws) out += `${out !== '' && isSection(raw) ? layout.eol : ''}${statement(raw, layout)}`
  return out
}

/** corosync.conf(5): `name {`, `key: value` and `}`, a line each. */
export const colonDialect: Dialect = {
  comment: '#',
  step: STEP,
  word: writeWord,
  head,
  headEnd: (tree, node) => (tree.tag[node] === ColonTag.section ? Math.max(tree.open[node]!, tree.start[node]!) : tree.end[node]!),
  print,
  insertWords(tree, node, index, words) {
    const at = tree.wordEnd[tree.firstWord[node]! + Math.max(index, 0)]!
    return { start: at, end: at, text: words.map((word) => ` ${writeWord(word)}`).join('') }
  },
  removeWords(tree, node, from, to) {
    const first = tree.firstWord[node]!
    return { start: tree.wordEnd[first + from - 1]!, end: tree.wordEnd[first + to - 1]!, text: '' }
  },
  // What is kept word for word keeps its order, sections and lines alike.
  isApart: (raw) => raw.body !== undefined,
  bodyStart: (tree: Tree, node) => (node === 0 ? 0 : tree.open[node]!),
}
