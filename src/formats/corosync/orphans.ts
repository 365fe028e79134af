import { explainUnknown } from '../../lens/index.ts'
import { ColonTag, children, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { allKeywords, isKnownSection, joinPath, keywordAt } from './known-keys.ts'

/** Lines of sections whose own first line is lost, by the brace that is left over. */
export interface Orphans {
  readonly nodes: ReadonlySet<number>
  /** The first line without a section, by where the left over brace stands. */
  readonly first: ReadonlyMap<number, number>
}

const found = new WeakMap<Tree, Orphans>()

/** What stands before a brace that ends nothing and has no place where it is: the `name {` above it may be lost. */
export function orphansOf(tree: Tree): Orphans {
  const before = found.get(tree)
  if (before) return before
  const nodes = new Set<number>()
  const first = new Map<number, number>()
  let last = 0
  for (const { code, start } of tree.faults) {
    if (code !== 'unexpected-brace') continue
    const run = orphansBefore(tree, last, start)
    for (const node of run) nodes.add(node)
    if (run.length > 0) first.set(start, Math.min(...run))
    last = start
  }
  const orphans = { nodes, first }
  found.set(tree, orphans)
  return orphans
}

/**
 * The brace of the lost section ended the one around it instead, so that lines of both are too far out: those inside
 * the section that was ended too early, and those behind it that belong into it.
 */
function orphansBefore(tree: Tree, from: number, brace: number): readonly number[] {
  const orphans: number[] = []
  let parent: number = ROOT
  let path = ''
  for (;;) {
    const { run, section } = lastRun(tree, parent, path, from, brace)
    orphans.push(...(parent === ROOT ? run : run.filter((node) => !isMisspelt(tree, node, path))))
    if (section === undefined) return orphans
    const inner = joinPath(path, nameOf(tree, section))
    if (parent === ROOT && run.some((node) => !hasPlace(tree, node, inner))) return orphans
    parent = section
    path = inner
  }
}

/** What has no place in a section, from its end up to the last section that has one. */
function lastRun(tree: Tree, parent: number, path: string, from: number, brace: number) {
  let run: number[] = []
  let section: number | undefined
  for (const node of children(tree, parent)) {
    const start = tree.start[node]!
    if (start >= brace) break
    if (start < from) continue
    if (tree.tag[node] === ColonTag.section && hasPlace(tree, node, path)) {
      section = node
      run = []
    } else if (!hasPlace(tree, node, path)) run.push(node)
  }
  return { run, section }
}

/** A misspelt word of the section itself stays one. */
function isMisspelt(tree: Tree, node: number, section: string): boolean {
  const found = explainUnknown(allKeywords(), section.split('.'), nameOf(tree, node))
  return found.kind === 'unknown' && found.nearest !== undefined
}

const nameOf = (tree: Tree, node: number): string => wordText(tree, tree.firstWord[node]!)

function hasPlace(tree: Tree, node: number, section: string): boolean {
  const name = nameOf(tree, node)
  if (tree.tag[node] === ColonTag.section) return isKnownSection(joinPath(section, name))
  return keywordAt(joinPath(section, name)) !== undefined
}
