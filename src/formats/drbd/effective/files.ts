import type { IncludedPath } from '../../../document/index.ts'
import { children, ROOT, wordText } from '../../../syntax/index.ts'
import { includedPath, normalizePath, pathsIncluded } from '../../../vocabulary/index.ts'
import type { DrbdDocument } from './nodes.ts'

/** How an include statement can begin: a string may be the word too. */
const MAY_INCLUDE = ['i', '"']

const MAIN = /(?:^|\/)drbd(?:-[0-9]+)?\.conf$/

/** The path or pattern of an include line. */
export function patternOf(from: string | undefined, written: string): IncludedPath {
  const path = includedPath(from, written)
  return /[*?[]/.test(written) ? { path, pattern: 'glob' } : { path }
}

/** What the include lines of a file name, and the templates of its resources, in their order. */
export function includes({ path, model, tree }: DrbdDocument): IncludedPath[] {
  const found = includeLines(tree).map(({ written }) => patternOf(path, written))
  const templates = model.resources.flatMap(({ templateFile }) =>
    templateFile === undefined ? [] : [{ path: includedPath(path, templateFile) }],
  )
  return [...found, ...templates]
}

/** The include statements of a file with their nodes. */
export function includeLines(tree: DrbdDocument['tree']): { readonly node: number; readonly written: string }[] {
  const lines: { node: number; written: string }[] = []
  for (const node of children(tree, ROOT)) {
    const first = tree.firstWord[node]!
    // Cheap for what is nearly every statement: the word is include, or a string that may be.
    if (!MAY_INCLUDE.includes(tree.text[tree.start[node]!]!)) continue
    if (tree.firstWord[node + 1]! - first === 2 && wordText(tree, first) === 'include')
      lines.push({ node, written: wordText(tree, first + 1) })
  }
  return lines
}

/** A step of reading: a file, and what of it stands between two include lines. */
export interface Reading {
  /** Files in the order in which drbdadm finishes the statements before each include. */
  readonly order: readonly DrbdDocument[]
  /** Files that only a template-file statement names, by path. */
  readonly templates: ReadonlyMap<string, DrbdDocument>
}

/**
 * Files as drbdadm reads them: the main file with what it includes, each once. Without a main file everything is read
 * that no other file includes.
 */
export function readingOf(documents: readonly DrbdDocument[]): Reading {
  const byPath = new Map(documents.flatMap((document) => (document.path === undefined ? [] : [[document.path, document] as const])))
  const included = new Set<string>()
  const templates = new Map<string, DrbdDocument>()
  for (const document of documents) {
    for (const { written } of includeLines(document.tree)) {
      for (const path of pathsIncluded(patternOf(document.path, written), byPath.keys())) if (path !== document.path) included.add(path)
    }
    for (const { templateFile } of document.model.resources) {
      const path = templateFile === undefined ? undefined : includedPath(document.path, templateFile)
      const template = [...byPath].find(([other]) => normalizePath(other) === path)?.[1]
      if (template) templates.set(path!, template)
    }
  }
  const asTemplate = new Set(templates.values())
  const main = documents.filter(({ path }) => path !== undefined && MAIN.test(path) && !included.has(path))
  const roots =
    main.length > 0
      ? main
      : documents.filter((document) => (document.path === undefined || !included.has(document.path)) && !asTemplate.has(document))
  const order: DrbdDocument[] = []
  const read = (document: DrbdDocument): void => {
    if (order.includes(document)) return
    order.push(document)
    for (const { written } of includeLines(document.tree)) {
      for (const path of pathsIncluded(patternOf(document.path, written), byPath.keys())) read(byPath.get(path)!)
    }
  }
  for (const document of roots) read(document)
  return { order, templates }
}
