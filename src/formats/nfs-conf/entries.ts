import type { Document } from '../../document/index.ts'
import { type AnyBody, catalogue, type Field, type Keyword, type Value } from '../../lens/index.ts'
import { children, IniTag, NodeFlag, ROOT, type Tree, wordText } from '../../syntax/index.ts'
import { lowerAscii, type Span } from '../../text/index.ts'
import { type NfsConf, nfsConf } from './model/index.ts'
import type { NfsValue } from './model/values.ts'

/** One `key = value` line that some program reads. */
export interface Entry {
  readonly document: Document<NfsConf>
  readonly node: number
  readonly keyword: Keyword
  readonly value: NfsValue<unknown>
  /** As written, references not followed; never empty. */
  readonly text: string
}

interface Known {
  readonly keyword: Keyword
  readonly value: NfsValue<unknown>
}

let known: ReadonlyMap<string, Known> | undefined

function knownKeys(): ReadonlyMap<string, Known> {
  if (known) return known
  const values = new Map<string, Value<unknown>>()
  for (const section of Object.values(nfsConf.fields)) {
    for (const field of Object.values((section.body as AnyBody).fields)) {
      const names = [nameOf(section), nameOf(field)]
      if (field.value && names[1] !== 'include') values.set(names.join('\0'), field.value as Value<unknown>)
    }
  }
  known = new Map(
    catalogue(nfsConf).flatMap((keyword): [string, Known][] => {
      const mark = [...keyword.context, keyword.keyword].join('\0')
      const value = values.get(mark)
      return value ? [[mark, { keyword, value: value as NfsValue<unknown> }]] : []
    }),
  )
  return known
}

function nameOf(field: Field<unknown>): string {
  const [hook] = field.hooks
  return hook && 'keyword' in hook ? hook.keyword : ''
}

/** What is known of a key of a section, both in any case. */
export const knownKey = (section: string, key: string): Known | undefined => knownKeys().get(`${lowerAscii(section)}\0${lowerAscii(key)}`)

let sections: ReadonlySet<string> | undefined

/** Variables have names of the user's own choosing: such a section has none that are known. */
function hasKnownKeys(section: string): boolean {
  sections ??= new Set([...knownKeys().keys()].map((mark) => mark.slice(0, mark.indexOf('\0'))))
  return sections.has(section)
}

/** Whether some program reads sections of this name, in any case. */
export const isKnownSection = (name: string): boolean =>
  Object.values(nfsConf.fields).some((section) => nameOf(section) === lowerAscii(name))

/** The sections of a file that are read, without those that have an argument. */
export function* plainSections(tree: Tree): Generator<{ node: number; name: string }> {
  for (const node of children(tree, ROOT)) {
    if (tree.tag[node] !== IniTag.section || tree.flags[node]! & NodeFlag.ignored) continue
    const first = tree.firstWord[node]!
    if (tree.firstWord[node + 1]! - first === 1) yield { node, name: lowerAscii(wordText(tree, first)) }
  }
}

/** Assignments below a section that set something. */
export function* assignments(tree: Tree, section: number): Generator<{ node: number; key: string; text: string }> {
  for (const node of children(tree, section)) {
    if (tree.tag[node] !== IniTag.entry || tree.flags[node]! & (NodeFlag.damaged | NodeFlag.ignored | NodeFlag.unclosed)) continue
    const first = tree.firstWord[node]!
    const text = wordText(tree, first + 1)
    if (text !== '') yield { node, key: wordText(tree, first), text }
  }
}

/** Every assignment of a file whose key is known. */
export function* knownEntries(document: Document<NfsConf>): Generator<Entry> {
  const { tree } = document
  for (const section of plainSections(tree)) {
    if (!hasKnownKeys(section.name)) continue
    for (const { node, key, text } of assignments(tree, section.node)) {
      const found = knownKey(section.name, key)
      if (found) yield { document, node, text, ...found }
    }
  }
}

/** Where a statement's value stands, quotes included. */
export const valueSpan = (tree: Tree, node: number): Span => {
  const word = tree.firstWord[node]! + 1
  return { start: tree.wordStart[word]!, end: tree.wordEnd[word]! }
}

/** Where a statement's key stands. */
export const keySpan = (tree: Tree, node: number): Span => {
  const word = tree.firstWord[node]!
  return { start: tree.wordStart[word]!, end: tree.wordEnd[word]! }
}
