import { appended } from '../../../lens/index.ts'
import { DrbdTag, wordText } from '../../../syntax/index.ts'
import { type QuantityValue, scaled } from '../model/numbers.ts'
import { type KnownOption, knownOption, LIST_KINDS, type ListKind, type SectionKind } from './known-options.ts'
import type { DrbdDocument } from './nodes.ts'
import type { ListedOption } from './types.ts'

/** An option of a list, with what its section knows of it. There are many: what few ask for is looked up. */
export class Listed implements ListedOption {
  readonly known: KnownOption
  readonly document: DrbdDocument
  readonly node: number

  constructor(known: KnownOption, document: DrbdDocument, node: number) {
    this.known = known
    this.document = document
    this.node = node
  }

  get key(): string {
    return this.known.key
  }

  get keyword(): string {
    return this.known.keyword
  }

  get text(): string {
    const { tree } = this.document
    const value = tree.firstWord[this.node]! + 1
    return value < tree.firstWord[this.node + 1]! ? wordText(tree, value) : this.known.alone
  }
}

const NOTHING: readonly Listed[] = []

/** Options of one section as drbdadm keeps them: inherited ones in front of those written in the section itself. */
export class OptionList {
  readonly kind: ListKind
  readonly own: readonly Listed[]
  readonly inherited: readonly Listed[]
  /** What this becomes where nothing else is written, made once for all heirs. */
  heir: OptionList | undefined
  /** Settings made of it. */
  settings: object | undefined
  private forDisk: OptionList | undefined
  private forPeers: OptionList | undefined

  constructor(kind: ListKind, own: readonly Listed[], inherited: readonly Listed[]) {
    this.kind = kind
    this.own = own
    this.inherited = inherited
    this.heir = undefined
    this.settings = undefined
    this.forDisk = undefined
    this.forPeers = undefined
  }

  get isEmpty(): boolean {
    return this.own.length === 0 && this.inherited.length === 0
  }

  /** All in drbdadm's order. */
  get all(): readonly Listed[] {
    const { own, inherited } = this
    return inherited.length === 0 ? own : own.length === 0 ? inherited : [...inherited, ...own]
  }

  /** The options of disk{} that go to the disk. */
  get ofDisk(): OptionList {
    this.forDisk ??= this.part(true)
    return this.forDisk
  }

  /** The options of disk{} that go to its peers. */
  get ofPeers(): OptionList {
    this.forPeers ??= this.part(false)
    return this.forPeers
  }

  private part(isOfDisk: boolean): OptionList {
    const belongs = ({ known }: Listed): boolean => known.isOfDisk === isOfDisk
    const own = chosen(this.own, belongs)
    const inherited = chosen(this.inherited, belongs)
    const kind = isOfDisk ? 'disk' : 'peers'
    return own.length + inherited.length === 0 ? EMPTY[kind] : new OptionList(kind, own, inherited)
  }
}

/** Those that belong: mostly all or none do. */
function chosen(list: readonly Listed[], belongs: (option: Listed) => boolean): readonly Listed[] {
  if (list.every(belongs)) return list
  let part: Listed[] = []
  for (const option of list) if (belongs(option)) part = appended(part, option)
  return part
}

/** No option at all: one list for all who have none, so that they share what is made of it. */
export const EMPTY: Readonly<Record<ListKind, OptionList>> = Object.fromEntries(
  LIST_KINDS.map((kind) => [kind, new OptionList(kind, NOTHING, NOTHING)]),
) as Record<ListKind, OptionList>

/** The options of two lists as one of the first one's kind. */
export const united = (a: OptionList, b: OptionList): OptionList =>
  b.isEmpty ? a : new OptionList(a.kind, [...a.own, ...b.own], [...a.inherited, ...b.inherited])

/** An option statement as drbdadm hands it on; undefined for what it does not take. */
function listed(document: DrbdDocument, node: number, known: KnownOption | undefined): Listed | undefined {
  const { tree } = document
  return known && tree.firstWord[node + 1]! - tree.firstWord[node]! <= 2 ? new Listed(known, document, node) : undefined
}

