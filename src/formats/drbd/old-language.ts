import { contextOf, type Scene } from '../../document/index.ts'
import { type AnyBody, Misfit, type Problem, type Value } from '../../lens/index.ts'
import { DrbdTag, isQuoted, ROOT, type Tree, wordSpan, wordText } from '../../syntax/index.ts'
import { diskOptions } from './model/disk-options.ts'
import { drbdConfig } from './model/index.ts'
import { netOptions } from './model/net-options.ts'
import { yesNo } from './model/option.ts'
import { resourceOptions } from './model/resource-options.ts'
import { syncer } from './model/syncer.ts'
import { isOldKeyword, kindOf } from './model/tokens.ts'
import { isOldGeneration } from './versions.ts'

type Report = (problem: Problem) => void

/** A statement of a body that has a field for it. */
interface Known {
  readonly tree: Tree
  readonly node: number
  readonly body: AnyBody
  readonly value: Value<unknown> | undefined
  readonly isNew: boolean
}

/**
 * What DRBD 9 takes and drbdadm 8.4 does not understand: there the names of options are keywords as well, which stand
 * for themselves without quotes only, and neither they nor addresses are values.
 */
export function inspect({ tree, options }: Scene, report: Report): void {
  if (!isOldGeneration(options.target ?? {})) return
  const nodes = [ROOT]
  const bodies: AnyBody[] = [drbdConfig]
  while (nodes.length > 0) {
    const outer = nodes.pop()!
    const body = bodies.pop()!
    const end = tree.after[outer]!
    for (let node = outer + 1; node < end; node = tree.after[node]!) {
      if (tree.tag[node] === DrbdTag.skip) {
        checkSkip(tree, node, report)
        continue
      }
      const field = body.slot(tree, node)?.field
      if (!field) continue
      const known = { tree, node, body, value: field.value as Value<unknown> | undefined, isNew: field.about?.since !== undefined }
      if (tree.open[node]! >= 0 && field.body) {
        nodes.push(node)
        bodies.push(field.body as AnyBody)
      }
      if (tree.tag[node] === DrbdTag.option) checkOption(known, report)
      else checkNames(known, report)
    }
  }
}

/** Switches that have a form with `no-`. */
const NEGATED: readonly string[] = ['disk-barrier', 'disk-flushes', 'disk-drain', 'md-flushes', 'tcp-cork']

/** What a syncer section can hold is what it held before its options had sections of their own. */
const OF_SYNCER =
  /^(?:rate|after|verify-alg|csums-alg|al-extents|cpu-mask|use-rle|on-no-data-accessible|c-(?:plan-ahead|delay-target|fill-target|max-rate|min-rate))$/

function checkOption(known: Known, report: Report): void {
  const { tree, node, body, isNew } = known
  const first = tree.firstWord[node]!
  const span = wordSpan(tree, first)
  const keyword = wordText(tree, first)
  const count = tree.firstWord[node + 1]! - first
  if (isQuoted(tree, first)) report({ code: 'quoted-keyword', ...span, node })
  else if (isNew) return
  else if (body === syncer && !OF_SYNCER.test(keyword)) {
    report({
      code: 'misplaced',
      ...span,
      data: { keyword, elsewhere: ownersOf(tree, node), context: contextOf(tree, node).join(' ') },
      node,
    })
  } else if (keyword.startsWith('no-') && !NEGATED.includes(keyword.slice(3))) report({ code: 'negated', ...span, data: { keyword }, node })
  else if (keyword.startsWith('no-') && count > 1) report({ code: 'label', ...wordSpan(tree, first + 1), data: { keyword }, node })
  else if (count === 2) checkValue(known, keyword, report)
}

/** Sections of today that have an option of syncer{}. */
const ownersOf = (tree: Tree, node: number): string =>
  Object.entries({ net: netOptions, disk: diskOptions, options: resourceOptions })
    .filter(([, section]) => section.slot(tree, node))
    .map(([name]) => name)
    .join(', ')

/** A switch takes yes and no as keywords; all others take neither these nor any other keyword, nor an address. */
function checkValue({ tree, node, value }: Known, keyword: string, report: Report): void {
  const word = tree.firstWord[node]! + 1
  if (!value || value.read(tree, word, word + 1) instanceof Misfit) return
  const text = wordText(tree, word)
  const data = { keyword, value: text, expected: value.expected }
  const isSwitch = value === (yesNo as unknown)
  if (isSwitch ? !isQuoted(tree, word) : isQuoted(tree, word) || !isNoString(text)) return
  report({ code: isSwitch ? 'quoted' : 'unquoted', ...wordSpan(tree, word), data, node })
}

const isNoString = (text: string): boolean => isOldKeyword(text) || kindOf(text) === 'ip4' || text.includes(':')

/** Words of a statement that are names: what DRBD 9 takes for one may be a keyword here. */
const NAMING = /^(?:resource|on|disk|meta-disk|flexible-meta-disk|device|include|stacked-on-top-of)$/

function checkNames({ tree, node, value }: Known, report: Report): void {
  const first = tree.firstWord[node]!
  const end = tree.firstWord[node + 1]!
  if (first === end || !NAMING.test(wordText(tree, first))) return
  for (let word = first + 1; word < end; word++) {
    const text = wordText(tree, word)
    if (isQuoted(tree, word) || !isOldKeyword(text) || kindOf(text) !== 'string') continue
    const data = { keyword: wordText(tree, first), value: text, kind: 'keyword', expected: value?.expected ?? 'a name' }
    report({ code: 'unquoted', ...wordSpan(tree, word), data, node })
  }
}

/** One block outside any other is skipped, with one word that is no keyword before it at most. */
function checkSkip(tree: Tree, node: number, report: Report): void {
  const first = tree.firstWord[node]!
  const span = wordSpan(tree, first)
  const head = /^skip\s*("[^"]*"|[\w./-]*)\s*\{/.exec(tree.text.slice(tree.start[node], tree.end[node]))
  if (tree.parent[node] !== ROOT) {
    report({ code: 'misplaced', ...span, data: { keyword: 'skip', elsewhere: '', context: contextOf(tree, node).join(' ') }, node })
  } else if (!head || isOldKeyword(head[1]!)) {
    report({ code: 'wrong-arguments', ...span, data: { keyword: 'skip', expected: 'a name at most, and then a block' }, node })
  }
}
