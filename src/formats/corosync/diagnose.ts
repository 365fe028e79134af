import type { Diagnosis, Scene } from '../../document/index.ts'
import { explainUnknown, type Problem } from '../../lens/index.ts'
import { ColonTag, type Tree, unclosedSections, wordSpan, wordText } from '../../syntax/index.ts'
import { parsed, RELEASE_KEY } from './cmap.ts'
import { movedComment, trailingComment } from './comments.ts'
import { allKeywords, isKnownSection, joinPath, keysOf } from './known-keys.ts'
import { partSpan } from './places.ts'
import { sectionOf } from './statements.ts'

/** What the lines themselves are like; the rule is one. */
const SYNTAX = new Set([
  ...['byte-order-mark', 'line-too-long', 'nul', 'missing-name', 'text-after-brace', 'text-around-brace', 'stray'],
  ...['brace-below', 'unexpected-brace', 'unclosed', 'unclosed-at-end', 'swallowed-brace'],
])

/** How corosync's own parser takes the file of a scene. */
const readingOf = ({ tree, options }: Scene) => parsed(tree, options.path, options.target?.[RELEASE_KEY])

/** What corosync's parser stops at: it takes the file as a whole, whatever the model has a place for. */
export function inspect(scene: Scene, report: (problem: Problem) => void): void {
  for (const { code, node, part, data } of readingOf(scene).refusals) {
    report({ code: `refused ${code}`, ...partSpan(scene.tree, node, part), data, node })
  }
}

/** The rule that a problem found while reading falls under. */
export function diagnose(problem: Problem, scene: Scene): Diagnosis | undefined {
  const { tree } = scene
  if (SYNTAX.has(problem.code)) return syntax(problem, tree)
  const { node } = problem
  switch (problem.code) {
    case 'refused invalid-value':
      return invalid(problem, tree)
    case 'refused strict-section':
    case 'refused bad-name':
    case 'refused missing-key':
      return { rule: `corosync/${problem.code.slice('refused '.length)}` }
    case 'invalid-value':
    case 'ignored-spelling':
      return isRefused(node!, scene) || !counts(node!, scene) ? undefined : invalid(problem, tree)
    case 'unknown-keyword':
      return isRefused(node!, scene) ? undefined : unknown(node!, tree)
    case 'nul-hides':
      return { rule: 'corosync/ignored', data: { what: 'nul' } }
    case 'cut-character':
      return { rule: 'corosync/cut-character' }
    default:
      // What is written twice, or cannot be written back, rules with all files at hand say better.
      return undefined
  }
}

const isRefused = (node: number, scene: Scene): boolean => readingOf(scene).refusals.some((refusal) => refusal.node === node)

/** A value that corosync looks at once all is read matters only where no later one takes its place. */
function counts(node: number, scene: Scene): boolean {
  const { assigned } = readingOf(scene)
  const own = assigned.findLast((entry) => entry.node === node)
  return own === undefined || assigned.findLast(({ path }) => path === own.path) === own
}

function syntax(problem: Problem, tree: Tree): Diagnosis {
  const { code, start, end } = problem
  const { text } = tree
  const data = { problem: code, text: text.slice(start, end) }
  const rule = 'corosync/syntax'
  if (code === 'byte-order-mark') {
    return { rule, data: { problem: code }, fix: { title: 'take the mark out', edits: [{ start, end, text: '' }], safe: true } }
  }
  if (code === 'brace-below') {
    const behind = text.slice(0, start).trimEnd().length
    return { rule, data, fix: { title: 'put the brace behind the name', edits: [{ start: behind, end, text: ' {' }], safe: true } }
  }
  if (code === 'unclosed') {
    const at = Number(problem.data?.expected)
    return { rule, data, related: [{ span: { start: at, end: at }, message: 'its } is expected behind this' }] }
  }
  if (code === 'unclosed-at-end') {
    const related = unclosedSections(tree).map((node) => ({ span: wordSpan(tree, tree.firstWord[node]!), message: 'open since here' }))
    return { rule, data: { problem: code, count: problem.data!.count! }, related }
  }
  return { rule, data }
}

function invalid(problem: Problem, tree: Tree): Diagnosis {
  const node = problem.node!
  const rule = problem.code === 'ignored-spelling' ? 'corosync/ignored-spelling' : 'corosync/invalid-value'
  const comment = trailingComment(tree, node)
  const plain = { keyword: wordText(tree, tree.firstWord[node]!), judge: problem.data?.judge ?? 'parser' }
  if (!comment) return { rule, data: plain, span: partSpan(tree, node, 'value') }
  return {
    rule,
    data: { ...plain, comment: tree.text.slice(comment.start, comment.end) },
    span: comment,
    fix: movedComment(tree, node, comment),
  }
}

/** A name that no field takes: of nobody, of another section, or by a path of its own. */
function unknown(node: number, tree: Tree): Diagnosis | undefined {
  const word = wordText(tree, tree.firstWord[node]!)
  const section = sectionOf(tree, node)
  const isSection = tree.tag[node] === ColonTag.section
  const path = joinPath(section, word)
  if (isSection ? isKnownSection(path) : isFlat(path, section)) return flat(path, isSection)
  if (section === 'nodelist.node' && /^ring\d+_addr$/.test(word)) {
    return {
      rule: 'corosync/invalid-value',
      data: { keyword: 'ringX_addr', value: word, expected: 'a link from 0 to 7', judge: 'validation' },
    }
  }
  const what = { what: isSection ? 'section' : 'key', section: section.split('.').at(-1)! }
  const rows = allKeywords().filter(({ block }) => (block ?? false) === isSection)
  const found = explainUnknown(rows, section === '' ? [] : section.split('.'), word)
  if (found.kind === 'elsewhere') {
    const elsewhere = found.context.split(', ').map((context) => context.split(' ').join('.'))
    return { rule: 'corosync/wrong-context', data: { ...what, elsewhere: elsewhere.join(', ') } }
  }
  const { nearest } = found
  if (nearest === undefined) return { rule: 'corosync/unknown-keyword', data: what }
  const fix = { title: `write ${nearest}`, edits: [{ ...wordSpan(tree, tree.firstWord[node]!), text: nearest }], safe: false }
  return { rule: 'corosync/unknown-keyword', data: { ...what, nearest }, fix }
}

/** A key written with its path, which corosync takes for a key of that section where it holds text. */
const isFlat = (path: string, section: string): boolean => {
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0))
  return parent !== section && keysOf(parent).has(path.slice(parent.length + 1))
}

function flat(path: string, isSection: boolean): Diagnosis | undefined {
  const at = path.lastIndexOf('.')
  const held = keysOf(path.slice(0, at)).get(path.slice(at + 1))?.held
  return isSection || held?.stored === 'str' ? undefined : { rule: 'corosync/ignored', data: { what: 'flat', path } }
}
