import { type Dialect, type InlineList, type Layout, type Raw, RenderError, type Word } from '../../lens/index.ts'
import { ExportsRole, ExportsTag, NodeFlag, ROOT, type Tree } from '../../syntax/index.ts'
import { encodeUtf8, hasLoneSurrogate, lineStart, type TextEdit } from '../../text/index.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const CONTROL = /[\x00-\x1f\x7f]/

/** An absolute path without control characters that survives exportfs's state file, at most 1020 bytes as written. */
export function isWritablePath(path: string): boolean {
  if (!path.startsWith('/') || CONTROL.test(path) || hasLoneSurrogate(path)) return false
  return !/\\[0-3][0-7][0-7]/.test(path) && encodeUtf8(escapeBytes(path)).length <= 1020
}

/** `\ooo` for what would end a token, start a comment or not survive; other bytes as they are. */
function escapeBytes(text: string): string {
  let out = ''
  for (const character of text) {
    const point = character.codePointAt(0)!
    const escaped = point <= 0x20 || point === 0x7f || '"\\#'.includes(character)
    if (escaped) out += octal(point)
    else if (point >= 0xdc80 && point <= 0xdcff) out += octal(point - 0xdc00)
    else out += character
  }
  return out
}

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`

/** Bytes of an item as it will be written. */
export const tokenBytes = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + encodeUtf8(escapeBytes(word.text)).length + 1, 1)

function itemWord(word: Word): string {
  if (/[(),]/.test(word.text) || CONTROL.test(word.text) || hasLoneSurrogate(word.text)) {
    throw new RenderError(`exports cannot hold ${JSON.stringify(word.text)} inside a client`)
  }
  return escapeBytes(word.text)
}

const isOption = (word: Word): boolean => word.role === ExportsRole.option

function item(raw: Raw): string {
  const options = raw.words.filter(isOption).map(itemWord).join(',')
  if (raw.tag === ExportsTag.defaults) return `-${options}`
  const client = raw.words.find((word) => !isOption(word))
  const name = client ? itemWord(client) : ''
  if (name.startsWith('-')) throw new RenderError(`a client cannot start with a dash: ${name}`)
  return `${name}(${options})`
}

function entry(raw: Raw, layout: Layout): string {
  const path = exportsDialect.word(raw.words[0]!)
  const items = (raw.body ?? []).map(item)
  if (items.length < 2) return [path, ...items].join('  ')
  return [path, ...items].join(` \\${layout.eol}${layout.indent}    `)
}

/** exports(5): a line an entry, clients behind it, options in brackets. */
export const exportsDialect: Dialect = {
  comment: '#',
  word(word) {
    if (word.role === ExportsRole.option) return itemWord(word)
    if (!isWritablePath(word.text)) {
      if (word.text.startsWith('/')) throw new RenderError(`exports cannot hold the path ${JSON.stringify(word.text)}`)
      return itemWord(word)
    }
    return escapeBytes(word.text)
  },
  head: (raw, layout) => (raw.tag === ExportsTag.entry ? entry(raw, layout) : item(raw)),
  headEnd: (tree, node) => (tree.tag[node] === ExportsTag.entry ? tree.wordEnd[tree.firstWord[node]!]! : tree.end[node]!),
  // exportfs takes a continuation with CR LF for two characters of a client, so line ends inside an entry stay LF.
  print: (raws, layout) => raws.map((raw) => `${layout.indent}${entry(raw, { ...layout, eol: '\n' })}${layout.eol}`).join(''),
  insertWords(tree, node, index, words) {
    const text = words.map(itemWord).join(',')
    const first = tree.firstWord[node]!
    const at = index < 0 ? tree.start[node]! : tree.wordEnd[first + index]!
    const behindOption = index >= 0 && tree.role[first + index] === ExportsRole.option
    if (behindOption) return { start: at, end: at, text: `,${text}` }
    const more = tree.firstWord[node + 1]! > first + index + 1
    if (tree.tag[node] === ExportsTag.defaults) return { start: at + 1, end: at + 1, text: more ? `${text},` : text }
    const bracketed = (tree.flags[node]! & NodeFlag.bracketed) !== 0
    return bracketed ? { start: at + 1, end: at + 1, text: more ? `${text},` : text } : { start: at, end: at, text: `(${text})` }
  },
  removeWords(tree, node, from, to) {
    const first = tree.firstWord[node]!
    const start = tree.wordStart[first + from]!
    const next = first + to
    if (next < tree.firstWord[node + 1]!) return { start, end: tree.wordStart[next]!, text: '' }
    const previous = first + from - 1
    const comma = previous >= first && tree.role[previous] === ExportsRole.option
    return { start: comma ? tree.wordEnd[previous]! : start, end: tree.wordEnd[next - 1]!, text: '' }
  },
  inline: (tree, parent) => (tree.tag[parent] === ExportsTag.entry ? itemList(tree, parent) : undefined),
  bodyStart: (tree, node) => (node === ROOT ? 0 : tree.end[node]!),
}

/** Clients stand behind one another, or each on a continued line of its own. */
function itemList(tree: Tree, entryNode: number): InlineList {
  const { text } = tree
  const pathEnd = tree.wordEnd[tree.firstWord[entryNode]!]!
  const before = (child: number): number => {
    let end = pathEnd
    for (let other = entryNode + 1; other < child; other = tree.after[other]!) end = tree.end[other]!
    return end
  }
  return {
    insert(after, itemText): TextEdit {
      const at = after === -1 ? pathEnd : tree.end[after]!
      return { start: at, end: at, text: `${separatorAt(tree, entryNode)}${itemText}` }
    },
    remove(child): TextEdit {
      return { start: before(child), end: tree.end[child]!, text: '' }
    },
  }
  function separatorAt(tree: Tree, node: number): string {
    const last = tree.after[node]! - 1
    const gap = last > node ? text.slice(before(last), tree.start[last]!) : ' '
    const continued = /\\\n([ \t]*)$/.exec(gap)
    return continued ? ` \\\n${continued[1] || indentOf(tree, node)}` : gap.includes('\t') ? '\t' : ' '
  }
}

const indentOf = (tree: Tree, node: number): string => `${/^[ \t]*/.exec(tree.text.slice(lineStart(tree.text, tree.start[node]!)))![0]}    `
