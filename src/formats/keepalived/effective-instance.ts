import { isMacro, type Macro } from '../../lens/index.ts'
import type { Address } from './model/address.ts'
import type { GlobalDefs, VrrpInstance } from './types.ts'
import type { KeepalivedView } from './view.ts'

/** A virtual router as the daemon runs it. */
export interface EffectiveInstance {
  /** What the files say. */
  readonly item: VrrpInstance
  readonly view: KeepalivedView
  readonly name: string
  readonly interface: string | undefined
  readonly virtualRouterId: number | undefined
  readonly family: 4 | 6
  readonly version: 2 | 3
  readonly strict: boolean
  /** The state it starts in. */
  readonly state: 'MASTER' | 'BACKUP'
  readonly priority: number
  /** Seconds between adverts. */
  readonly advertInt: number
  readonly nopreempt: boolean
  /** Seconds before it takes over from a router of lower priority. */
  readonly preemptDelay: number
  readonly accept: boolean
  readonly authentication: 'PASS' | 'AH' | undefined
  readonly isUnicast: boolean
  /** Adverts missed before the master counts as dead. */
  readonly downTimerAdverts: number
  readonly garp: EffectiveGarp
  /** Addresses that adverts carry. */
  readonly addresses: readonly Address[]
  /** Addresses that move along without being told. */
  readonly excluded: readonly Address[]
}

/** Gratuitous ARPs: delays and periods in seconds. */
export interface EffectiveGarp {
  readonly masterDelay: number
  readonly masterRepeat: number
  readonly masterRefresh: number
  readonly masterRefreshRepeat: number
  readonly lowerPrioDelay: number
  readonly lowerPrioRepeat: number
}

/** The priority of the router that the addresses belong to. */
export const OWNER = 255
const DEFAULT_PRIORITY = 100
/** An address list in an advert has a count of one byte. */
const MOST_ADDRESSES = 255

/** A value that is written as such. */
export const plain = <T>(value: T | Macro | undefined): T | undefined => (isMacro(value) ? undefined : (value as T | undefined))

/** Values of a list that are written as such. */
export const plainItems = <T>(list: readonly (T | Macro)[]): T[] => list.filter((item): item is T => !isMacro(item))

export function effectiveInstance(item: VrrpInstance, view: KeepalivedView): EffectiveInstance {
  const defs = view.conf.globalDefs
  const all = plainItems<Address>(item.virtualIpaddress)
  const family = familyOf(item, view)
  const strict = plain(item.strictMode) ?? plain(defs?.vrrpStrict) ?? false
  const version = versionOf(item, defs, family, strict)
  const elected = electionOf(item, strict)
  const { priority } = elected
  const state = elected.state === 'MASTER' && priority !== OWNER && usesAh(item, version, strict, family) ? 'BACKUP' : elected.state
  const nopreempt = item.nopreempt === true && !isCancelled(item, view) && priority !== OWNER && state !== 'MASTER'
  const isUnicast = plainItems<{ ip: string }>(item.unicastPeer).some(({ ip }) => ip.includes(':') === (family === 6))
  // Of a family that the first address does not have, addresses are refused.
  const addresses = all.filter(({ ip }) => ip.includes(':') === (family === 6))
  return {
    item,
    view,
    name: plain(item.name) ?? '',
    interface: plain(item.interface),
    virtualRouterId: plain(item.virtualRouterId),
    family,
    version,
    strict,
    state,
    priority,
    advertInt: advertInterval(plain(item.advertInt) ?? 1, version),
    nopreempt,
    preemptDelay: state === 'MASTER' || nopreempt || strict ? 0 : (plain(item.preemptDelay) ?? 0),
    accept: acceptsPackets(item, view, strict && priority !== OWNER, version),
    authentication: authenticationOf(item, version, strict, family),
    isUnicast,
    downTimerAdverts: strict ? 3 : (plain(item.downTimerAdverts) ?? plain(defs?.vrrpDownTimerAdverts) ?? 3),
    garp: garpOf(item, defs, strict),
    addresses: addresses.slice(0, MOST_ADDRESSES),
    excluded: [...plainItems<Address>(item.virtualIpaddressExcluded), ...addresses.slice(MOST_ADDRESSES)],
  }
}

/** Of `preempt` and `nopreempt` the later one counts. */
export const isCancelled = (item: VrrpInstance, view: KeepalivedView): boolean =>
  item.preempt === true && (view.orderOf(item, 'preempt') ?? 0) > (view.orderOf(item, 'nopreempt') ?? 0)

