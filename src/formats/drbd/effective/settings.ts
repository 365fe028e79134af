import { type AnyBody, Misfit, type Value } from '../../../lens/index.ts'
import { children, DrbdTag, wordText } from '../../../syntax/index.ts'
import { backingFields } from '../model/backing-options.ts'
import { deviceFields } from '../model/device-options.ts'
import { diskOptions } from '../model/disk-options.ts'
import { handlers } from '../model/handlers.ts'
import { netOptions } from '../model/net-options.ts'
import { type Quantity, type QuantityValue, scaled } from '../model/numbers.ts'
import { yesNo } from '../model/option.ts'
import { proxyOptions } from '../model/proxy.ts'
import { resourceOptions } from '../model/resource-options.ts'
import { startup } from '../model/startup.ts'
import type { DrbdDocument } from './nodes.ts'

/** Options with their defaults, quantities as plain numbers in the option's own unit; absent where there is no default. */
export type Settings<T> = {
  readonly [K in keyof T as K extends 'unknown' ? never : K]: Quantity extends NonNullable<T[K]> ? number | Extract<T[K], undefined> : T[K]
}

/** What an option section is about. */
export type SectionKind = 'net' | 'disk' | 'options' | 'startup' | 'handlers' | 'proxy'

const BODIES: Readonly<Record<SectionKind, AnyBody>> = {
  net: netOptions,
  disk: diskOptions,
  options: resourceOptions,
  startup,
  handlers,
  proxy: proxyOptions,
}

interface Known {
  readonly key: string
  readonly value: Value<unknown>
}

const keywordsOf = (body: AnyBody): Map<string, Known> =>
  new Map(
    Object.entries(body.fields).flatMap(([key, { hooks, value }]) =>
      hooks.flatMap((hook): [string, Known][] =>
        'keyword' in hook && value ? [[hook.keyword, { key, value: value as Value<unknown> }]] : [],
      ),
    ),
  )

let known: ReadonlyMap<SectionKind, ReadonlyMap<string, Known>> | undefined

function lookUp(kind: SectionKind, keyword: string): Known | undefined {
  known ??= new Map(Object.entries(BODIES).map(([name, body]) => [name as SectionKind, keywordsOf(body)]))
  return known.get(kind)?.get(keyword)
}

/** Options of disk{} that go to the disk itself; all others of disk{} hold between it and its peers, as bitmap does in the end. */
const isOfDisk = (key: string): boolean => key !== 'bitmap' && (key in backingFields || key in deviceFields)

/** One option as it is written. */
export interface WrittenOption {
  readonly document: DrbdDocument
  readonly node: number
  /** Without `no-` in front. */
  readonly keyword: string
  /** What drbdadm hands on: a name alone stands for yes, or no behind `no-`. */
  readonly text: string
}

/** One option of a list that things are inherited into. */
export interface ListedOption {
  readonly kind: SectionKind
  /** The property of the section. */
  readonly key: string
  readonly written: WrittenOption
  readonly isInherited: boolean
}

/** Names that syncer{} has for options of other sections. */
const OLD_NAMES: Readonly<Record<string, string>> = { rate: 'resync-rate', after: 'resync-after' }

/** The options of a section's node that drbdadm knows, in order. */
export function writtenOptions(document: DrbdDocument, node: number, kind: SectionKind): ListedOption[] {
  const { tree } = document
  const list: ListedOption[] = []
  for (const child of children(tree, node)) {
    if (tree.tag[child] !== DrbdTag.option) continue
    const first = tree.firstWord[child]!
    const count = tree.firstWord[child + 1]! - first
    const name = wordText(tree, first)
    const keyword = name.startsWith('no-') ? name.slice(3) : name
    const found = lookUp(kind, keyword)
    if (!found || count > 2) continue
    const text = count === 2 ? wordText(tree, first + 1) : name.startsWith('no-') ? 'no' : 'yes'
    list.push({ kind, key: found.key, written: { document, node: child, keyword, text }, isInherited: false })
  }
  return list
}

/** The options of a syncer section, each with the section that it belongs to now. */
export function syncerOptions(document: DrbdDocument, node: number): ListedOption[] {
  const { tree } = document
  const list: ListedOption[] = []
  for (const child of children(tree, node)) {
    const first = tree.firstWord[child]!
    const written = wordText(tree, first)
    const name = written.startsWith('no-') ? written.slice(3) : written
    const keyword = OLD_NAMES[name] ?? name
    const kind = (['net', 'disk', 'options'] as const).find((candidate) => lookUp(candidate, keyword))
    if (!kind || tree.firstWord[child + 1]! - first > 2) continue
    const text = tree.firstWord[child + 1]! - first === 2 ? wordText(tree, first + 1) : written.startsWith('no-') ? 'no' : 'yes'
    list.push({ kind, key: lookUp(kind, keyword)!.key, written: { document, node: child, keyword, text }, isInherited: false })
  }
  return list
}

