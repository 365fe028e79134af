import { type Dialect, type Layout, type Raw, RenderError, type Word } from '../../lens/index.ts'
import { KeepalivedRole, KeepalivedTag, ROOT, type Tree } from '../../syntax/index.ts'
import { indentAt, lineEnd } from '../../text/index.ts'
import { isName, isPlain } from './written.ts'

const STEP = '    '

/** Blocks of the outermost level: a blank line sets them apart. */
const ROOT_BLOCKS = new Set([
  'global_defs',
  'linkbeat_interfaces',
  'interface_up_down_delays',
  'garp_group',
  'vrrp_script',
  'vrrp_track_process',
  'bfd_instance',
  'track_group',
  'static_ipaddress',
  'static_routes',
  'static_rules',
  'vrrp_sync_group',
  'vrrp_instance',
  'SSL',
  'virtual_server_group',
  'virtual_server',
])

function write({ text, bare }: Word): string {
  if (bare) return text
  if (!isName(text)) throw new RenderError(`keepalived.conf cannot hold the word ${JSON.stringify(text)}`)
  return isPlain(text) ? text : `"${text}"`
}

/** A definition's value follows its name directly: a blank before `=` would make it something else. */
const head = (raw: Raw): string => raw.verbatim ?? raw.words.map(write).join(raw.tag === KeepalivedTag.definition ? '' : ' ')

const isApart = ({ words, body, verbatim }: Raw): boolean => {
  const keyword = words[0]?.text ?? /^[^\s{]*/.exec(verbatim ?? '')![0]
  if (body === undefined) return false
  return ROOT_BLOCKS.has(keyword) || (keyword === 'track_file' && words.length > 1)
}

/** What later lines may refer to, or come from: in a block it is kept as it was written. */
const isDirective = ({ verbatim }: Raw): boolean => verbatim !== undefined && /^(?:\$|include[rmwba]?[ \t])/.test(verbatim)

/** Directives stand first, and with them whatever is kept before the last of them. */
function inOrder(raws: readonly Raw[]): readonly Raw[] {
  const end = raws.findLastIndex(isDirective)
  if (end === -1) return raws
  const ahead = raws.filter((raw, i) => raw.verbatim !== undefined && i <= end)
  return [...ahead, ...raws.filter((raw, i) => raw.verbatim === undefined || i > end)]
}

function print(raws: readonly Raw[], { indent, eol, step = STEP }: Layout): string {
  let out = ''
  let last: Raw | undefined
  for (const raw of inOrder(raws)) {
    if (last && (isApart(raw) || isApart(last))) out += eol
    out += `${indent}${head(raw)}`
    if (raw.body && raw.tag === undefined) out += ` {${eol}${print(raw.body, { indent: indent + step, eol, step })}${indent}}`
    out += eol
    last = raw
  }
  return out
}

/** keepalived.conf(5): a statement a line, blocks in braces, words in double quotes where they need them. */
export const keepalivedDialect: Dialect = {
  comment: '#',
  step: STEP,
  word: write,
  head,
  headEnd(tree, node) {
    const last = tree.firstWord[node + 1]! - 1
    return last >= tree.firstWord[node]! ? tree.wordEnd[last]! : tree.end[node]!
  },
  print,
  insertWords(tree, node, index, words) {
    const first = tree.firstWord[node]!
    const text = words.map(write)
    // An entry has no keyword: its first word may change like any other.
    if (index < 0) return { start: tree.wordStart[first]!, end: tree.wordStart[first]!, text: text.map((word) => `${word} `).join('') }
    const at = tree.wordEnd[first + index]!
    const gap = tree.tag[node] === KeepalivedTag.definition ? '' : ' '
    return { start: at, end: at, text: text.map((word) => gap + word).join('') }
  },
  removeWords(tree, node, from, to) {
    const first = tree.firstWord[node]!
    if (from === 0) return { start: tree.wordStart[first]!, end: tree.wordStart[first + to]!, text: '' }
    return { start: tree.wordEnd[first + from - 1]!, end: tree.wordEnd[first + to - 1]!, text: '' }
  },
  /** A statement ends with its line, so what joins others on one line gets a line of its own all the same. */
  running(raw, tree, parent) {
    const eol = lineEnd(tree.text)
    const outer = parent === ROOT ? '' : indentAt(tree.text, tree.start[parent]!)
    const indent = parent === ROOT ? '' : outer + STEP
    return `${eol}${print([raw], { indent, eol })}${outer}`
  },
  isMacro: (tree: Tree, word: number) => tree.role[word] === KeepalivedRole.macro,
  isApart,
  bodyStart: (tree, node) => (node === ROOT ? 0 : tree.open[node]!),
}
