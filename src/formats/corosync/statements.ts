import type { Keyword } from '../../lens/index.ts'
import { ColonTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { joinPath, type SectionKeywords, sectionKeywords } from './known-keys.ts'
import type { CorosyncDocument, Statement } from './rule.ts'

/** The sections around a node, joined by dots; empty at the top of the file. */
export function sectionOf(tree: Tree, node: number): string {
  let path = ''
  for (let up = tree.parent[node]!; up > ROOT; up = tree.parent[up]!) {
    const name = wordText(tree, tree.firstWord[up]!)
    path = path === '' ? name : joinPath(name, path)
  }
  return path
}

export interface PairStatement extends Statement {
  readonly value: string
}

/**
 * Sections and pairs of which there is something to say, in order, with what stands around them: the catalogue knows
 * of a release that brought or dropped them, or the value has a `#`.
 */
export function* remarkable(document: CorosyncDocument): Generator<Statement | PairStatement> {
  const { tree } = document
  const { text } = tree
  let mark = text.indexOf('#')
  const sections = new Map([['', sectionKeywords('')]])
  /** What is known of each section that is open, innermost last. */
  const open: { readonly end: number; readonly keywords: SectionKeywords }[] = [{ end: tree.nodeCount, keywords: sections.get('')! }]
  /** The section that began last: mostly the next one is of the same kind. */
  let last: { readonly around: SectionKeywords; readonly keyword: string; readonly inner: SectionKeywords } | undefined
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    while (open.at(-1)!.end <= node) open.pop()
    if (tree.flags[node]! & NodeFlag.ignored) {
      node = tree.after[node]! - 1
      continue
    }
    const { keywords } = open.at(-1)!
    const word = tree.firstWord[node]!
    const keyword = wordText(tree, word)
    const known = keywords.rows.get(keyword)
    const { path: section, isOutdated } = keywords
    if (tree.tag[node] === ColonTag.section) {
      if (last?.around !== keywords || last.keyword !== keyword) {
        const path = joinPath(section, keyword)
        const inner = sections.get(path) ?? sectionKeywords(path)
        sections.set(path, inner)
        last = { around: keywords, keyword, inner }
      }
      open.push({ end: tree.after[node]!, keywords: last.inner })
      if (hasHistory(known)) yield { document, node, section, keyword, known, isOutdated }
    } else {
      const start = tree.wordStart[word + 1]!
      if (mark !== -1 && mark < start) mark = text.indexOf('#', start)
      const isMarked = mark !== -1 && mark < tree.wordEnd[word + 1]!
      if (isMarked || hasHistory(known)) yield { document, node, section, keyword, known, isOutdated, value: wordText(tree, word + 1) }
    }
  }
}

const hasHistory = (known: Keyword | undefined): boolean => known?.since !== undefined || known?.deprecated !== undefined
