import * as z from 'zod/mini'
import { children, NodeFlag, type Tree, wordRole, wordSpan, wordText } from '../syntax/index.ts'
import { lowerAscii } from '../text/index.ts'
import type { Field, FieldValue, Hook } from './field.ts'
import type { Raw } from './raw.ts'
import { Reading } from './reading.ts'
import { Misfit, type Schema, type Value } from './value.ts'
import type { Word } from './word.ts'

/** A label is a value in the block's own head: `vrrp_instance NAME`, an export's client, a row's columns. */
export interface Label<out T, out P extends 'optional' | 'always' = 'always'> {
  readonly presence: P
  readonly value: Value<never>
  /** Takes the run of words with this role; without a role one word. */
  readonly role?: number
  /** Takes all words that are left. */
  readonly rest?: true
  readonly doc?: string
  readonly of?: () => T
}

export type Labels = Readonly<Record<string, Label<unknown, 'optional' | 'always'>>>
export type Fields = Readonly<Record<string, Field<unknown>>>

export type Flat<T> = T extends infer O ? { [K in keyof O]: O[K] } : never

type LabelModel<L extends Labels> = {
  [K in keyof L as L[K]['presence'] extends 'always' ? K : never]: L[K] extends { of?: () => infer T } ? T : never
} & {
  [K in keyof L as L[K]['presence'] extends 'optional' ? K : never]?: L[K] extends { of?: () => infer T } ? T : never
}

export type FieldModel<F extends Fields> = {
  [K in keyof F as F[K]['presence'] extends 'always' ? K : never]: FieldValue<F[K]>
} & { [K in keyof F as F[K]['presence'] extends 'optional' ? K : never]?: FieldValue<F[K]> }

/** A statement that the model has no place for, kept word for word so that nothing is lost. */
export interface UnknownStatement {
  text: string
}

export interface BodyOptions {
  /** Keywords are told apart without case. */
  readonly foldCase?: boolean
  /** The property that names an item among its siblings. */
  readonly key?: string
  /**
   * Statements that no field takes are kept word for word in `unknown`; without this there can be none.
   * Puts a text where such a statement stands: the tree and the node that holds it.
   */
  readonly unknown?: (text: string) => { readonly tree: Tree; readonly parent: number }
  /** What holds between the properties of one object; the message says what is wrong. */
  readonly check?: (value: never) => string | undefined
  /** Adds to an object what only the order of its statements tells, once all below a node are read. */
  readonly finish?: (object: never, reading: Reading, node: number) => void
  /** Word 0 of the statement that carries this body is its keyword, labels follow. */
  readonly keyword?: boolean
}

type UnknownModel<O> = O extends { unknown: object } ? { unknown?: UnknownStatement[] } : unknown

export type ModelOf<L extends Labels, F extends Fields, O = unknown> = Flat<LabelModel<L> & FieldModel<F> & UnknownModel<O>>
/** The model that a body reads: the public interfaces are generated from it. @public */
export type Infer<B> = B extends Body<infer T> ? T : never

export interface Slot {
  /** The field's path below the body: its key, or `group.key` for a part of a group. */
  readonly key: string
  /** The property that holds the value. */
  readonly name: string
  /** The group that has the property; the body's own object without it. */
  readonly into?: string
  readonly field: Field<unknown>
}

/** The inside of a block: which labels and fields it has, and which field takes which statement. */
export interface Body<in out T extends object> {
  readonly labels: Labels
  readonly fields: Fields
  readonly options: BodyOptions
  slot(tree: Tree, node: number): Slot | undefined
  /** The field at a path, as `Slot.key` and `Origin.field` give it. */
  fieldAt(path: string): Field<unknown> | undefined
  schema(): Schema<T>
}

// biome-ignore lint/suspicious/noExplicitAny: a body of any model; variance makes `object` too narrow here.
export type AnyBody = Body<any>

/** What has such a flag is no statement that a keyword could be missing for. */
const NO_KEYWORD = NodeFlag.ignored | NodeFlag.directive

