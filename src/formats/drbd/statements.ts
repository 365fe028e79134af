import type { About, AnyBody } from '../../lens/index.ts'
import { DrbdTag, QUOTE, ROOT, type Tree, wordSpan, wordText } from '../../syntax/index.ts'
import type { Span } from '../../text/index.ts'
import type { DrbdDocument } from './effective/index.ts'
import { drbdConfig } from './model/index.ts'
import { syncer } from './model/syncer.ts'
import { FLEXIBLE, GROWN } from './versions.ts'

/** A statement or block of which not all releases make the same. */
export interface VisitedStatement {
  readonly document: DrbdDocument
  readonly node: number
  /** Without `no-` in front. */
  readonly keyword: string
  readonly about: About
  /** What the block around it can hold. */
  readonly body: AnyBody
  /** Where the keyword stands. */
  readonly span: Span
}

const SKIP: About = { doc: 'Ignore everything up to and including the next block.' }

const hasHistory = ({ since, removed, deprecated }: About): boolean =>
  since !== undefined || removed !== undefined || deprecated !== undefined

/** Letters with which a body's keywords with a history begin, as bits, by the keyword's length. */
const letters = new WeakMap<AnyBody, Int32Array>()

function lettersOf(body: AnyBody): Int32Array {
  const known = letters.get(body)
  if (known) return known
  const bits = new Int32Array(32)
  for (const field of Object.values(body.fields)) {
    for (const part of [field, ...Object.values(field.parts?.fields ?? {})]) {
      for (const hook of part.hooks) {
        if (!('keyword' in hook) || !(hasHistory(part.about ?? SKIP) || GROWN.includes(hook.keyword) || hook.keyword === FLEXIBLE)) continue
        bits[hook.keyword.length & 31]! |= 1 << (hook.keyword.charCodeAt(0) & 31)
      }
    }
  }
  letters.set(body, bits)
  return bits
}

/** Whether a statement may have a history, by a look that cuts nothing out: most have none. */
function mayHave(tree: Tree, node: number, bits: Int32Array): boolean {
  const first = tree.firstWord[node]!
  const start = tree.wordStart[first]!
  const letter = tree.text.charCodeAt(start)
  if ((bits[(tree.wordEnd[first]! - start) & 31]! >> (letter & 31)) & 1) return true
  // Behind these a name with a history may stand.
  return tree.tag[node] === DrbdTag.option && (letter === QUOTE || tree.text.startsWith('no-', start))
}

/** Calls for each statement of a file that is known where it stands, and has not always been or will not always be. */
export function eachHistoric(document: DrbdDocument, call: (statement: VisitedStatement) => void): void {
  const { tree } = document
  const nodes = [ROOT]
  const bodies: AnyBody[] = [drbdConfig]
  while (nodes.length > 0) {
    const outer = nodes.pop()!
    const body = bodies.pop()!
    const bits = lettersOf(body)
    const end = tree.after[outer]!
    for (let node = outer + 1; node < end; node = tree.after[node]!) {
      const isBlock = tree.open[node]! >= 0
      const isSkip = tree.tag[node] === DrbdTag.skip
      if (!isBlock && !isSkip && body !== syncer && !mayHave(tree, node, bits)) continue
      const field = isSkip ? undefined : body.slot(tree, node)?.field
      const about = isSkip ? SKIP : field?.about
      if (!about) continue
      if (isBlock && field?.body) {
        nodes.push(node)
        bodies.push(field.body as AnyBody)
        if (!hasHistory(about) && body !== syncer) continue
      }
      const first = tree.firstWord[node]!
      const written = wordText(tree, first)
      const keyword = written.startsWith('no-') ? written.replace(/^no-(?=[a-z])/, '') : written
      call({ document, node, keyword, about, body, span: wordSpan(tree, first) })
    }
  }
}
