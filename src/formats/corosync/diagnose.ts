import type { Diagnosis, Fix, Scene } from '../../document/index.ts'
import { explainUnknown, type Keyword, listWords, type Problem } from '../../lens/index.ts'
import { ColonTag, ROOT, type Tree, unclosedSections, wordSpan, wordText } from '../../syntax/index.ts'
import { lowerAscii } from '../../text/index.ts'
import { isOlder } from '../../vocabulary/index.ts'
import { parsed, RELEASE_KEY } from './cmap.ts'
import { movedComment, trailingComment } from './comments.ts'
import { allKeywords, isKnownSection, joinPath, keysOf, keywordAt, sectionKeywords } from './known-keys.ts'
import { orphansOf } from './orphans.ts'
import { partSpan } from './places.ts'
import { sectionOf } from './statements.ts'
import { unwrapped } from './wrapped.ts'

/** What the lines themselves are like; the rule is one. */
const SYNTAX = new Set([
  ...['byte-order-mark', 'line-too-long', 'nul', 'missing-name', 'text-after-brace', 'text-around-brace', 'stray'],
  ...['brace-below', 'unexpected-brace', 'unclosed', 'unclosed-at-end', 'swallowed-brace'],
])

/** Of many open sections the innermost are enough. */
const MOST_RELATED = 8

/** How corosync's own parser takes the file of a scene. */
const readingOf = ({ tree, options }: Scene) => parsed(tree, options.path, options.target?.[RELEASE_KEY])

/** What corosync's parser stops at: it takes the file as a whole, whatever the model has a place for. */
export function inspect(scene: Scene, report: (problem: Problem) => void): void {
  const reading = readingOf(scene)
  for (const { code, node, part, data } of reading.refusals) {
    if (code === 'strict-section' && isInside(node, reading.refusedNodes(), scene.tree)) continue
    report({ code: `refused ${code}`, ...partSpan(scene.tree, node, part), data, node })
  }
}

/** What a section holds that has no place itself is no fault of its own. */
function isInside(node: number, sections: ReadonlySet<number>, tree: Tree): boolean {
  for (let up = tree.parent[node]!; up > ROOT; up = tree.parent[up]!) if (sections.has(up)) return true
  return false
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
      return isRefused(node!, scene) || !counts(node!, scene) ? undefined : invalid(problem, tree)
    case 'ignored-spelling':
      return isRefused(node!, scene) || !counts(node!, scene) ? undefined : spelling(problem, tree)
    case 'unknown-keyword':
      return isRefused(node!, scene) || orphansOf(tree).nodes.has(node!) ? undefined : unknown(node!, tree)
    case 'nul-hides':
      return { rule: 'corosync/ignored', data: { what: 'nul' } }
    case 'cut-character':
      return { rule: 'corosync/cut-character' }
    default:
      // What is written twice, or cannot be written back, rules with all files at hand say better.
      return undefined
  }
}

const isRefused = (node: number, scene: Scene): boolean => readingOf(scene).refusedNodes().has(node)

/**
 * A value that corosync looks at once all is read matters only where no later one takes its place, where the release
 * knows the key, and where it is corosync's own: settings of other daemons it only keeps.
 */
function counts(node: number, scene: Scene): boolean {
  const { tree, options } = scene
  const since = keysOf(sectionOf(tree, node)).get(wordText(tree, tree.firstWord[node]!))?.since
  if (since !== undefined && isOlder(options.target?.[RELEASE_KEY], since)) return false
  const reading = readingOf(scene)
  const own = reading.byNode().get(node)
  if (own === undefined) return true
  return !own.path.startsWith('logging.logging_daemon.') && reading.counted().get(own.path) === own
}

function syntax(problem: Problem, tree: Tree): Diagnosis {
  const { code, start, end } = problem
  const { text } = tree
  const data = { problem: code, text: text.slice(start, end) }
  const rule = 'corosync/syntax'
  if (code === 'byte-order-mark') {
    return { rule, data: { problem: code }, fix: { title: 'take the mark out', edits: [{ start, end, text: '' }], safe: true } }
  }
  if (code === 'unexpected-brace') {
    const first = orphansOf(tree).first.get(start)
    if (first === undefined) return { rule, data }
    const span = partSpan(tree, first, 'keyword')
    return {
      rule,
      data: { ...data, first: text.slice(span.start, span.end) },
      related: [{ span, message: 'from here on lines stand outside their section' }],
    }
  }
  if (code === 'brace-below') {
    const behind = text.slice(0, start).trimEnd().length
    return { rule, data, fix: { title: 'put the brace behind the name', edits: [{ start: behind, end, text: ' {' }], safe: true } }
  }
  if (code === 'unclosed' || code === 'unclosed-at-end') {
    const at = Number(problem.data!.expected)
    const missing = {
      span: { start: at, end: at },
      message: `its } is ${code === 'unclosed' ? 'expected behind this' : 'still missing here, at the end'}`,
    }
    const others = code === 'unclosed' ? [] : unclosedSections(tree).map((node) => wordSpan(tree, tree.firstWord[node]!))
    return {
      rule,
      data,
      related: [
        ...others
          .filter((span) => span.start !== start)
          .slice(-MOST_RELATED)
          .map((span) => ({ span, message: 'open as well' })),
        missing,
      ],
    }
  }
  return { rule, data }
}

