import { cNumber, type Location } from './model/option-values.ts'
import { type ExportOption, FLAVORS, type Flag, type Flavor } from './model/options.ts'

/** Settings of one export as a whole. */
export interface ExportFlags {
  readonly readOnly: boolean
  readonly async: boolean
  readonly wdelay: boolean
  readonly nohide: boolean
  readonly crossmnt: boolean
  readonly insecure: boolean
  readonly rootSquash: boolean
  readonly allSquash: boolean
  readonly subtreeCheck: boolean
  readonly insecureLocks: boolean
  readonly noAcl: boolean
  readonly nordirplus: boolean
  readonly securityLabel: boolean
  readonly signFh: boolean
  readonly pnfs: boolean
  readonly fsid: number | undefined
  readonly uuid?: string
  /** Empty for the export's own path. */
  readonly mountpoint?: string
  /** Where clients are sent, or told to find copies; of several options the last counts. */
  readonly elsewhere?: Elsewhere
  readonly anonuid: number
  readonly anongid: number
  readonly squashUids?: readonly IdRange[]
  readonly squashGids?: readonly IdRange[]
}

export interface Elsewhere {
  readonly kind: 'refer' | 'replicas'
  /** As written; rpc.mountd leaves out what it cannot read. */
  readonly text: string
  readonly locations: readonly Location[]
}

export interface IdRange {
  readonly from: number
  readonly to: number
}

/** What one security flavour allows. */
export interface FlavorFlags {
  readonly flavor: Flavor
  readonly readOnly: boolean
  readonly insecure: boolean
  readonly rootSquash: boolean
  readonly allSquash: boolean
}

/** Options in force, as exportfs settles them. */
export interface Settled {
  readonly flags: ExportFlags
  readonly flavors: readonly FlavorFlags[]
  /** Flavours that exportfs writes as one `sec=` group: neighbours with the same flags. */
  readonly groups: readonly (readonly FlavorFlags[])[]
}

/** Settings that are one bit each; `subtree_check` is kept as its opposite, which shows where flags are united. */
const BITS = {
  readOnly: 1 << 0,
  insecure: 1 << 1,
  rootSquash: 1 << 2,
  allSquash: 1 << 3,
  async: 1 << 4,
  wdelay: 1 << 5,
  nordirplus: 1 << 6,
  securityLabel: 1 << 7,
  nohide: 1 << 8,
  noSubtreeCheck: 1 << 9,
  insecureLocks: 1 << 10,
  noAcl: 1 << 11,
  crossmnt: 1 << 12,
  pnfs: 1 << 13,
  signFh: 1 << 14,
  fsid: 1 << 15,
} as const
type Bit = keyof typeof BITS

/** Bits that a flavour keeps for itself. */
const PER_FLAVOR = BITS.readOnly | BITS.rootSquash | BITS.allSquash
/** The highest bit. */
const FSID = BITS.fsid

/** Which bit each flag sets or clears. */
const EFFECTS: Readonly<Partial<Record<Flag, readonly [Bit, boolean]>>> = {
  ro: ['readOnly', true],
  rw: ['readOnly', false],
  async: ['async', true],
  sync: ['async', false],
  wdelay: ['wdelay', true],
  no_wdelay: ['wdelay', false],
  nohide: ['nohide', true],
  hide: ['nohide', false],
  crossmnt: ['crossmnt', true],
  nocrossmnt: ['crossmnt', false],
  insecure: ['insecure', true],
  secure: ['insecure', false],
  root_squash: ['rootSquash', true],
  no_root_squash: ['rootSquash', false],
  all_squash: ['allSquash', true],
  no_all_squash: ['allSquash', false],
  no_subtree_check: ['noSubtreeCheck', true],
  subtree_check: ['noSubtreeCheck', false],
  insecure_locks: ['insecureLocks', true],
  secure_locks: ['insecureLocks', false],
  no_acl: ['noAcl', true],
  acl: ['noAcl', false],
  nordirplus: ['nordirplus', true],
  security_label: ['securityLabel', true],
  sign_fh: ['signFh', true],
  pnfs: ['pnfs', true],
  no_pnfs: ['pnfs', false],
}

/** The bit of each flag, negative where the flag clears it. */
const CHANGES: ReadonlyMap<string, number> = new Map(
  Object.entries(EFFECTS).map(([flag, [name, on]]) => [flag, on ? BITS[name] : -BITS[name]]),
)