/** Options that go to the disk, and those that go to its peers. */
export const ofDisk = (list: readonly ListedOption[]): readonly ListedOption[] =>
  list.length === 0 ? NONE : list.filter(({ kind, key }) => kind === 'disk' && isOfDisk(key))
export const ofPeers = (list: readonly ListedOption[]): readonly ListedOption[] =>
  list.length === 0 ? NONE : list.filter(({ kind, key }) => kind === 'disk' && !isOfDisk(key))

/** Two inherited values for one option. */
export interface Ambiguity {
  readonly kept: ListedOption
  readonly other: ListedOption
}

/** No option at all: one list for all who have none, so that they share what is made of it. */
export const NONE: readonly ListedOption[] = []

/** What lists become where nothing is written: one list for all heirs. */
export type Handed = Map<readonly ListedOption[], readonly ListedOption[]>

/**
 * A list with what it inherits. An own value stays; a value that was itself inherited must be the same, else drbdadm
 * refuses the configuration.
 */
export function inherit(
  own: readonly ListedOption[],
  from: readonly ListedOption[],
  clash: (ambiguity: Ambiguity) => void,
  handed?: Handed,
): readonly ListedOption[] {
  if (from.length === 0) return own
  const before = own.length === 0 ? handed?.get(from) : undefined
  if (before) return before
  const added: ListedOption[] = []
  let isClear = true
  for (const option of from) {
    const existing = withKey(own, option) ?? withKey(added, option)
    if (!existing) added.push({ kind: option.kind, key: option.key, written: option.written, isInherited: true })
    else if (existing.isInherited && !isSame(existing, option)) {
      isClear = false
      clash({ kept: existing, other: option })
    }
  }
  if (added.length === 0) return own
  const list = added.reverse()
  if (own.length > 0) return [...list, ...own]
  if (isClear) handed?.set(from, list)
  return list
}

function withKey(list: readonly ListedOption[], { key, kind }: ListedOption): ListedOption | undefined {
  for (const option of list) if (option.key === key && option.kind === kind) return option
  return undefined
}

function isSame(a: ListedOption, b: ListedOption): boolean {
  const [x, y] = [a.written.text, b.written.text]
  if (x === y) return true
  const value = lookUp(a.kind, a.written.keyword)!.value
  if (isQuantity(value)) return scaled(x, value.scale) !== undefined && scaled(x, value.scale) === scaled(y, value.scale)
  return a.written.keyword === 'protocol' && x.toLowerCase() === y.toLowerCase()
}

const isQuantity = (value: Value<unknown>): value is QuantityValue => 'scale' in value

/** The option of a list that counts: the first handler runs, of anything else drbdsetup takes the last. */
export function winner(list: readonly ListedOption[], kind: SectionKind, key: string): ListedOption | undefined {
  let found: ListedOption | undefined
  for (const option of list) {
    if (option.key !== key || option.kind !== kind) continue
    if (kind === 'handlers') return option
    found = option
  }
  return found
}

/** What each section is where nothing is written. */
const DEFAULTS = Object.fromEntries(
  (Object.keys(BODIES) as SectionKind[]).map((kind) => [
    kind,
    Object.fromEntries(
      Object.entries(BODIES[kind].fields).flatMap(([key, { about }]) => (about?.default === undefined ? [] : [[key, about.default]])),
    ),
  ]),
) as Record<SectionKind, Record<string, unknown>>

/** A list as one object with defaults. */
export function settingsOf<T>(list: readonly ListedOption[], kind: SectionKind): Settings<T> {
  const settings: Record<string, unknown> = { ...DEFAULTS[kind] }
  // The last one stays: of handlers that is the first one written.
  for (const option of kind === 'handlers' ? list.toReversed() : list) {
    const used = option.kind === kind ? decoded(option) : undefined
    if (used !== undefined) settings[option.key] = used
  }
  return settings as Settings<T>
}

/** What the daemon takes an option for; undefined for what it cannot take. */
function decoded({ kind, written }: ListedOption): unknown {
  const { tree } = written.document
  const { value } = lookUp(kind, written.keyword)!
  if (value === yesNo) return written.text === 'yes' ? true : written.text === 'no' ? false : undefined
  const first = tree.firstWord[written.node]!
  const read = value.read(tree, first + 1, tree.firstWord[written.node + 1]!)
  if (read instanceof Misfit) return undefined
  return isQuantity(value) ? scaled(read as Quantity, value.scale) : read
}