/** Keywords of a pattern that are remembered: they come again and again. */
const MOST_REMEMBERED = 64
const SHORT = 12

export function body<L extends Labels, F extends Fields, O extends BodyOptions = BodyOptions>(
  labels: L,
  fields: F,
  options: O = {} as O,
): Body<ModelOf<L, F, O>> {
  const byTag = new Map<number, Slot>()
  const byKeyword = new Map<string, Slot>()
  const byBlockKeyword = new Map<string, Slot>()
  const patterns: { pattern: RegExp; slot: Slot }[] = []
  let rest: Slot | undefined
  const hang = (hook: Hook, slot: Slot): void => {
    if ('tag' in hook) byTag.set(hook.tag, slot)
    else if ('pattern' in hook) patterns.push({ pattern: hook.pattern, slot })
    else if ('rest' in hook) rest = slot
    else {
      if (hook.block !== true) byKeyword.set(hook.keyword, slot)
      if (hook.block !== false) byBlockKeyword.set(hook.keyword, slot)
    }
  }
  for (const [key, field] of Object.entries(fields)) {
    for (const hook of field.hooks) hang(hook, { key, name: key, field })
    for (const [name, part] of Object.entries(field.parts?.fields ?? {}))
      for (const hook of part.hooks) hang(hook, { key: `${key}.${name}`, name, into: key, field: part })
  }
  const keyworded = byKeyword.size + byBlockKeyword.size + patterns.length > 0 || rest !== undefined
  const byPattern = new Map<string, Slot | undefined>()
  const patternSlot = (keyword: string): Slot | undefined => {
    if (patterns.length === 0) return undefined
    const known = byPattern.get(keyword)
    if (known || byPattern.has(keyword)) return known
    const slot = slotByPattern(keyword)
    // A longer one would keep the whole text that it is a part of.
    if (keyword.length <= SHORT && byPattern.size < MOST_REMEMBERED) byPattern.set(keyword, slot)
    return slot
  }
  const slotByPattern = (keyword: string): Slot | undefined => {
    const slot = patterns.find(({ pattern }) => pattern.test(keyword))?.slot
    const name = slot?.field.parts?.nameOf?.(keyword)
    const part = name === undefined ? undefined : slot?.field.parts?.of(name)
    if (!slot || name === undefined || !part) return slot
    return { key: `${slot.key}.${name}`, name, into: slot.key, field: part }
  }
  let schema: Schema<ModelOf<L, F, O>> | undefined
  const self: Body<ModelOf<L, F, O>> = {
    labels,
    fields,
    options,
    slot(tree, node) {
      const tagged = byTag.get(tree.tag[node]!)
      if (tagged || !keyworded || tree.flags[node]! & NO_KEYWORD) return tagged
      const first = tree.firstWord[node]!
      if (first === tree.firstWord[node + 1]) return undefined
      const written = wordText(tree, first)
      const keyword = options.foldCase ? lowerAscii(written) : written
      const known = tree.open[node]! >= 0 ? byBlockKeyword.get(keyword) : byKeyword.get(keyword)
      return known ?? patternSlot(keyword) ?? rest
    },
    fieldAt(path) {
      const dot = path.indexOf('.')
      return dot === -1 ? fields[path] : fields[path.slice(0, dot)]?.parts?.of(path.slice(dot + 1))
    },
    schema() {
      schema ??= buildSchema(self as AnyBody) as Schema<ModelOf<L, F, O>>
      return schema
    },
  }
  return self
}

function buildSchema(self: AnyBody): Schema {
  const shape: Record<string, z.ZodMiniType> = {}
  for (const [key, label] of Object.entries(self.labels)) {
    const inner = (label.value as Value<unknown>).schema()
    shape[key] = label.presence === 'always' ? inner : z.optional(inner)
  }
  for (const [key, field] of Object.entries(self.fields)) {
    const inner = field.schema()
    shape[key] = field.presence === 'always' || field.needed ? inner : z.optional(inner)
  }
  if (self.options.unknown)
    shape.unknown = z.optional(
      z
        .array(
          z.strictObject({
            text: z.string().check(z.refine((text) => staysUnknown(self, text), { error: 'not one whole statement that is unknown here' })),
          }),
        )
        .check(z.minLength(1)),
    )
  const { check } = self.options
  const object = z.strictObject(shape)
  if (!check) return object
  return object.check((context) => {
    // What holds between properties can only be asked where each of them is one.
    if (context.issues.length > 0) return
    const message = check(context.value as never)
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value })
  })
}

