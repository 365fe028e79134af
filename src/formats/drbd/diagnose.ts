import { contextOf, type Diagnosis, type Scene } from '../../document/index.ts'
import { type AnyBody, catalogue, explainUnknown, type Keyword, type Problem, Reading } from '../../lens/index.ts'
import { NodeFlag, ROOT, type Tree, wordSpan, wordText } from '../../syntax/index.ts'
import { drbdConfig } from './model/index.ts'
import { resource } from './model/resource.ts'
import { scopeOf } from './model/scope.ts'
import { isOldKeyword } from './model/tokens.ts'
import { isOldGeneration } from './versions.ts'

let keywords: readonly Keyword[] | undefined

/** Problems that only say again what the scanner said, or that are none: a value that can be read but not written back, a device that others say. */
const SILENT: readonly string[] = ['damaged', 'unwritable', 'empty-device']

/** What lenses find in a statement that is damaged anyhow. */
const FOLLOWS_DAMAGE: readonly string[] = ['wrong-arguments', 'invalid-value', 'unquoted', 'label', 'missing-value']

/** What lenses find in the words behind a keyword. */
const IN_HEAD: readonly string[] = ['wrong-arguments', 'invalid-value', 'unquoted', 'quoted']

/** Names of the scanner's faults that are one rule. */
const SYNTAX: readonly string[] = [
  'stray-semicolon',
  'surplus-brace',
  'missing-semicolon',
  'missing-brace',
  'unclosed',
  'nameless-block',
  'no-keyword',
  'quoted-keyword',
  'long-word',
  'long-string',
  'open-string',
  'odd',
  'endless-skip',
]

/** The rule that a problem found while reading falls under. */
export function diagnose(problem: Problem, scene: Scene): Diagnosis | undefined {
  const named = ruleOf(problem, scene)
  const { node } = problem
  // What is wrong with the head of a block is said of its keyword.
  return named && node !== undefined && IN_HEAD.includes(problem.code) && scene.tree.open[node]! >= 0
    ? { ...named, data: { ...named.data, keyword: wordText(scene.tree, scene.tree.firstWord[node]!) } }
    : named
}

function ruleOf(problem: Problem, scene: Scene): Diagnosis | undefined {
  const { code, node } = problem
  const { tree } = scene
  if (SILENT.includes(code)) return undefined
  if (node !== undefined && tree.flags[node]! & NodeFlag.damaged && FOLLOWS_DAMAGE.includes(code)) return undefined
  if (SYNTAX.includes(code)) return syntax(problem, scene)
  switch (code) {
    case 'unknown-keyword':
      return unknown(problem, scene)
    case 'swallowed':
      if (isOldGeneration(scene.options.target ?? {}))
        return { rule: 'drbd/syntax', data: { problem: 'no-value', text: tree.text.slice(problem.start, problem.end) } }
      return {
        rule: 'drbd/missing-value',
        data: { keyword: String(problem.data?.option ?? ''), value: tree.text.slice(problem.start, problem.end), how: 'token' },
      }
    case 'missing-value':
      if (isOldGeneration(scene.options.target ?? {})) {
        // With `no-` in front it is no option of 8.4 at all, and that is said.
        return problem.data?.value === 'no' ? undefined : { rule: 'drbd/wrong-arguments', data: { expected: 'a value' } }
      }
      return { rule: 'drbd/missing-value', data: { how: 'bare' } }
    case 'ended-by-file':
      return {
        rule: 'drbd/unclosed-block',
        ...blame(problem, tree),
        fix: { title: 'close the block', edits: [{ start: problem.end, end: problem.end, text: '\n}' }], safe: true },
      }
    case 'greedy-skip':
      return { rule: 'drbd/ignored', data: { what: 'skip' }, severity: 'error' }
    case 'misplaced-skip': {
      const context = contextOf(tree, nodeFrom(tree, problem.start)).join(' ')
      return { rule: 'drbd/wrong-context', data: { keyword: 'skip', elsewhere: 'resource, on, floating, volume, connection', context } }
    }
    case 'negated':
      return { rule: 'drbd/unknown-keyword' }
    case 'misplaced':
      return { rule: 'drbd/wrong-context' }
    case 'unquoted': {
      // A release, and some keywords of DRBD 9, are ordinary words for 8.4.
      if (isOldGeneration(scene.options.target ?? {}) && isOldString(problem)) return undefined
      const edits = [{ start: problem.start, end: problem.end, text: `"${tree.text.slice(problem.start, problem.end)}"` }]
      const kind = String(problem.data?.kind ?? '')
      const isWord = kind !== 'punctuation' && kind !== 'ip6'
      return {
        rule: 'drbd/invalid-value',
        data: { why: 'unquoted' },
        ...(isWord ? { fix: { title: 'put it in quotes', edits, safe: true } } : {}),
      }
    }
    case 'quoted':
      return {
        rule: 'drbd/invalid-value',
        data: { why: 'quoted' },
        fix: {
          title: 'take the quotes off',
          edits: [{ start: problem.start, end: problem.end, text: String(problem.data?.value ?? '') }],
          safe: true,
        },
      }
    case 'label':
      return { rule: 'drbd/wrong-arguments', data: { expected: 'nothing' } }
    case 'duplicate-section':
      return duplicateSection(problem, tree)
    case 'duplicate':
      return duplicate(problem, tree)
    default:
      return { rule: `drbd/${code}` }
  }
}

