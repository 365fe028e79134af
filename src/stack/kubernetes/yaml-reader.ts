import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Span } from '../../text/index.ts'
import type { Place, Placed, Written } from '../facts/place.ts'

/** A map of one document, with what it takes to look further: where aliases lead, and which text it stands in. */
export interface Cursor {
  readonly map: YAMLMap
  readonly document: Document
  readonly source: Written
}

/** An alias leads to what it names; anything else to itself. */
function resolved(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

/** Of a key that is written twice the last one counts, as for kubectl. */
const pairOf = ({ map }: Cursor, key: string) => map.items.findLast((item) => isScalar(item.key) && item.key.value === key)

const child = (cursor: Cursor, key: string): unknown => resolved(cursor.document, pairOf(cursor, key)?.value)

/** The map at the end of a way of keys. */
export function under(cursor: Cursor, ...keys: string[]): Cursor | undefined {
  let at = cursor
  for (const key of keys) {
    const map = child(at, key)
    if (!isMap(map)) return undefined
    at = { ...at, map }
  }
  return at
}

/** The maps of a list. */
export function items(cursor: Cursor, key: string): Cursor[] {
  const list = child(cursor, key)
  if (!isSeq(list)) return []
  return list.items.flatMap((item) => {
    const map = resolved(cursor.document, item)
    return isMap(map) ? [{ ...cursor, map }] : []
  })
}

/** A value as text: a number that somebody wrote without quotes is still a name. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

export const text = (cursor: Cursor | undefined, key: string): string | undefined => cursor && textOf(child(cursor, key))

/** Drivers take their parameters as strings: there `"true"` is as good as true. */
export function truth(cursor: Cursor | undefined, key: string): boolean {
  const node = cursor && child(cursor, key)
  return isScalar(node) && (node.value === true || node.value === 'true')
}

export function texts(cursor: Cursor, key: string): string[] {
  const list = child(cursor, key)
  return isSeq(list) ? list.items.flatMap((item) => textOf(resolved(cursor.document, item)) ?? []) : []
}

/** A value's place, up to its last character and not to the start of the next line. */
function spanOf({ range }: Node, { text }: Written): Span | undefined {
  return range ? { start: range[0], end: range[0] + text.slice(range[0], range[1]).trimEnd().length } : undefined
}

/** Where the value of a key is written; of an alias the alias. */
export function valuePlace(cursor: Cursor | undefined, key: string): Place | undefined {
  const value = cursor && pairOf(cursor, key)?.value
  const span = isNode(value) ? spanOf(value, cursor!.source) : undefined
  return span && { document: cursor!.source, span }
}

/** An object's place, and its fields' places by name. */
export function placed(cursor: Cursor, fields: Readonly<Record<string, Place | undefined>> = {}): Placed {
  const place = { document: cursor.source, span: spanOf(cursor.map, cursor.source) ?? { start: 0, end: 0 } }
  return { place, at: (field) => fields[field] ?? place }
}
