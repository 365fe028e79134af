import * as z from 'zod/mini'
import { ATTRIBUTE, attributeNode, children, nodeSpan, wordSpan, wordText, XmlTag } from '../../syntax/index.ts'
import type { About } from '../about.ts'
import { appended } from '../appended.ts'
import { type AnyBody, type Body, labelWords, readBody, writeBody } from '../body.ts'
import type { Field } from '../field.ts'
import type { Reading } from '../reading.ts'
import type { Value } from '../value.ts'
import { bare } from '../word.ts'
import { blocks } from './blocks.ts'
import { one } from './one.ts'

/** An attribute: `name="value"`. */
export const attribute = <T>(name: string, value: Value<T>, about: About<NoInfer<T>>): Field<T, 'optional'> =>
  one(ATTRIBUTE + name, value, about)

/** An attribute without which its element means nothing: such an element is kept as unknown. */
export const requiredAttribute = <T>(name: string, value: Value<T>, about: About<NoInfer<T>>): Field<T, 'always'> => ({
  ...attribute(name, value, about),
  presence: 'always',
})

/** An element that holds a text and nothing else: `<name>text</name>`. Of several the first counts. */
export function leaf<T>(name: string, value: Value<T>, about: About<NoInfer<T>>): Field<T, 'optional'> {
  const field = one<T>(name, value, { ...about, duplicates: 'first' } as About<NoInfer<T>>)
  return {
    ...field,
    hooks: [{ keyword: name }],
    read(reading, owner, key, node) {
      for (const child of children(reading.tree, node)) reportStranger(reading, child)
      return field.read(reading, owner, key, node)
    },
  }
}

function reportStranger(reading: Reading, node: number): void {
  const { tree } = reading
  if (tree.tag[node] === XmlTag.namespace) return
  const word = tree.firstWord[node]!
  reading.problem({ code: 'unknown-keyword', ...wordSpan(tree, word), data: { keyword: wordText(tree, word) }, node })
}

/** An element that stands at most once; of several the first counts. */
export function element<T extends object>(name: string, inner: Body<T>, about: About): Field<T, 'optional'> {
  return {
    presence: 'optional',
    hooks: [{ keyword: name }],
    about,
    body: inner as AnyBody,
    read: (reading, owner, key, node) => readOnce(reading, owner, key, node, name, () => inner),
    write: (value, owner, field) => [written(name, inner as AnyBody, value as Record<string, unknown>, { owner, field, single: true })],
    schema: () => inner.schema(),
  }
}

/** An element that stands at most once and whose attribute says what may be inside. */
export function elementByAttribute<V extends Readonly<Record<string, AnyBody>>>(
  name: string,
  attributeName: string,
  shapes: V,
  about: About,
): Field<{ [K in keyof V]: V[K] extends Body<infer T> ? T : never }[keyof V], 'optional'> {
  const key = attributeName
  const bodyOf = (value: string): AnyBody | undefined => (Object.hasOwn(shapes, value) ? shapes[value] : undefined)
  return {
    presence: 'optional',
    hooks: [{ keyword: name }],
    about,
    bodies: Object.values(shapes),
    read: (reading, owner, field, node) => readOnce(reading, owner, field, node, name, () => shapeOf(reading, node, key, bodyOf)),
    write(value, owner, field) {
      const object = value as Record<string, unknown>
      return [written(name, bodyOf(object[key] as string)!, object, { owner, field, single: true })]
    },
    schema: () =>
      z.discriminatedUnion(key, Object.values(shapes).map((body) => body.schema()) as unknown as [z.ZodMiniObject, ...z.ZodMiniObject[]]),
  }
}

function shapeOf(reading: Reading, node: number, name: string, bodyOf: (value: string) => AnyBody | undefined): AnyBody | undefined {
  const { tree } = reading
  const found = attributeNode(tree, node, name)
  const word = found === -1 ? -1 : tree.firstWord[found]! + 1
  const hasValue = found !== -1 && word < tree.firstWord[found + 1]!
  const value = hasValue ? wordText(tree, word) : ''
  const body = bodyOf(value)
  const place = hasValue ? wordSpan(tree, word) : wordSpan(tree, tree.firstWord[node]!)
  if (!body) reading.problem({ code: 'unknown-shape', ...place, data: { keyword: ATTRIBUTE + name, value }, node })
  return body
}

/** Elements that repeat, each an object of its own. */
export function elements<T extends object>(name: string, inner: Body<T>, about: About, least = 0): Field<T[], 'always'> {
  const field = blocks(name, inner, about)
  return {
    ...field,
    hooks: [{ keyword: name }],
    read(reading, owner, key, node) {
      const value = readElement(reading, inner as AnyBody, node, name)
      if (value === undefined) return false
      owner[key] = appended(owner[key] as object[], value)
      return true
    },
    schema: () => (least === 0 ? z.array(inner.schema()) : z.array(inner.schema()).check(z.minLength(least))),
  }
}

function readOnce(
  reading: Reading,
  owner: Record<string, unknown>,
  key: string,
  node: number,
  name: string,
  bodyOf: () => AnyBody | undefined,
): boolean {
  if (owner[key] !== undefined) {
    reading.problem({ code: 'duplicate', ...nodeSpan(reading.tree, node), data: { keyword: name }, node })
    return false
  }
  const body = bodyOf()
  const value = body && readElement(reading, body, node, name)
  if (value === undefined) return false
  owner[key] = value
  return true
}

/** Reads an element that has all that it must have; text beside what is inside is reported. */
export function readElement(reading: Reading, body: AnyBody, node: number, name: string): object | undefined {
  const { tree } = reading
  const word = tree.firstWord[node]! + 1
  if (Object.keys(body.labels).length === 0 && word < tree.firstWord[node + 1]! && wordText(tree, word).trim() !== '') {
    reading.problem({ code: 'stray-text', ...wordSpan(tree, word), data: { keyword: name }, node })
  }
  const value = readBody(body, reading, node, word) as Record<string, unknown> | undefined
  if (!value) return undefined
  for (const key in body.fields) {
    const { presence, start, hooks } = body.fields[key]!
    const [hook] = hooks
    if (presence !== 'always' || start || value[key] !== undefined || !hook || !('keyword' in hook)) continue
    // What is there and cannot be read has been reported.
    if (attributeNode(tree, node, hook.keyword.slice(ATTRIBUTE.length)) === -1) {
      reading.problem({ code: 'missing', ...wordSpan(tree, word - 1), data: { keyword: hook.keyword, element: name }, node })
    }
    return undefined
  }
  return value
}

const written = (
  name: string,
  inner: AnyBody,
  value: Record<string, unknown>,
  origin: { readonly owner: object; readonly field: string; readonly single?: true },
) => ({
  words: [bare(name), ...labelWords(inner, value)],
  body: writeBody(inner, value),
  origin: { ...origin, item: value },
})

/** A program refuses what lacks it: a file may, a model that is written may not. */
export const needed = <T>(field: Field<T, 'optional'>): Field<T, 'optional'> => ({ ...field, needed: true })