/** `unix` and `null` are second names of the same flavours. */
const FLAVOR_NUMBERS: Readonly<Record<Flavor, number>> = { sys: 1, unix: 1, none: 0, null: 0, krb5: 3, krb5i: 4, krb5p: 5 }

/** Options applied so far: those of a line's defaults are the start for each client behind them. */
export interface Settling {
  readonly whole: number
  readonly named: readonly Named[]
  readonly values: Values
  readonly number: number
}

interface Named {
  readonly mark: number
  readonly flavor: Flavor
  bits: number
}

type Values = { readonly [K in keyof ExportFlags]?: ExportFlags[K] }

const NO_VALUES: Values = {}

export const START: Settling = {
  whole: BITS.readOnly | BITS.rootSquash | BITS.wdelay | BITS.noSubtreeCheck,
  named: [],
  values: NO_VALUES,
  number: 0,
}

/** Applies lists of options: the line's defaults, then the client's own. */
export const settle = (lists: readonly (readonly ExportOption[])[]): Settled => settled(lists.reduce(applied, START))

/**
 * Applies one list of options from left to right. Those behind a `sec=` speak for its flavours and for the
 * export as a whole, until the list ends; a flavour that is named again is chosen again, not reset, and keeps
 * its first name.
 */
export function applied(before: Settling, list: readonly ExportOption[]): Settling {
  let { whole, number } = before
  const named: Named[] = before.named.map((own) => ({ ...own }))
  const added: ExportOption[] = []
  let chosen: readonly Named[] = NONE
  for (const option of list) {
    let change: number | undefined
    if (typeof option === 'string') {
      change = CHANGES.get(option)
      if (change === undefined) added.push(option)
    } else if ('sec' in option) {
      chosen = choose(option.sec, named, whole)
    } else if ('fsid' in option && typeof option.fsid === 'object') {
      added.push(option)
      // The digits that begin the UUID overwrite a number given before.
      number = leadingNumber(option.fsid.uuid)
    } else if ('fsid' in option) {
      number = option.fsid === 'root' ? 0 : (option.fsid as number)
      change = FSID
    } else if ('unknown' in option && option.unknown.startsWith('fsid=')) {
      number = lowBits(option.unknown.slice(5), 0)
      change = FSID
    } else added.push(option)
    if (change === undefined) continue
    whole = changed(whole, change)
    for (const own of chosen) own.bits = changed(own.bits, change)
  }
  for (const own of named) own.bits |= whole & ~PER_FLAVOR
  return { whole, named, values: added.length === 0 ? before.values : withValues(before.values, added), number }
}

const NONE: readonly Named[] = []

const changed = (bits: number, change: number): number => (change > 0 ? bits | change : bits & ~-change)

/** The flavours of a `sec=`; those that are new begin with what holds for the whole. */
function choose(flavors: readonly Flavor[], named: Named[], whole: number): Named[] {
  return flavors.map((flavor) => {
    const mark = FLAVOR_NUMBERS[flavor]
    const known = named.find((own) => own.mark === mark)
    const own = known ?? { mark, flavor, bits: whole }
    if (!known) named.push(own)
    return own
  })
}

/** What options say that is no bit. */
function withValues(before: Values, options: readonly ExportOption[]): Values {
  const values: { -readonly [K in keyof ExportFlags]?: ExportFlags[K] } = { ...before }
  const uids: IdRange[] = []
  const gids: IdRange[] = []
  for (const option of options) {
    if (typeof option === 'string') {
      if (option === 'mountpoint') values.mountpoint = ''
    } else if ('fsid' in option && typeof option.fsid === 'object') values.uuid = option.fsid.uuid
    else if ('mountpoint' in option) values.mountpoint = option.mountpoint
    else if ('anonuid' in option) values.anonuid = option.anonuid | 0
    else if ('anongid' in option) values.anongid = option.anongid | 0
    else if ('squashUids' in option) uids.push(option.squashUids)
    else if ('squashGids' in option) gids.push(option.squashGids)
    else if ('refer' in option) values.elsewhere = elsewhere('refer', option.refer)
    else if ('replicas' in option) values.elsewhere = elsewhere('replicas', option.replicas)
    else if ('unknown' in option) readUnread(option.unknown, values)
  }
  if (uids.length > 0) values.squashUids = [...(values.squashUids ?? []), ...uids]
  if (gids.length > 0) values.squashGids = [...(values.squashGids ?? []), ...gids]
  return values
}

