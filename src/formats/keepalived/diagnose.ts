import { contextOf, type Diagnosis, type RelatedPlace, type Scene } from '../../document/index.ts'
import { explainUnknown, type Keyword, type Problem } from '../../lens/index.ts'
import { KeepalivedTag, NodeFlag, ROOT, type Tree, wordSpan, wordText } from '../../syntax/index.ts'
import { lineAfter, lineIndex, lineStart } from '../../text/index.ts'
import { isOlder } from '../../vocabulary/index.ts'
import { continuesBlock } from './continuation.ts'
import { isMainFile } from './files.ts'
import { allKeywords } from './keywords.ts'
import { isLeftOut } from './missing-value.ts'

/** What the scanner finds wrong with the structure of a file: one rule, its message by problem. */
const SYNTAX = new Set([
  'missing-brace',
  'surplus-brace',
  'unexpected-brace',
  'unclosed',
  'unterminated-quote',
  'byte-order-mark',
  'nul',
  'line-too-long',
  'template',
])

/** Keywords of releases long gone. */
const REMOVED: Readonly<Record<string, string>> = { lvs_id: '1.1.7', plugin_dir: '1.2.19', nat_mask: '1.2.19' }

/** The rule that a problem found while reading falls under. */
export function diagnose(problem: Problem, scene: Scene): Diagnosis | undefined {
  const { tree } = scene
  if (!isMainFile(scene.options.path) && isOfOuterBlock(problem, tree)) return undefined
  if (SYNTAX.has(problem.code)) return syntax(problem, tree)
  switch (problem.code) {
    case 'unknown-keyword':
      return unknown(problem, tree)
    case 'invalid-value':
    case 'wrong-arguments':
      return value(problem, tree)
    case 'unknown-option':
      return { rule: 'keepalived/invalid-entry', data: { what: 'option' } }
    case 'surplus':
    case 'label':
      return ignored(problem, tree)
    case 'list-head':
      return { rule: 'keepalived/ignored', data: { words: tree.text.slice(problem.start, problem.end), what: 'list' } }
    case 'mask': {
      const start = tree.text.indexOf('/', problem.start)
      return {
        rule: 'keepalived/ignored',
        data: { words: tree.text.slice(start, problem.end), what: 'words' },
        span: { start, end: problem.end },
      }
    }
    case 'flag-argument':
      return flagArgument(problem, tree)
    case 'undefined': {
      // A file that is included may use what the including one defines.
      if (!isMainFile(scene.options.path)) return undefined
      const isBraced = tree.text.charAt(problem.start + 1) === '{'
      if (isBraced) return { rule: 'keepalived/undefined-definition', data: { as: 'braces' } }
      const isStatement = tree.text.slice(lineStart(tree.text, problem.start), problem.start).trim() === ''
      return isStatement ? { rule: 'keepalived/undefined-definition', data: { as: 'keyword' } } : { rule: 'keepalived/literal-reference' }
    }
    case 'comment-backslash':
      if (scene.options.target?.keepalived !== undefined && !isOlder(scene.options.target.keepalived, '2.4.0')) return undefined
      return {
        rule: 'keepalived/comment-backslash',
        fix: { title: 'take the backslash out', edits: [{ start: problem.start, end: problem.end, text: '' }], safe: true },
      }
    case 'escaped-comment':
      return isReadByParent(problem, tree)
        ? { rule: 'keepalived/unknown-keyword', data: { keyword: '#', block: '' } }
        : { rule: 'keepalived/escaped-comment' }
    case 'empty-condition':
      return { rule: 'keepalived/ignored', data: { words: tree.text.slice(problem.start, problem.end), what: 'condition' } }
    case 'deprecated':
      return deprecated(problem, tree)
    case 'duplicate':
      return { rule: 'keepalived/duplicate', data: { first: problem.data?.first === 'yes' || duplicatesFirst(problem, tree) ? 'yes' : '' } }
    default:
      return { rule: `keepalived/${problem.code}` }
  }
}

/** The process that reads what is outside the blocks of others sees no comment where a backslash was: a line of it has no keyword. */
function isReadByParent({ start }: Problem, tree: Tree): boolean {
  if (tree.text.slice(lineStart(tree.text, start), start).trim() !== '') return false
  for (let node = 1; node < tree.nodeCount && tree.start[node]! < start; node = tree.after[node]!) {
    if (tree.open[node]! >= 0 && tree.end[node]! > start) return wordText(tree, tree.firstWord[node]!) === 'global_defs'
  }
  return true
}

/** What a file that goes on with a block cannot be blamed for: whoever includes it tells what block that is. */
const isOfOuterBlock = ({ code, node }: Problem, tree: Tree): boolean =>
  (code === 'unknown-keyword' ? node !== undefined && tree.parent[node] === ROOT : code === 'surplus-brace' || code === 'unclosed') &&
  continuesBlock(tree)

function syntax(problem: Problem, tree: Tree): Diagnosis {
  const { text } = tree
  const rule = 'keepalived/syntax'
  const data = { problem: problem.code, text: text.slice(problem.start, Math.min(problem.end, problem.start + 60)) }
  if (problem.code === 'byte-order-mark') {
    return { rule, data, fix: { title: 'take the mark out', edits: [{ start: 0, end: 1, text: '' }], safe: true } }
  }
  if (problem.code !== 'unclosed') return { rule, data }
  const at = problem.data?.at
  const line = typeof at === 'number' ? lineIndex(text).at(at).line : 0
  return { rule, data: { ...data, line }, ...(problem.data?.before === 'end' ? { related: openBlocks(tree) } : {}) }
}