const isOldString = ({ data }: Problem): boolean =>
  data?.kind === 'version' || (data?.kind === 'keyword' && !isOldKeyword(String(data.value)))

/** A block without an end is told of at its own first words, not where the file stops. */
function blame({ data, start }: Problem, tree: Tree): Pick<Diagnosis, 'span' | 'data'> {
  const node = Number(data?.node ?? ROOT)
  if (node === ROOT) return { span: { start, end: start } }
  const first = tree.firstWord[node]!
  const last = tree.firstWord[node + 1]! - 1
  const keyword = wordText(tree, first)
  return { span: { start: tree.start[node]!, end: tree.wordEnd[Math.max(first, last)]! }, data: { keyword } }
}

function syntax(problem: Problem, scene: Scene): Diagnosis {
  const { tree } = scene
  const { code, start, end } = problem
  const written = tree.text.slice(start, end)
  const data = { problem: code, text: written.length > 40 ? `${written.slice(0, 37)}...` : written }
  switch (code) {
    case 'missing-semicolon': {
      const from = tokenStart(tree.text, end)
      return {
        rule: 'drbd/syntax',
        data,
        span: { start: from, end },
        fix: { title: 'end the statement', edits: [{ start: end, end, text: ';' }], safe: isWhole(scene, Number(problem.data?.node)) },
      }
    }
    case 'stray-semicolon':
      return { rule: 'drbd/syntax', data, fix: { title: 'take the semicolon out', edits: [{ start, end, text: '' }], safe: true } }
    case 'quoted-keyword':
      return { rule: 'drbd/syntax', data }
    case 'missing-brace':
    case 'unclosed': {
      const { span, data: more } = blame(problem, tree)
      return { rule: 'drbd/syntax', data: { ...data, ...more }, ...(span ? { span } : {}) }
    }
    default:
      return { rule: 'drbd/syntax', data }
  }
}

/** Where the token begins that ends at an offset; nothing is told of no characters at all. */
function tokenStart(text: string, end: number): number {
  let at = end
  while (at > 0 && /[^\s;{}]/.test(text.charAt(at - 1))) at--
  return at === end && end > 0 ? end - 1 : at
}

function unknown({ node, data, start, end }: Problem, scene: Scene): Diagnosis | undefined {
  const { tree } = scene
  keywords ??= catalogue(drbdConfig)
  const word = String(data?.keyword ?? '')
  const context = contextOf(tree, node!)
  if (context[0] === 'common' && context.length === 1 && scopeOf(resource).keywords.has(word)) return inCommon(word, context, scene, node!)
  if (tree.flags[node!]! & NodeFlag.damaged && word === '') return undefined
  const hasBlock = tree.open[node!]! >= 0
  const rows = keywords.filter((row) => row.context.join(' ') === context.join(' ') && row.keyword === word)
  if (rows.length > 0) return { rule: 'drbd/wrong-arguments', data: { expected: hasBlock ? 'no block' : 'a block', keyword: word } }
  const found = explainUnknown(keywords, context, word.replace(/^no-/, ''))
  if (found.kind === 'elsewhere')
    return { rule: 'drbd/wrong-context', data: { elsewhere: leaves(found.context), context: context.join(' ') } }
  const { nearest } = found
  const fix = nearest === undefined ? undefined : { title: `write ${nearest}`, edits: [{ start, end, text: nearest }], safe: false }
  return {
    rule: 'drbd/unknown-keyword',
    data: { context: context.join(' '), ...(nearest === undefined ? {} : { nearest }) },
    ...(fix ? { fix } : {}),
  }
}

