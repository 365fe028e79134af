import type { Document } from '../../document/index.ts'
import { type Body, type Input, isMacro, type Macro, make, RenderError } from '../../lens/index.ts'
import type { TextEdit } from '../../text/index.ts'
import { parseIPv6 } from '../../vocabulary/index.ts'
import type { Address } from './model/address.ts'
import { vrrpInstance } from './model/vrrp-instance.ts'
import { vrrpScript } from './model/vrrp-script.ts'
import type { KeepalivedConf, VrrpInstance, VrrpScript } from './types.ts'

type Doc = Document<KeepalivedConf>

/** Sets what is asked for in the block of that name, or adds the block; what is not asked for stays as it is. */
function ensureBlock<T extends { name: string | Macro }>(list: T[], body: Body<T>, wanted: Input<T>): void {
  const whole = make(body, wanted)
  const found = list.find(({ name }) => name === whole.name)
  if (!found) {
    list.push(whole)
    return
  }
  for (const key in wanted) {
    const value = (whole as Record<string, unknown>)[key]
    if (value !== undefined && !isSame((found as Record<string, unknown>)[key], value)) (found as Record<string, unknown>)[key] = value
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Makes the file have a virtual router of this name with these settings: changed where it stands, else added.
 * Settings that are not asked for stay; a list that is asked for becomes exactly that list.
 * @throws RenderError when a setting cannot be written.
 * @throws EditError when a value is written by way of a definition or under a condition, or the file is damaged there.
 */
export function ensureInstance(document: Doc, wanted: Input<VrrpInstance>): TextEdit[] {
  return document.edit(({ vrrpInstances }) => ensureBlock(vrrpInstances, vrrpInstance, wanted))
}

/**
 * Makes the file define a script of this name with these settings: changed where it stands, else added.
 * @throws RenderError when a setting cannot be written.
 * @throws EditError when a value is written by way of a definition or under a condition, or the file is damaged there.
 */
export function ensureScript(document: Doc, wanted: Input<VrrpScript>): TextEdit[] {
  return document.edit(({ vrrpScripts }) => ensureBlock(vrrpScripts, vrrpScript, wanted))
}

/** An address of a virtual router. */
export interface WantedAddress {
  /** Name of the virtual router, which must be there. */
  readonly instance: string
  readonly address: Address
  /** It moves along but is not told to others: `virtual_ipaddress_excluded`. */
  readonly excluded?: boolean
}

/**
 * Makes a virtual router have exactly this entry for the address, in the one list or in the other.
 * @throws RenderError when there is no such virtual router, or the address cannot be written.
 * @throws EditError when the entry stands under a condition, or the file is damaged there.
 */
export function ensureVirtualAddress(document: Doc, { instance, address, excluded = false }: WantedAddress): TextEdit[] {
  return document.edit((draft) => {
    const owner = instanceOf(draft, instance)
    const [list, other] = excluded
      ? (['virtualIpaddressExcluded', 'virtualIpaddress'] as const)
      : (['virtualIpaddress', 'virtualIpaddressExcluded'] as const)
    dropAddress(owner, other, address.ip)
    const at = owner[list].findIndex((entry) => isEntryOf(entry, address.ip))
    if (at === -1) owner[list].push({ ...address })
    else if (!isSame(sorted(owner[list][at]!), sorted(address))) owner[list][at] = { ...address }
  })
}

/** Takes a virtual router out, and its name out of the groups that it belongs to. */
export function removeInstance(document: Doc, { name }: { readonly name: string }): TextEdit[] {
  return document.edit((draft) => {
    draft.vrrpInstances = draft.vrrpInstances.filter((instance) => instance.name !== name)
    for (const { group } of [...draft.vrrpSyncGroups, ...draft.trackGroups]) {
      for (let at = group.indexOf(name); at !== -1; at = group.indexOf(name)) group.splice(at, 1)
    }
  })
}

/** Takes a script out, also where virtual routers and groups track it. */
export function removeScript(document: Doc, { name }: { readonly name: string }): TextEdit[] {
  return document.edit((draft) => {
    draft.vrrpScripts = draft.vrrpScripts.filter((script) => script.name !== name)
    for (const owner of [...draft.vrrpInstances, ...draft.vrrpSyncGroups]) {
      const left = owner.trackScript.filter((entry) => isMacro(entry) || entry.name !== name)
      if (left.length < owner.trackScript.length) owner.trackScript = left
    }
  })
}

/**
 * Takes an address out of a virtual router, whichever list it stands in.
 * @throws RenderError when there is no such virtual router.
 */
export function removeVirtualAddress(document: Doc, { instance, ip }: { readonly instance: string; readonly ip: string }): TextEdit[] {
  return document.edit((draft) => {
    const owner = instanceOf(draft, instance)
    dropAddress(owner, 'virtualIpaddress', ip)
    dropAddress(owner, 'virtualIpaddressExcluded', ip)
  })
}

function instanceOf({ vrrpInstances }: KeepalivedConf, name: string): VrrpInstance {
  const found = vrrpInstances.find((instance) => instance.name === name)
  if (!found) throw new RenderError(`there is no vrrp_instance ${name}`)
  return found
}

function dropAddress(owner: VrrpInstance, list: 'virtualIpaddress' | 'virtualIpaddressExcluded', ip: string): void {
  const left = owner[list].filter((entry) => !isEntryOf(entry, ip))
  if (left.length < owner[list].length) owner[list] = left
}

const isEntryOf = (entry: Address | Macro, ip: string): boolean => !isMacro(entry) && plainIp(entry.ip) === plainIp(ip)

/** One spelling of an address: IPv6 has many. */
const plainIp = (ip: string): string => parseIPv6(ip)?.join('.') ?? ip

const sorted = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