function invalid(problem: Problem, tree: Tree): Diagnosis {
  const node = problem.node!
  const rule = 'corosync/invalid-value'
  const comment = trailingComment(tree, node)
  const plain = { keyword: wordText(tree, tree.firstWord[node]!), judge: problem.data?.judge ?? 'parser' }
  if (!comment) return { rule, data: plain, span: partSpan(tree, node, 'value'), ...withoutQuotes(node, tree) }
  return {
    rule,
    data: { ...plain, comment: tree.text.slice(comment.start, comment.end) },
    span: comment,
    fix: movedComment(tree, node, comment),
  }
}

/** Takes quotes or a semicolon out where the rest is a value. */
function withoutQuotes(node: number, tree: Tree): { readonly fix?: Fix } {
  const word = tree.firstWord[node]!
  const bare = unwrapped(wordText(tree, word + 1))
  const held = keysOf(sectionOf(tree, node)).get(wordText(tree, word))?.held
  if (bare === undefined || held?.parse(bare) === undefined) return {}
  return { fix: { title: `write ${bare}`, edits: [{ ...partSpan(tree, node, 'value'), text: bare }], safe: true } }
}

/** What people write for yes and no; a key that knows one spelling takes the others for its default. */
const YES = ['yes', 'on', 'true', '1']
const NO = ['no', 'off', 'false', '0']

/** Keys that decide who may talk to the cluster, and how. */
const GRAVE: readonly string[] = ['secauth', 'block_unlisted_ips', 'cancel_token_hold_on_retransmit', 'clear_node_high_bit', 'broadcast']

function spelling(problem: Problem, tree: Tree): Diagnosis {
  const node = problem.node!
  const keyword = wordText(tree, tree.firstWord[node]!)
  const span = partSpan(tree, node, 'value')
  const written = lowerAscii(unwrapped(wordText(tree, tree.firstWord[node]! + 1)) ?? tree.text.slice(span.start, span.end))
  const known = keywordAt(joinPath(sectionOf(tree, node), keyword))
  const used = known?.defaultDoc ?? ''
  const word = known?.values?.find(
    (value) => (YES.includes(written) && YES.includes(value)) || (NO.includes(written) && NO.includes(value)),
  )
  return {
    rule: 'corosync/ignored-spelling',
    data: { keyword, used },
    span,
    ...(GRAVE.includes(keyword) ? {} : { severity: 'warning' }),
    // Only where the default is what was meant nothing changes.
    ...(word === undefined ? {} : { fix: { title: `write ${word}`, edits: [{ ...span, text: word }], safe: word === used } }),
  }
}

/** What corosync 1 knew. */
const FORMER: Readonly<Record<string, { readonly isSection: boolean; readonly why: string }>> = {
  amf: { isSection: true, why: 'the availability management framework is gone since 2.0' },
  aisexec: { isSection: true, why: 'corosync always runs as root since 2.0, and uidgid { } names who else may talk to it' },
  compatibility: { isSection: false, why: 'no release since 2.0 talks to openais or corosync 1' },
}

/** Keys of other places that are meant for one of another name. */
const RENAMED: Readonly<Record<string, string>> = { 'nodelist.node.votes': 'quorum_votes' }

/** What is of use to anybody today: nobody should be led to what is gone, or inside of it. */
const isAlive = ({ deprecated, context }: Keyword): boolean => deprecated === undefined && !sectionKeywords(context.join('.')).isOutdated

/** A section as it stands in those around it: `nodelist { node }`. */
const nested = (context: string): string => context.split(' ').reduceRight((inner, outer) => `${outer} { ${inner} }`)

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
  const former = FORMER[path]
  if (former !== undefined && former.isSection === isSection) return { rule: 'corosync/ignored', data: { keyword: word, why: former.why } }
  const renamed = isSection ? undefined : RENAMED[path]
  if (renamed !== undefined) {
    const edits = [{ ...wordSpan(tree, tree.firstWord[node]!), text: renamed }]
    return { rule: 'corosync/unknown-keyword', data: { ...what, nearest: renamed }, fix: { title: `write ${renamed}`, edits, safe: false } }
  }
  const rows = allKeywords().filter((row) => (row.block ?? false) === isSection && (isAlive(row) || row.context.join('.') === section))
  if (!isSection && /^ring[0-7]_addr$/.test(word)) {
    return { rule: 'corosync/wrong-context', data: { ...what, elsewhere: nested('nodelist node') } }
  }
  const found = explainUnknown(rows, section === '' ? [] : section.split('.'), word)
  if (found.kind === 'elsewhere') {
    return { rule: 'corosync/wrong-context', data: { ...what, elsewhere: listWords(found.context.split(', ').map(nested)) } }
  }
  const nearest = found.nearest?.replace('X', /[0-7]/.exec(word)?.[0] ?? 'X')
  if (nearest === undefined) return { rule: 'corosync/unknown-keyword', data: what }
  if (nearest.includes('X')) return { rule: 'corosync/unknown-keyword', data: { ...what, nearest } }
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