/** The innermost blocks of several contexts, each once: what is around them is clear. */
const leaves = (contexts: string): string => [...new Set(contexts.split(', ').map((context) => context.split(' ').at(-1)!))].join(', ')

/** common{} reads all that a resource can say, but no hosts; what belongs to one resource it forgets. */
function inCommon(word: string, context: readonly string[], scene: Scene, node: number): Diagnosis | undefined {
  const isHost = ['on', 'floating', 'stacked-on-top-of', '_this_host'].includes(word)
  return isHost
    ? { rule: 'drbd/wrong-context', data: { elsewhere: 'resource', context: context.join(' ') } }
    : (misreading(scene, node) ?? { rule: 'drbd/ignored', data: { what: 'common' } })
}

/** What a resource would find wrong with a statement. */
function misreading(scene: Scene, node: number): Diagnosis | undefined {
  return readAs(resource, scene, node)
}

/** Whether a statement says all that it needs to, but for its end. */
function isWhole(scene: Scene, node: number): boolean {
  const { tree } = scene
  const around: number[] = []
  for (let up = tree.parent[node]!; up > ROOT; up = tree.parent[up]!) around.unshift(up)
  let body: AnyBody | undefined = drbdConfig
  for (const up of around) body = body?.slot(tree, up)?.field.body as AnyBody | undefined
  return body !== undefined && readAs(body, scene, node) === undefined
}

/** What a body finds wrong with a statement. */
function readAs(body: AnyBody, scene: Scene, node: number): Diagnosis | undefined {
  const { tree } = scene
  const slot = body.slot(tree, node)
  const problems: Problem[] = []
  const reading = new Reading(tree, (problem) => problems.push(problem))
  const isRead = slot?.field.read(reading, { [slot.name]: slot.field.start?.() }, slot.name, node)
  const [first] = problems
  if (first)
    return { span: first, ...(diagnose(first, scene) ?? { rule: 'drbd/syntax' }), ...(first.data ? { data: { ...first.data } } : {}) }
  return isRead ? undefined : { rule: 'drbd/wrong-arguments', data: { expected: tree.open[node]! >= 0 ? 'no block' : 'a block' } }
}

/** Sections of which a second one replaces the first instead of being refused. */
function duplicateSection({ node, data }: Problem, tree: Tree): Diagnosis {
  const keyword = String(data?.keyword)
  const [outer] = contextOf(tree, node!).slice(-1)
  const isReplaced =
    (keyword === 'disk' && (outer === 'volume' || outer === 'connection')) ||
    (keyword === 'options' && outer !== 'resource' && outer !== 'common')
  return { rule: isReplaced ? 'drbd/duplicate-statement' : 'drbd/duplicate', data: { what: 'section' } }
}

/** Statements that drbdadm counts; of others the last one, or for handlers the first one, is used. */
function duplicate({ node, data, start }: Problem, tree: Tree): Diagnosis {
  const keyword = String(data?.keyword)
  const at = node ?? nodeFrom(tree, start)
  const context = contextOf(tree, at)
  const outer = context.at(-1) ?? ''
  const isHost = outer === 'on'
  const isCounted =
    (isHost && ['disk', 'device', 'meta-disk', 'address', 'node-id'].includes(keyword)) ||
    (outer === 'resource' && ['device', 'protocol'].includes(keyword)) ||
    (outer === 'common' && keyword === 'protocol')
  if (isCounted) return { rule: 'drbd/duplicate', data: { what: 'statement' }, span: wordSpan(tree, tree.firstWord[at]!) }
  const isOption = tree.tag[at] !== undefined && context.length > 1
  return {
    rule: 'drbd/duplicate-statement',
    data: { what: outer === 'handlers' ? 'handler' : isOption && outer !== 'volume' && outer !== 'on' ? 'option' : 'statement' },
    span: wordSpan(tree, tree.firstWord[at]!),
    severity: 'warning',
  }
}

function nodeFrom(tree: Tree, start: number): number {
  let node = ROOT + 1
  while (node + 1 < tree.nodeCount && tree.start[node]! < start) node++
  return node
}