/** What the options come to. */
export function settled({ whole, named, values, number }: Settling): Settled {
  const flags: { -readonly [K in keyof ExportFlags]: ExportFlags[K] } = {
    readOnly: isOn(whole, BITS.readOnly),
    async: isOn(whole, BITS.async),
    wdelay: isOn(whole, BITS.wdelay),
    nohide: isOn(whole, BITS.nohide),
    crossmnt: isOn(whole, BITS.crossmnt),
    insecure: isOn(whole, BITS.insecure),
    rootSquash: isOn(whole, BITS.rootSquash),
    allSquash: isOn(whole, BITS.allSquash),
    subtreeCheck: !isOn(whole, BITS.noSubtreeCheck),
    insecureLocks: isOn(whole, BITS.insecureLocks),
    noAcl: isOn(whole, BITS.noAcl),
    nordirplus: isOn(whole, BITS.nordirplus),
    securityLabel: isOn(whole, BITS.securityLabel),
    signFh: isOn(whole, BITS.signFh),
    pnfs: isOn(whole, BITS.pnfs),
    fsid: isOn(whole, BITS.fsid) ? number >>> 0 : undefined,
    anonuid: 65534,
    anongid: 65534,
  }
  if (values !== NO_VALUES) Object.assign(flags, values)
  const groups =
    named.length === 0
      ? groupOf('sys', whole, flags.insecure)
      : named.length === 1
        ? groupOf(named[0]!.flavor, named[0]!.bits, flags.insecure)
        : groupsOf(named, flags.insecure)
  return { flags, flavors: groups.length === 1 ? groups[0]! : groups.flat(), groups }
}

const isOn = (bits: number, bit: number): boolean => (bits & bit) !== 0

/** Most exports accept one flavour, and there are few kinds of that. */
const groupsByBits = new Map<number, readonly (readonly FlavorFlags[])[]>()

/** The one group of an export with one flavour. */
function groupOf(flavor: Flavor, bits: number, insecure: boolean): readonly (readonly FlavorFlags[])[] {
  const mark = FLAVORS.indexOf(flavor) * FSID + (bits & PER_FLAVOR) + (insecure ? BITS.insecure : 0)
  let groups = groupsByBits.get(mark)
  if (!groups) {
    groups = groupsOf([{ flavor, bits }], insecure)
    groupsByBits.set(mark, groups)
  }
  return groups
}

function groupsOf(named: readonly { readonly flavor: Flavor; readonly bits: number }[], insecure: boolean): FlavorFlags[][] {
  const groups: FlavorFlags[][] = []
  let last = -1
  for (const { flavor, bits } of named) {
    const own: FlavorFlags = {
      flavor,
      readOnly: isOn(bits, BITS.readOnly),
      insecure,
      rootSquash: isOn(bits, BITS.rootSquash),
      allSquash: isOn(bits, BITS.allSquash),
    }
    if (bits === last) groups.at(-1)!.push(own)
    else groups.push([own])
    last = bits
  }
  return groups
}

const elsewhere = (kind: Elsewhere['kind'], locations: readonly Location[]): Elsewhere => ({
  kind,
  text: locations.map(({ path, hosts }) => `${path}@${hosts.join('+')}`).join(':'),
  locations,
})

/** Values that are taken although they are not what was meant: numbers too large, places that make no sense. */
function readUnread(text: string, values: { -readonly [K in keyof ExportFlags]?: ExportFlags[K] }): void {
  const [, name, value] = /^(anonuid|anongid|refer|replicas)=(.*)$/s.exec(text) ?? []
  if (name === 'anonuid' || name === 'anongid') values[name] = lowBits(value!, 10) | 0
  else if (name === 'refer' || name === 'replicas') values.elsewhere = { kind: name, text: value!, locations: [] }
}

/** The low 32 bits of a number that C reads into 64 and cuts off at their ends. */
function lowBits(text: string, base: 0 | 10): number {
  const value = cNumber(text, base) ?? 0n
  const [least, most] = base === 0 ? [-0xffffffffffffffffn, 0xffffffffffffffffn] : [-0x8000000000000000n, 0x7fffffffffffffffn]
  const outside = base === 0 ? most : value < 0n ? least : most
  return Number(BigInt.asUintN(32, value < least || value > most ? outside : value))
}

/** The number that strtoul finds at the start of a UUID. */
function leadingNumber(uuid: string): number {
  const digits = /^[ \t-\r]*[+-]?(?:0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(uuid)?.[0]
  return digits === undefined ? 0 : lowBits(digits, 0)
}
