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

/** Every section and every pair of a file, in order, with what stands around it. */
export function* statements(document: CorosyncDocument): Generator<Statement | PairStatement> {
  const { tree } = document
  const sections = new Map([['', sectionKeywords('')]])
  /** What is known of each section that is open, innermost last. */
  const open: { readonly end: number; readonly keywords: SectionKeywords }[] = [{ end: tree.nodeCount, keywords: sections.get('')! }]
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
      const path = joinPath(section, keyword)
      const inner = sections.get(path) ?? sectionKeywords(path)
      sections.set(path, inner)
      open.push({ end: tree.after[node]!, keywords: inner })
      yield { document, node, section, keyword, known, isOutdated }
    } else yield { document, node, section, keyword, known, isOutdated, value: wordText(tree, word + 1) }
  }
}
