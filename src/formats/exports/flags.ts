import type { ExportOption, Flag, Flavor } from './model/options.ts'

/** Settings of one export as a whole. */
export interface ExportFlags {
  readOnly: boolean
  async: boolean
  wdelay: boolean
  nohide: boolean
  crossmnt: boolean
  insecure: boolean
  rootSquash: boolean
  allSquash: boolean
  subtreeCheck: boolean
  insecureLocks: boolean
  noAcl: boolean
  nordirplus: boolean
  securityLabel: boolean
  signFh: boolean
  pnfs: boolean
  fsid?: number
  uuid?: string
  /** Empty for the export's own path. */
  mountpoint?: string
  anonuid: number
  anongid: number
}

/** What one security flavour allows. */
export interface FlavorFlags {
  readonly flavor: Flavor
  readonly readOnly: boolean
  readonly insecure: boolean
  readonly rootSquash: boolean
  readonly allSquash: boolean
}

type FlagName = { [K in keyof ExportFlags]-?: ExportFlags[K] extends boolean ? K : never }[keyof ExportFlags]

/** Which setting each flag turns on or off. */
const EFFECTS: Readonly<Partial<Record<Flag, readonly [FlagName, boolean]>>> = {
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
  subtree_check: ['subtreeCheck', true],
  no_subtree_check: ['subtreeCheck', false],
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

/** Settings that a flavour keeps for itself. */
const PER_FLAVOR = ['readOnly', 'rootSquash', 'allSquash'] as const
type PerFlavor = (typeof PER_FLAVOR)[number]

export interface FlagState {
  readonly flags: ExportFlags
  flavors(): FlavorFlags[]
  readonly named: Map<Flavor, Record<PerFlavor, boolean>>
}

/** exportfs's defaults: read-only, synchronous, root squashed. */
export function startFlags(): FlagState {
  const flags: ExportFlags = {
    readOnly: true,
    async: false,
    wdelay: true,
    nohide: false,
    crossmnt: false,
    insecure: false,
    rootSquash: true,
    allSquash: false,
    subtreeCheck: false,
    insecureLocks: false,
    noAcl: false,
    nordirplus: false,
    securityLabel: false,
    signFh: false,
    pnfs: false,
    anonuid: 65534,
    anongid: 65534,
  }
  const named = new Map<Flavor, Record<PerFlavor, boolean>>()
  return {
    flags,
    named,
    flavors: () =>
      (named.size === 0 ? [['sys', flags] as const] : [...named]).map(([flavor, own]) => ({
        flavor,
        readOnly: own.readOnly,
        insecure: flags.insecure,
        rootSquash: own.rootSquash,
        allSquash: own.allSquash,
      })),
  }
}

/**
 * Applies options from left to right. Those behind a `sec=` speak for its flavours and for the export as a
 * whole; a flavour that is named again is chosen again, not reset.
 */
export function applyOptions({ flags, named }: FlagState, options: readonly ExportOption[]): void {
  let chosen: readonly Flavor[] = []
  for (const option of options) {
    if (typeof option === 'string') {
      if (option === 'mountpoint') flags.mountpoint = ''
      const effect = EFFECTS[option]
      if (!effect) continue
      const [name, value] = effect
      flags[name] = value
      if ((PER_FLAVOR as readonly string[]).includes(name)) for (const flavor of chosen) named.get(flavor)![name as PerFlavor] = value
    } else if ('sec' in option) {
      chosen = option.sec
      for (const flavor of chosen) {
        if (!named.has(flavor)) named.set(flavor, { readOnly: flags.readOnly, rootSquash: flags.rootSquash, allSquash: flags.allSquash })
      }
    } else if ('fsid' in option) {
      const { fsid } = option
      if (typeof fsid === 'object') flags.uuid = fsid.uuid
      else flags.fsid = fsid === 'root' ? 0 : fsid
    } else if ('mountpoint' in option) flags.mountpoint = option.mountpoint
    else if ('anonuid' in option) flags.anonuid = option.anonuid | 0
    else if ('anongid' in option) flags.anongid = option.anongid | 0
  }
}