/** A label of one word. */
export function label<T>(value: Value<T>, doc?: string): Label<T> {
  return { presence: 'always', value: value as Value<never>, ...(doc === undefined ? {} : { doc }) }
}

/** A label that may be absent. */
export function optionalLabel<T>(value: Value<T>, role?: number, doc?: string): Label<T, 'optional'> {
  return {
    presence: 'optional',
    value: value as Value<never>,
    ...(role === undefined ? {} : { role }),
    ...(doc === undefined ? {} : { doc }),
  }
}

/** A label that takes all words of one role. */
export function labelOf<T>(role: number, value: Value<T>, doc?: string): Label<T> {
  return { presence: 'always', value: value as Value<never>, role, ...(doc === undefined ? {} : { doc }) }
}

/** A label that takes all words that are left in the head. */
export function restLabel<T>(value: Value<T>, doc?: string): Label<T> {
  return { presence: 'always', value: value as Value<never>, rest: true, ...(doc === undefined ? {} : { doc }) }
}

/** Reads a block; undefined when its labels cannot be read, which keeps the whole statement as unknown. */
export function readBody<T extends object>(self: Body<T>, reading: Reading, node: number, words: number): T | undefined {
  const out: Record<string, unknown> = {}
  if (!readLabels(self, reading, node, words, out)) return undefined
  startObject(self as AnyBody, reading, node, out)
  readStatements(self, reading, node, out)
  return out as T
}

/** Gives an object its empty lists and groups, and remembers where it stands. */
export function startObject(self: AnyBody, reading: Reading, node: number, out: Record<string, unknown>): void {
  startFields(self, out)
  reading.places.add(out, self, node)
  const { groups } = beginningOf(self.fields)
  for (let i = 0; i < groups.length; i++) reading.places.addGroup(out[groups[i]!] as object, out, groups[i]!, node)
}

/** What the fields of a body begin with: of dozens a few are lists or groups. */
interface Beginning {
  readonly keys: readonly string[]
  readonly starts: readonly (() => unknown)[]
  readonly groups: readonly string[]
}

const beginnings = new WeakMap<Fields, Beginning>()

function beginningOf(fields: Fields): Beginning {
  let beginning = beginnings.get(fields)
  if (!beginning) {
    const started = Object.entries(fields).filter(([, { start }]) => start)
    beginning = {
      keys: started.map(([key]) => key),
      starts: started.map(([, { start }]) => start!),
      groups: Object.keys(fields).filter((key) => fields[key]!.parts),
    }
    beginnings.set(fields, beginning)
  }
  return beginning
}

export function startFields({ fields }: { readonly fields: Fields }, out: Record<string, unknown>): void {
  const { keys, starts } = beginningOf(fields)
  for (let i = 0; i < keys.length; i++) out[keys[i]!] = starts[i]!()
}

/** The words of a label: a run of its role, all that are left, or the next one. */
export function labelRange(tree: Tree, at: number, end: number, label: Label<unknown, 'optional' | 'always'>): number {
  if (label.rest) return end
  if (label.role === undefined) return Math.min(at + 1, end)
  let to = at
  while (to < end && wordRole(tree, to) === label.role) to++
  return to
}

function readLabels(self: AnyBody, reading: Reading, node: number, from: number, out: Record<string, unknown>): boolean {
  const { tree } = reading
  const end = tree.firstWord[node + 1]!
  let at = from
  for (const key in self.labels) {
    const label = self.labels[key]!
    const to = labelRange(tree, at, end, label)
    if (label.presence === 'optional' && to === at) continue
    const value = reading.read(label.value as Value<unknown>, node, at, to, key)
    if (value instanceof Misfit) return false
    out[key] = value
    at = to
  }
  return true
}

