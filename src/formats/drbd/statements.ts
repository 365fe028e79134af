import type { About, AnyBody } from '../../lens/index.ts'
import { DrbdTag, ROOT, wordSpan, wordText } from '../../syntax/index.ts'
import type { Span } from '../../text/index.ts'
import type { DrbdDocument } from './effective/index.ts'
import { drbdConfig } from './model/index.ts'

/** One statement or block whose keyword is known where it stands. */
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

/** Every known statement of a file, each before what is inside it. */
export function* statementsOf(document: DrbdDocument): Generator<VisitedStatement> {
  const { tree } = document
  const open: { node: number; body: AnyBody }[] = [{ node: ROOT, body: drbdConfig }]
  for (let at = open.pop(); at; at = open.pop()) {
    const inner: typeof open = []
    const end = tree.after[at.node]!
    for (let node = at.node + 1; node < end; node = tree.after[node]!) {
      const isSkip = tree.tag[node] === DrbdTag.skip
      const field = isSkip ? undefined : at.body.slot(tree, node)?.field
      const about = isSkip ? SKIP : field?.about
      if (!about) continue
      const first = tree.firstWord[node]!
      const written = wordText(tree, first)
      const keyword = written.startsWith('no-') ? written.replace(/^no-(?=[a-z])/, '') : written
      yield { document, node, keyword, about, body: at.body, span: wordSpan(tree, first) }
      if (field?.body && tree.open[node]! >= 0) inner.push({ node, body: field.body as AnyBody })
    }
    for (const next of inner.reverse()) open.push(next)
  }
}