/** The family of the first address that the daemon reads; those of the other family are refused. */
function familyOf(item: VrrpInstance, view: KeepalivedView): 4 | 6 {
  let family: 4 | 6 | undefined
  let isMixed = false
  const said: { readonly family: 4 | 6; readonly field: keyof VrrpInstance; readonly index: number | undefined }[] = []
  const say = (value: string | true | undefined, field: keyof VrrpInstance, index?: number) => {
    if (value === undefined) return
    const its = value === true || value.includes(':') ? 6 : 4
    if (family !== undefined && its !== family) isMixed = true
    family = its
    said.push({ family: its, field, index })
  }
  say(item.nativeIpv6, 'nativeIpv6')
  say(plain(item.mcastSrcIp), 'mcastSrcIp')
  say(plain(item.mcastDstIp), 'mcastDstIp')
  say(plain(item.unicastSrcIp), 'unicastSrcIp')
  say(plain(item.unicastPeer[0])?.ip, 'unicastPeer', 0)
  say(plain(item.virtualIpaddress[0])?.ip, 'virtualIpaddress', 0)
  // Where they agree nobody has to look which one stands first.
  if (!isMixed) return family ?? 4
  const order = (one: (typeof said)[number]): number => view.orderOf(item, one.field, one.index) ?? Number.POSITIVE_INFINITY
  return said.reduce((first, one) => (order(one) < order(first) ? one : first)).family
}

function versionOf(item: VrrpInstance, defs: GlobalDefs | undefined, family: 4 | 6, strict: boolean): 2 | 3 {
  const own = plain(item.version)
  if (family === 6) return own === 2 && !strict ? 2 : 3
  return (own ?? plain(defs?.vrrpVersion) ?? 2) === 3 ? 3 : 2
}

/** Of accept and no_accept the later one counts; version 2 has no accept mode for strict routers. */
function acceptsPackets(item: VrrpInstance, view: KeepalivedView, isStrict: boolean, version: 2 | 3): boolean {
  const accepts = item.accept && !(isStrict && version === 2)
  if (accepts && item.noAccept) return (view.orderOf(item, 'accept') ?? 0) > (view.orderOf(item, 'noAccept') ?? 0)
  return accepts || (!item.noAccept && !isStrict)
}

/** State and priority follow from each other where one of them is left out. */
function electionOf(item: VrrpInstance, strict: boolean): { state: 'MASTER' | 'BACKUP'; priority: number } {
  const written = plain(item.state)
  const priority = plain(item.priority) ?? (written === 'MASTER' ? OWNER : DEFAULT_PRIORITY)
  const owner = priority === OWNER ? 'MASTER' : 'BACKUP'
  return { state: written === undefined || strict ? owner : written, priority }
}

function authenticationOf(item: VrrpInstance, version: 2 | 3, strict: boolean, family: 4 | 6): 'PASS' | 'AH' | undefined {
  const type = plain(item.authentication?.authType)
  if (type === undefined || strict || version === 3 || item.authentication?.authPass === undefined) return undefined
  return type === 'AH' && family === 6 ? undefined : type
}

const usesAh = (item: VrrpInstance, version: 2 | 3, strict: boolean, family: 4 | 6): boolean =>
  authenticationOf(item, version, strict, family) === 'AH'

/** Whole seconds with version 2; hundredths, and 40.95 at most, with version 3. */
function advertInterval(written: number, version: 2 | 3): number {
  if (version === 2) return Math.max(1, Math.round(written))
  return Math.min(40.95, Math.max(0.01, Math.round(written * 100) / 100))
}

/** What the daemon falls back on is its own setting, not what the virtual router says of another one. Strict mode sends none of these. */
function garpOf(item: VrrpInstance, defs: GlobalDefs | undefined, strict: boolean): EffectiveGarp {
  const isMinimal = plain(defs?.vrrpMinGarp) === true
  const delay = plain(defs?.vrrpGarpMasterDelay) ?? (isMinimal ? 0 : 5)
  const repeat = plain(defs?.vrrpGarpMasterRepeat) ?? (isMinimal ? 1 : 5)
  return {
    masterDelay: plain(item.garpMasterDelay) ?? delay,
    masterRepeat: plain(item.garpMasterRepeat) ?? repeat,
    masterRefresh: plain(item.garpMasterRefresh) ?? plain(defs?.vrrpGarpMasterRefresh) ?? 0,
    masterRefreshRepeat: plain(item.garpMasterRefreshRepeat) ?? plain(defs?.vrrpGarpMasterRefreshRepeat) ?? (isMinimal ? 0 : 1),
    lowerPrioDelay: strict ? 0 : (plain(item.garpLowerPrioDelay) ?? plain(defs?.vrrpGarpLowerPrioDelay) ?? delay),
    lowerPrioRepeat: strict ? 0 : (plain(item.garpLowerPrioRepeat) ?? plain(defs?.vrrpGarpLowerPrioRepeat) ?? repeat),
  }
}

/** Whether `state MASTER` counts: strict mode and AH clear it. In a sync group it has its other effects all the same. */
export const asksForMaster = ({ item, strict, authentication, priority }: EffectiveInstance): boolean =>
  plain(item.state) === 'MASTER' && !strict && (authentication !== 'AH' || priority === OWNER)