/** Reads the statements below a node into an object that exists already (a merged section has several nodes). */
export function readStatements(self: AnyBody, reading: Reading, node: number, out: Record<string, unknown>): void {
  const { tree } = reading
  const end = tree.after[node]!
  for (let child = node + 1; child < end; child = tree.after[child]!) {
    if (tree.flags[child]! & NodeFlag.inactive) {
      reading.misfits.add(child)
      continue
    }
    const slot = self.slot(tree, child)
    const owner = slot?.into === undefined ? out : (out[slot.into] as Record<string, unknown>)
    if (slot?.field.read(reading, owner, slot.name, child)) continue
    if (slot) reading.misfits.add(child)
    else if (!(tree.flags[child]! & NO_KEYWORD)) reportUnknown(reading, child)
    if (self.options.unknown) keepUnknown(reading, child, out)
  }
  self.options.finish?.(out as never, reading, node)
}

function reportUnknown(reading: Reading, node: number): void {
  const { tree } = reading
  const word = tree.firstWord[node]!
  if (word < tree.firstWord[node + 1]!) {
    reading.problem({
      code: 'unknown-keyword',
      ...wordSpan(tree, word),
      data: { keyword: wordText(tree, word) },
      node,
    })
  }
}

/** A text may stand as an unknown statement when it is read back as exactly that. */
function staysUnknown(self: AnyBody, text: string): boolean {
  const { tree, parent } = self.options.unknown!(text)
  const child = parent + 1
  if (child >= tree.after[parent]! || tree.after[child] !== tree.after[parent]) return false
  if (tree.text.slice(tree.start[child], tree.end[child]) !== text) return false
  const out: Record<string, unknown> = {}
  startFields(self, out)
  readStatements(self, new Reading(tree, () => {}), parent, out)
  return Array.isArray(out.unknown) && out.unknown.length === 1
}

function keepUnknown(reading: Reading, node: number, out: Record<string, unknown>): void {
  const { tree } = reading
  const unknown: UnknownStatement = { text: tree.text.slice(tree.start[node], tree.end[node]) }
  reading.places.add(unknown, undefined, node)
  const list = out.unknown as UnknownStatement[] | undefined
  if (list) list.push(unknown)
  else out.unknown = [unknown]
}

/** A value that cannot be read is reported where it stands: at its words, or behind the keyword when it has none. */
/** The words that a body writes into its statement's head. */
export function labelWords(self: AnyBody, value: Record<string, unknown>): Word[] {
  const words: Word[] = []
  for (const key in self.labels) {
    const label = self.labels[key]!
    if (value[key] === undefined) continue
    for (const word of (label.value as Value<unknown>).write(value[key])) {
      words.push(label.role === undefined ? word : { ...word, role: label.role })
    }
  }
  return words
}

/** The statements of a block's inside, in the order in which its fields are declared. */
export function writeBody(self: AnyBody, value: Record<string, unknown>): Raw[] {
  const raws: Raw[] = []
  for (const key in self.fields) {
    // One by one: a list of a hundred thousand statements is too much for the stack.
    if (value[key] !== undefined) for (const raw of self.fields[key]!.write(value[key], value, key)) raws.push(raw)
  }
  const unknown = value.unknown as UnknownStatement[] | undefined
  if (unknown) for (const item of unknown) raws.push({ words: [], verbatim: item.text, origin: { owner: value, field: 'unknown', item } })
  return raws.some(({ last }) => last) ? [...raws.filter(({ last }) => !last), ...raws.filter(({ last }) => last)] : raws
}

/** Statements below a node that a field takes, in order, whether or not they could be read. */
export function providers(self: AnyBody, tree: Tree, nodes: readonly number[], key: string): number[] {
  const found: number[] = []
  for (const node of nodes) {
    for (const child of children(tree, node)) if (self.slot(tree, child)?.key === key) found.push(child)
  }
  return found
}