/** The blocks that are still open where the file ends. */
function openBlocks(tree: Tree): RelatedPlace[] {
  const places: RelatedPlace[] = []
  for (let node = 1; node < tree.nodeCount; node++) {
    if (!(tree.flags[node]! & NodeFlag.unclosed)) continue
    const word = tree.firstWord[node]!
    places.push({ span: wordSpan(tree, word), message: `${wordText(tree, word)} is open` })
  }
  return places
}

function unknown({ node, data, start, end }: Problem, tree: Tree): Diagnosis {
  const word = String(data?.keyword ?? '')
  const context = contextOf(tree, node!)
  const block = context.at(-1) ?? ''
  const removed = REMOVED[word]
  if (removed !== undefined) return { rule: 'keepalived/unknown-keyword', data: { block, removed } }
  const found = explainUnknown(allKeywords(), context, word)
  if (found.kind === 'elsewhere')
    return { rule: 'keepalived/wrong-context', data: { block, elsewhere: found.context || 'the outermost level' } }
  if (found.nearest === undefined) return { rule: 'keepalived/unknown-keyword', data: { block } }
  const fix = { title: `write ${found.nearest}`, edits: [{ start, end, text: found.nearest }], safe: false }
  return { rule: 'keepalived/unknown-keyword', data: { block, nearest: found.nearest }, fix }
}

/** The catalogue's row of the statement at fault. */
function rowOf(tree: Tree, node: number): Keyword | undefined {
  const keyword = wordText(tree, tree.firstWord[node]!)
  const context = contextOf(tree, node).join(' ')
  return allKeywords().find((row) => (row.keyword === keyword || row.aliases?.includes(keyword)) && row.context.join(' ') === context)
}

function value(problem: Problem, tree: Tree): Diagnosis {
  const { node, code, data } = problem
  if (tree.tag[node!] === KeepalivedTag.entry)
    return { rule: 'keepalived/invalid-entry', data: { what: 'entry', value: String(data?.value ?? '') } }
  const isHead = tree.open[node!]! >= 0
  const keyword = wordText(tree, tree.firstWord[node!]!)
  if (isHead) return { rule: 'keepalived/invalid-block', data: { keyword, value: String(data?.value ?? '') } }
  if (code === 'wrong-arguments') {
    const isAbsent = tree.firstWord[node!]! + 1 === tree.firstWord[node! + 1]
    if (isAbsent && isLeftOut(contextOf(tree, node!).at(-1) ?? '', keyword))
      return { rule: 'keepalived/invalid-value', data: { keyword, value: '' } }
    return { rule: 'keepalived/wrong-arguments', data: { keyword } }
  }
  const row = rowOf(tree, node!)
  return { rule: 'keepalived/invalid-value', data: { keyword, value: String(data?.value ?? ''), used: row?.defaultDoc ?? '' } }
}

/** Commands whose further words are lost: they were meant as arguments. */
const COMMANDS = new Set(['script', 'misc_path'])

function ignored({ node, start, end }: Problem, tree: Tree): Diagnosis {
  const { text } = tree
  const words = text.slice(start, end)
  const keyword = node === undefined ? '' : wordText(tree, tree.firstWord[node]!)
  if (COMMANDS.has(keyword)) {
    const from = tree.wordStart[tree.firstWord[node!]! + 1]!
    const command = text.slice(from, end)
    const isPlain = !/["\\\\#!]/.test(command)
    const fix = { title: 'quote the command', edits: [{ start: from, end, text: `"${command}"` }], safe: false }
    return { rule: 'keepalived/script-args-unquoted', data: { keyword, words }, ...(isPlain ? { fix } : {}) }
  }
  return { rule: 'keepalived/ignored', data: { words, what: 'words' } }
}

const OFF = new Set(['off', 'no', 'false', '0'])

function flagArgument({ node, data, start, end }: Problem, tree: Tree): Diagnosis {
  const { text } = tree
  const written = String(data?.value ?? '')
  const keyword = wordText(tree, tree.firstWord[node!]!)
  const isOff = OFF.has(written.toLowerCase())
  const line = { start: lineStart(text, tree.start[node!]!), end: lineAfter(text, end) }
  const isAlone = text.slice(line.start, line.end).trim() === text.slice(tree.start[node!], tree.end[node!])
  const fix = isOff
    ? { title: 'delete the line', edits: [{ ...line, text: '' }], safe: false }
    : { title: 'leave the words out', edits: [{ start: tree.wordEnd[tree.firstWord[node!]!]!, end, text: '' }], safe: true }
  return {
    rule: 'keepalived/flag-argument',
    data: { keyword, value: written, off: isOff ? 'yes' : '' },
    span: { start, end },
    ...(isOff && !isAlone ? {} : { fix }),
  }
}

function deprecated({ start, end, data }: Problem, tree: Tree): Diagnosis {
  const replacement = String(data?.replacement ?? '')
  const fix = { title: `write ${replacement}`, edits: [{ start, end, text: replacement }], safe: true }
  return { rule: 'keepalived/deprecated', ...(replacement !== '' && tree.text.slice(start, end) !== replacement ? { fix } : {}) }
}

/** Whether the first of several statements counts. */
function duplicatesFirst({ start, data }: Problem, tree: Tree): boolean {
  const keyword = String(data?.keyword ?? '')
  let node = 1
  while (node < tree.nodeCount && tree.start[node] !== start) node++
  const row = node < tree.nodeCount ? rowOf(tree, node) : undefined
  return (row?.keyword === keyword || row !== undefined) && row?.duplicates === 'first'
}
