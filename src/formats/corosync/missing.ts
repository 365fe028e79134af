import type { Fix } from '../../document/index.ts'
import { children, firstChild, NodeFlag, wordText } from '../../syntax/index.ts'
import { indentAt, lineAfter, lineEnd, lineStart, type TextEdit } from '../../text/index.ts'
import { isUidgidFile, type MapEntry } from './cmap.ts'
import { STEP } from './dialect.ts'
import { joinPath } from './known-keys.ts'
import { type Place, partSpan } from './places.ts'
import type { CorosyncDocument, CorosyncSet, Statement } from './rule.ts'
import { statements } from './statements.ts'

/** corosync.conf; undefined where only files of uidgid.d are looked at. */
export const mainOf = ({ documents }: CorosyncSet): CorosyncDocument | undefined => documents.find(({ path }) => !isUidgidFile(path))

/** The first section of a path, also an empty one. */
export function headingOf(set: CorosyncSet, path: string): Statement | undefined {
  const main = mainOf(set)
  if (!main) return undefined
  for (const statement of statements(main)) {
    if (!('value' in statement) && joinPath(statement.section, statement.keyword) === path) return statement
  }
  return undefined
}

/** Where to speak of what is missing: at the name of the first of these sections that is there, or at the top of the file. */
export function placeOfMissing(set: CorosyncSet, ...paths: readonly string[]): Place | undefined {
  for (const path of paths) {
    const heading = headingOf(set, path)
    if (heading) return headingPlace(heading)
  }
  const main = mainOf(set)
  return main && { document: main, span: { start: 0, end: 0 } }
}

export const headingPlace = ({ document, node }: Pick<Statement, 'document' | 'node'>): Place => ({
  document,
  span: partSpan(document.tree, node, 'keyword'),
})

/** Whether a key is written at all, be it with a value that corosync refuses. */
export function isWritten(set: CorosyncSet, path: string): boolean {
  const main = mainOf(set)
  if (!main) return false
  for (const statement of statements(main)) {
    if ('value' in statement && joinPath(statement.section, statement.keyword) === path) return true
  }
  return false
}

/** Whether the section of a statement has a key at all, be it with a value that corosync refuses. */
export function isWrittenBeside({ document: { tree }, node }: Pick<MapEntry, 'document' | 'node'>, keyword: string): boolean {
  for (const child of children(tree, tree.parent[node]!)) if (wordText(tree, tree.firstWord[child]!) === keyword) return true
  return false
}

/** A line more, behind a statement and as deep as it is. */
export function lineBehind({ document, node }: Pick<MapEntry, 'document' | 'node'>, line: string): TextEdit {
  const { text, tree } = document
  return wholeLine(text, lineAfter(text, tree.end[node]!), `${indentAt(text, lineStart(text, tree.start[node]!))}${line}`)
}

/** A first line inside a section; undefined where it is too damaged to write into. */
export function firstLine({ document, node }: Pick<Statement, 'document' | 'node'>, line: string): TextEdit | undefined {
  const { text, tree } = document
  if (tree.flags[node]! & (NodeFlag.damaged | NodeFlag.unclosed)) return undefined
  const child = firstChild(tree, node)
  const indent =
    child === -1 ? `${indentAt(text, lineStart(text, tree.start[node]!))}${STEP}` : indentAt(text, lineStart(text, tree.start[child]!))
  return wholeLine(text, lineAfter(text, tree.open[node]!), `${indent}${line}`)
}

function wholeLine(text: string, at: number, line: string): TextEdit {
  const eol = lineEnd(text)
  const isEnded = at === 0 || text.charCodeAt(at - 1) === 10
  return { start: at, end: at, text: isEnded ? `${line}${eol}` : `${eol}${line}` }
}

/** Adds a first line to a section, or does nothing where that cannot be done. */
export function addFirst(heading: Statement | undefined, line: string, title: string, safe: boolean): { readonly fix?: Fix } {
  const edit = heading && firstLine(heading, line)
  return edit ? { fix: { title, edits: [edit], safe } } : {}
}
