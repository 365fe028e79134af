import type { Document, IncludedPath } from '../../document/index.ts'
import { IniTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { lowerAscii, type Span } from '../../text/index.ts'
import { includedPath, normalizePath, versionOrder } from '../../vocabulary/index.ts'
import type { NfsConf } from './model/index.ts'

type Doc = Document<NfsConf>

const MAIN = /(?:^|\/)etc\/nfs\.conf$|^nfs\.conf$/
const DROP_IN = /(?:^|\/)nfs\.conf\.d\/(?!\.)[^/]+\.conf$/
const VENDOR = /(?:^|\/)usr\/etc\/nfs\.conf(?:\.d\/(?!\.)[^/]+\.conf)?$/

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * Files in the order in which nfs-utils reads them by itself; others are only there to be included.
 * Once /etc/nfs.conf exists, everything below /usr/etc is discarded.
 */
export function readOrder(documents: readonly Doc[]): Doc[] {
  const isVendor = ({ path }: Doc): boolean => path !== undefined && VENDOR.test(path)
  const own = documents.filter((document) => !isVendor(document))
  const main = own.filter(({ path }) => path !== undefined && MAIN.test(path))
  const dropIns = (list: readonly Doc[]): Doc[] =>
    list.filter(({ path }) => path !== undefined && DROP_IN.test(path)).sort((a, b) => versionOrder(nameOf(a.path!), nameOf(b.path!)))
  const vendor = main.length > 0 ? [] : documents.filter(isVendor)
  const vendorMain = vendor.filter(({ path }) => !DROP_IN.test(path!))
  const ordered = [...vendorMain, ...dropIns(vendor), ...main, ...dropIns(own)]
  return ordered.length > 0 ? ordered : [...documents]
}

/** The document that an include line means: relative to the including file's directory. */
export function resolveInclude(from: Doc, path: string, documents: readonly Doc[]): Doc | undefined {
  const target = includedPath(from.path, path)
  return documents.find((document) => document.path !== undefined && normalizePath(document.path) === target)
}

/** One include line, and the document that it means where that is among the files. */
export interface IncludeLine {
  readonly span: Span
  readonly path: string
  readonly optional: boolean
  readonly target: Doc | undefined
}

/** The include lines of a file, also of sections that nobody reads and of an included file's own beginning. */
export function* includeLines(document: Doc, documents: readonly Doc[]): Generator<IncludeLine> {
  const isIncluded = !readOrder(documents).includes(document)
  for (const line of linesOf(document, isIncluded))
    yield { ...line, target: line.path === '' ? undefined : resolveInclude(document, line.path, documents) }
}

/** Paths of the files that a file's include lines name. */
export function includes(document: Doc): IncludedPath[] {
  const { path = '' } = document
  const isIncluded = !MAIN.test(path) && !DROP_IN.test(path) && !VENDOR.test(path)
  return [...linesOf(document, isIncluded)]
    .filter((line) => line.path !== '')
    .map((line) => ({ path: includedPath(document.path, line.path) }))
}

/** By its length alone: no other key has to be cut out of the text. */
const mayBeInclude = (tree: Tree, word: number): boolean => tree.wordEnd[word]! - tree.wordStart[word]! === 7 || tree.decoded.has(word)

/** What stands above the first header of an included file belongs to the section of the include line; elsewhere to none. */
function* linesOf({ tree }: Doc, isIncluded: boolean): Generator<Omit<IncludeLine, 'target'>> {
  for (let node = ROOT + 1; node < tree.nodeCount; node++) {
    if (tree.tag[node] !== IniTag.entry || tree.flags[node]! & (NodeFlag.damaged | NodeFlag.unclosed)) continue
    const parent = tree.parent[node]!
    if (parent === ROOT ? !isIncluded : tree.flags[parent]! & NodeFlag.ignored) continue
    const first = tree.firstWord[node]!
    if (!mayBeInclude(tree, first) || lowerAscii(wordText(tree, first)) !== 'include') continue
    const value = wordText(tree, first + 1)
    const span = { start: tree.start[node]!, end: tree.end[node]! }
    yield { span, path: value.replace(/^-/, ''), optional: value.startsWith('-') }
  }
}
