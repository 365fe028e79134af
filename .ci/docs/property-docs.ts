// What a property's lens says about it, as the text of a doc comment.

import type { About, AnyBody, Field, Keyword } from '../../src/lens/index.ts'

/** What is inside a block, or inside the object that gathers some fields of a block. */
export type Inside = Pick<AnyBody, 'fields'> & Partial<Pick<AnyBody, 'labels' | 'options'>>

/** The documentation of one property, and where the properties of its own value come from. */
export interface PropertyDoc {
  readonly text: string
  readonly inner: readonly Inside[]
}

const UNKNOWN = 'Statements that no property stands for, word for word.'

export function propertyDoc(inside: readonly Inside[], property: string): PropertyDoc | undefined {
  for (const { labels, fields, options } of inside) {
    const label = labels?.[property]
    if (label) return { text: label.doc ?? '', inner: [] }
    const field = fields[property]
    if (field) return { text: fieldDoc(field, property), inner: insideOf(field) }
    if (property === 'unknown' && options?.unknown) return { text: UNKNOWN, inner: [] }
  }
  return undefined
}

const insideOf = ({ body, bodies = [], parts }: Field<unknown>): Inside[] => [body, ...bodies, parts].filter((one) => one !== undefined)

function fieldDoc({ about, hooks }: Field<unknown>, property: string): string {
  const hook = hooks[0]
  const keyword = hook && ('keyword' in hook ? hook.keyword : 'pattern' in hook ? hook.shown : undefined)
  const written = keyword === undefined || keyword === property ? undefined : `Written \`${keyword}\`.`
  return about ? aboutDoc(about, written) : (written ?? '')
}

function aboutDoc(about: Omit<About, 'default'> & { readonly default?: unknown }, written: string | undefined): string {
  const fallback = about.defaultDoc ?? (about.default === undefined ? undefined : `\`${JSON.stringify(about.default)}\``)
  const facts = [
    written,
    fallback === undefined ? undefined : `Default: ${fallback}.`,
    about.since === undefined ? undefined : `Since ${about.since}.`,
    about.removed === undefined ? undefined : `Gone since ${about.removed}.`,
    about.duplicates === 'first' ? 'Of several the first counts.' : undefined,
    about.readBy === undefined ? undefined : `Read by ${about.readBy}.`,
  ].filter((fact) => fact !== undefined)
  return [sentence(about.doc), facts.join(' '), deprecation(about)].filter((part) => part !== '').join('\n')
}

function deprecation({ deprecated, replacedBy }: Pick<About, 'deprecated' | 'replacedBy'>): string {
  if (deprecated === undefined && replacedBy === undefined) return ''
  const instead = replacedBy === undefined ? undefined : `write \`${replacedBy}\` instead`
  return `@deprecated ${[deprecated, instead].filter((part) => part !== undefined).join('; ')}`
}

/** The row of the catalogue for one item of a list: a word, or the property of an item with a value. */
export const itemRow = (keywords: readonly Keyword[], item: string, hasValue: boolean): Keyword | undefined =>
  keywords.find(({ keyword, expected }) => (expected !== '') === hasValue && (keyword === item || camelCase(keyword) === item))

export const itemDoc = (row: Keyword, item: string): string =>
  aboutDoc(row, row.keyword === item ? undefined : `Written \`${row.keyword}\`.`)

const camelCase = (keyword: string): string => keyword.replace(/[-_.](\w)/g, (_, letter: string) => letter.toUpperCase())

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