/** The options of a section's node that drbdadm knows, in order. */
export function writtenOptions(document: DrbdDocument, node: number, kind: SectionKind): OptionList {
  const { tree } = document
  let list: Listed[] = []
  const end = tree.after[node]!
  for (let child = node + 1; child < end; child = tree.after[child]!) {
    if (tree.tag[child] !== DrbdTag.option) continue
    const option = listed(document, child, knownOption(kind, presentName(wordText(tree, tree.firstWord[child]!), kind)))
    if (option) list = appended(list, option)
  }
  return list.length === 0 ? EMPTY[kind] : new OptionList(kind, list, NOTHING)
}

/** Names that syncer{} has, and with 8.4 disk{} as well, for options of today. */
const OLD_NAMES: Readonly<Record<string, string>> = { rate: 'resync-rate', after: 'resync-after' }

const presentName = (written: string, kind: SectionKind): string => (kind === 'disk' ? (OLD_NAMES[written] ?? written) : written)

/** Adds the options of a syncer section to the sections that they belong to now. */
export function syncerOptions(document: DrbdDocument, node: number, add: (kind: SectionKind, option: Listed) => void): void {
  const { tree } = document
  const end = tree.after[node]!
  for (let child = node + 1; child < end; child = tree.after[child]!) {
    const name = wordText(tree, tree.firstWord[child]!)
    const bare = name.startsWith('no-') ? name.slice(3) : name
    const written = `${name === bare ? '' : 'no-'}${OLD_NAMES[bare] ?? bare}`
    const kind = (['net', 'disk', 'options'] as const).find((candidate) => knownOption(candidate, written))
    const option = kind && listed(document, child, knownOption(kind, written))
    if (option) add(kind!, option)
  }
}

/** The statement of a resource or common section that stands for `net { protocol … }`. */
export function protocolOption(document: DrbdDocument, node: number): Listed | undefined {
  return listed(document, node, knownOption('net', 'protocol'))
}

/** Two inherited values for one option. */
export interface Ambiguity {
  readonly kept: ListedOption
  readonly other: ListedOption
}

/**
 * A list with what it inherits. An own value stays; a value that was itself inherited must be the same, else drbdadm
 * refuses the configuration.
 */
export function inherit(list: OptionList, from: OptionList, clash: (ambiguity: Ambiguity) => void): OptionList {
  if (from.isEmpty) return list
  if (list.isEmpty && from.heir) return from.heir
  let added: Listed[] = []
  let isClear = true
  for (const option of from.all) {
    if (withKey(list.own, option.key)) continue
    const existing = withKey(list.inherited, option.key) ?? withKey(added, option.key)
    if (!existing) added = appended(added, option)
    else if (!isSame(existing, option)) {
      isClear = false
      clash({ kept: existing, other: option })
    }
  }
  if (added.length === 0) return list
  added.reverse()
  const heir = new OptionList(list.kind, list.own, list.inherited.length === 0 ? added : [...added, ...list.inherited])
  // What is refused is refused for each heir.
  if (list.isEmpty && isClear) from.heir = heir
  return heir
}

function withKey(list: readonly Listed[], key: string): Listed | undefined {
  for (let i = 0; i < list.length; i++) if (list[i]!.key === key) return list[i]
  return undefined
}

/** drbdadm compares what it inherits twice by the option's kind, and gives up on two: a size, and a name that is no number. */
const isComparable = ({ key, text }: Listed): boolean => key !== 'size' && (key !== 'resyncAfter' || /^\d+$/.test(text))

function isSame(a: Listed, b: Listed): boolean {
  if (!isComparable(a)) return false
  if (a.text === b.text) return true
  const { value } = a.known
  if (isQuantity(value)) return scaled(a.text, value.scale) !== undefined && scaled(a.text, value.scale) === scaled(b.text, value.scale)
  return a.keyword === 'protocol' && a.text.toLowerCase() === b.text.toLowerCase()
}

/** Whether a value is a number with a scale. */
export const isQuantity = (value: object): value is QuantityValue => 'scale' in value

/** The option of a list that counts: the first handler runs, of anything else drbdsetup takes the last. */
export function winner(list: OptionList, key: string): ListedOption | undefined {
  const { own, inherited, kind } = list
  if (kind === 'handlers') return withKey(inherited, key) ?? withKey(own, key)
  return lastWithKey(own, key) ?? lastWithKey(inherited, key)
}

function lastWithKey(list: readonly Listed[], key: string): Listed | undefined {
  for (let i = list.length - 1; i >= 0; i--) if (list[i]!.key === key) return list[i]
  return undefined
}
