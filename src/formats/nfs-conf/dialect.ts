import { type Dialect, type Layout, type Raw, RenderError, type Word } from '../../lens/index.ts'
import { commentSpans, nextSibling, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { lineStart } from '../../text/index.ts'

/** Values that nfs.conf can hold: no line end or control character, no leading `$`, not empty, and some way to quote it. */
export function isWritable(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (value === '' || value.startsWith('$') || /[\x00-\x1f\x7f]/.test(value) || /[\ud800-\udfff]/u.test(value)) return false
  return isBare(value) || !value.includes('"') || !value.includes("'")
}

/** Read back unchanged without quotes. */
const isBare = (value: string): boolean => !/^["' \t]|[#;]|[\s\\]$/.test(value)

function quote(value: string): string {
  if (isBare(value)) return value
  return value.includes('"') ? `'${value}'` : `"${value}"`
}

function entry(raw: Raw, layout: Layout): string {
  const [key, value] = raw.words
  return `${key!.text}${separatorLike(layout)}${iniDialect.word(value!)}`
}

/** ` = ` as canonical, or what a neighbour writes. */
function separatorLike({ like }: Layout): string {
  if (!like) return ' = '
  const { tree, node } = like
  const first = tree.firstWord[node]!
  if (tree.open[node]! >= 0 || tree.firstWord[node + 1]! - first !== 2) return ' = '
  const between = tree.text.slice(tree.wordEnd[first], tree.wordStart[first + 1])
  if (tree.wordStart[first + 1] === tree.wordEnd[first + 1]) return between.startsWith('=') ? '=' : ' = '
  return /^[ \t]*=[ \t]*$/.test(between) ? between.replace(/^[ \t]{2,}/, ' ') : ' = '
}

const isSection = (raw: Raw): boolean => raw.body !== undefined || (raw.verbatim?.startsWith('[') ?? false)

function statement(raw: Raw, layout: Layout): string {
  const { indent, eol } = layout
  if (raw.verbatim !== undefined) return `${indent}${raw.verbatim}${eol}`
  if (!raw.body) return `${indent}${entry(raw, layout)}${eol}`
  return `${indent}${iniDialect.head(raw, layout)}${eol}${iniDialect.print(raw.body, { indent, eol })}`
}

/** nfs.conf(5): `[section]` lines, `key = value` lines, a blank line before each section. */
export const iniDialect: Dialect = {
  comment: '#',
  word(word: Word) {
    if (word.bare || word.text.startsWith('$')) return word.text
    if (!isWritable(word.text)) throw new RenderError(`nfs.conf cannot hold the value ${JSON.stringify(word.text)}`)
    return quote(word.text)
  },
  head: (raw, layout) => (raw.body ? `[${raw.words[0]!.text}]` : (raw.verbatim ?? entry(raw, layout))),
  headEnd: (tree, node) => (tree.open[node]! >= 0 ? tree.open[node]! : tree.end[node]!),
  print(raws, layout) {
    // Lines outside any section must come first: behind a header they would belong to it.
    const ordered = [...raws.filter((raw) => !isSection(raw)), ...raws.filter(isSection)]
    let out = ''
    for (const raw of ordered) out += `${out !== '' && isSection(raw) ? layout.eol : ''}${statement(raw, layout)}`
    return out
  },
  insertWords(tree, node, index, words) {
    const at = tree.wordEnd[tree.firstWord[node]! + Math.max(index, 0)]!
    return { start: at, end: at, text: words.map((word) => ` ${iniDialect.word(word)}`).join('') }
  },
  removeWords(tree, node, from, to) {
    const first = tree.firstWord[node]!
    return { start: tree.wordEnd[first + from - 1]!, end: tree.wordEnd[first + to - 1]!, text: '' }
  },
  isApart: isSection,
  isMacro: (tree, word) => wordText(tree, word).startsWith('$'),
  sample(tree, parents, { words: [key], body }) {
    if (!key || body) return undefined
    const shown = new RegExp(`^[#;]+[ \\t]*${key.text.replace(/[.*+?^$|()[\]{}\\]/g, '\\$&')}[ \\t]*=`, 'i')
    for (const parent of parents) {
      if (parent === ROOT) continue
      const next = nextSibling(tree, parent)
      const end = next === -1 ? tree.text.length : tree.start[next]!
      for (const comment of commentSpans(tree)) {
        if (comment.start < tree.open[parent]! || comment.start >= end) continue
        const text = tree.text.slice(comment.start, comment.end)
        // A section that is commented out as a whole has samples of its own.
        if (/^[#;]+[ \t]*\[/.test(text)) break
        if (shown.test(text) && /^[ \t]*$/.test(tree.text.slice(lineStart(tree.text, comment.start), comment.start))) return comment.end
      }
    }
    return undefined
  },
  bodyStart: (tree: Tree, node) => (node === ROOT ? 0 : tree.open[node]!),
}
