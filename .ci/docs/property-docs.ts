// What a property's lens says about it, as the text of a doc comment.

import type { About, AnyBody, Field } from '../../src/lens/index.ts'

type Inner = readonly AnyBody[]

/** The documentation of one property, and the bodies whose properties stand inside it. */
export interface PropertyDoc {
  readonly text: string
  readonly inner: Inner
}

const UNKNOWN = 'Statements that no property stands for, word for word.'

export function propertyDoc(bodies: Inner, property: string): PropertyDoc | undefined {
  for (const { labels, fields, options } of bodies) {
    const label = labels[property]
    if (label) return { text: label.doc ?? '', inner: [] }
    const field = fields[property]
    if (field) return { text: fieldDoc(field, property), inner: innerBodies(field) }
    if (property === 'unknown' && options.unknown) return { text: UNKNOWN, inner: [] }
  }
  return undefined
}

const innerBodies = ({ body, bodies }: Field<unknown>): Inner => [body, ...(bodies ?? [])].filter((one) => one !== undefined) as Inner

function fieldDoc({ about, hooks }: Field<unknown>, property: string): string {
  const hook = hooks[0]
  const keyword = hook && 'keyword' in hook && hook.keyword !== property ? `Written \`${hook.keyword}\`.` : undefined
  return about ? aboutDoc(about, keyword) : (keyword ?? '')
}

function aboutDoc(about: About, keyword: string | undefined): string {
  const fallback = about.defaultDoc ?? (about.default === undefined ? undefined : `\`${JSON.stringify(about.default)}\``)
  const facts = [
    keyword,
    fallback === undefined ? undefined : `Default: ${fallback}.`,
    about.since === undefined ? undefined : `Since ${about.since}.`,
    about.removed === undefined ? undefined : `Gone since ${about.removed}.`,
    about.duplicates === 'first' ? 'Of several the first counts.' : undefined,
    about.readBy === undefined ? undefined : `Read by ${about.readBy}.`,
  ].filter((fact) => fact !== undefined)
  return [sentence(about.doc), facts.join(' '), deprecation(about)].filter((part) => part !== '').join('\n')
}

function deprecation({ deprecated, replacedBy }: About): string {
  if (deprecated === undefined && replacedBy === undefined) return ''
  const instead = replacedBy === undefined ? undefined : `write \`${replacedBy}\` instead`
  return `@deprecated ${[deprecated, instead].filter((part) => part !== undefined).join('; ')}`
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
