import { type Dialect, type Layout, type Raw, RenderError, type Word } from '../../lens/index.ts'
import { ROOT } from '../../syntax/index.ts'
import { isQuotable } from './model/texts.ts'

const STEP = '    '

function word({ text, bare }: Word): string {
  if (bare) return text
  if (!isQuotable(text)) throw new RenderError(`drbd.conf cannot hold ${JSON.stringify(text)}`)
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** No blank stands around the colon of an address, nor inside brackets. */
const isTight = (before: string, next: string): boolean => next === ':' || before === ':' || before === '[' || next === ']'

function spell(words: readonly Word[]): string {
  let out = ''
  let before = ''
  for (const one of words) {
    const text = word(one)
    out += out === '' || isTight(before, text) ? text : ` ${text}`
    before = text
  }
  return out
}

const head = (raw: Raw): string => raw.verbatim ?? spell(raw.words)

/** Blocks stand apart. */
const isApart = (raw: Raw): boolean => raw.body !== undefined

function statement(raw: Raw, layout: Layout): string {
  const { indent, eol, step = STEP } = layout
  if (raw.verbatim !== undefined) return `${indent}${raw.verbatim}${eol}`
  if (!raw.body) return `${indent}${head(raw)};${eol}`
  return `${indent}${head(raw)} {${eol}${drbdDialect.print(raw.body, { indent: indent + step, eol, step })}${indent}}${eol}`
}

/** Statements that stand on one line: `net { protocol C; }`. */
function running(raw: Raw): string {
  if (raw.verbatim !== undefined) return raw.verbatim
  if (!raw.body) return `${head(raw)};`
  return `${head(raw)} {${raw.body.map((inner) => ` ${running(inner)}`).join('')} }`
}

/** drbd.conf(5): statements end with a semicolon, blocks stand in braces and are indented by four. */
export const drbdDialect: Dialect = {
  comment: '#',
  step: STEP,
  word,
  head,
  headEnd(tree, node) {
    const last = tree.firstWord[node + 1]! - 1
    // A brace without a name has no head.
    return last < tree.firstWord[node]! ? tree.start[node]! : tree.wordEnd[last]!
  },
  print(raws, layout) {
    let out = ''
    let previous: Raw | undefined
    for (const raw of raws) {
      out += `${previous && (isApart(raw) || isApart(previous)) ? layout.eol : ''}${statement(raw, layout)}`
      previous = raw
    }
    return out
  },
  running: (raw) => running(raw),
  insertWords(tree, node, index, words) {
    const at = tree.wordEnd[tree.firstWord[node]! + Math.max(index, 0)]!
    return { start: at, end: at, text: ` ${spell(words)}` }
  },
  removeWords(tree, node, from, to) {
    const first = tree.firstWord[node]!
    return { start: tree.wordEnd[first + from - 1]!, end: tree.wordEnd[first + to - 1]!, text: '' }
  },
  isApart,
  bodyStart: (tree, node) => (node === ROOT ? 0 : tree.open[node]!),
}
