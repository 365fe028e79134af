import { type EffectiveInstance, plain, plainItems } from '../../formats/keepalived/effective-instance.ts'
import type { KeepalivedEffective } from '../../formats/keepalived/index.ts'
import type { Address } from '../../formats/keepalived/model/address.ts'
import type { UnicastPeer } from '../../formats/keepalived/model/endpoint.ts'
import { groupOf, type Tracker, trackersOf } from '../../formats/keepalived/trackers.ts'
import type { KeepalivedConf, VrrpInstance, VrrpScript, VrrpSyncGroup } from '../../formats/keepalived/types.ts'
import { groupedBy } from './grouped.ts'
import type { HostNames } from './names.ts'
import type { Place } from './place.ts'
import { areOneRouter } from './same-router.ts'
import { type HostSet, setsOf, type TypedSet } from './sets.ts'
import type { MemberAddress, Tracked, VirtualRouter, VrrpMember } from './types.ts'

type KeepalivedSet = TypedSet<KeepalivedConf, KeepalivedEffective>

/** The id of a host that no condition names. */
const OTHER = 'node'

/** Without conditions a file is read in one way; with them every host that a condition names reads it in its own. */
function instancesByHost({ config, host, isNamed }: KeepalivedSet, names: HostNames): { host: string; instance: EffectiveInstance }[] {
  const { hosts } = config.effective
  const of = (name: string, instances: readonly EffectiveInstance[]) => instances.map((instance) => ({ host: name, instance }))
  if (hosts.length <= 1) return hosts.flatMap(({ instances }) => of(host, instances))
  if (isNamed) return hosts.filter(({ view }) => view.configId === OTHER).flatMap(({ instances }) => of(host, instances))
  return hosts.flatMap(({ view, instances }) =>
    view.configId === undefined || view.configId === OTHER ? [] : of(names.canonical(view.configId), instances),
  )
}

/** Whether keepalived finds a program on a host; undefined where nobody can tell. */
export type HasProgram = (host: string, path: string) => boolean | undefined

/** Every virtual router that takes part in an election: one without an id, interface or name is none. */
export function vrrpMembers(sets: readonly HostSet[], names: HostNames, hasProgram: HasProgram): VrrpMember[] {
  return setsOf(sets, 'keepalived').flatMap((set) =>
    instancesByHost(set, names).flatMap(({ host, instance }) => {
      const member = memberOf(host, instance, hasProgram)
      return member ? [member] : []
    }),
  )
}

/** Instances of several hosts that elect one master among them. */
export const virtualRouters = (members: readonly VrrpMember[]): VirtualRouter[] =>
  groupedBy(members, (a, b) => areOneRouter(a, b, members)).map((own) => ({
    virtualRouterId: own[0]!.virtualRouterId,
    family: own[0]!.family,
    members: own,
  }))

function memberOf(host: string, instance: EffectiveInstance, hasProgram: HasProgram): VrrpMember | undefined {
  const { item, view, name, virtualRouterId, family, version } = instance
  if (virtualRouterId === undefined) return undefined
  const place = view.placeOf(item)
  const at: VrrpMember['at'] = (field) => view.placeOf(item, field) ?? place
  const group = groupOf(name, view)
  const secret = plain(item.authentication?.authPass)
  const source = plain(item.unicastSrcIp) ?? plain(item.mcastSrcIp)
  const peers = plainItems<UnicastPeer>(item.unicastPeer).map(({ ip }) => ip)
  const defs = view.conf.globalDefs
  const multicastGroup = plain(item.mcastDstIp) ?? plain(family === 6 ? defs?.vrrpMcastGroup6 : defs?.vrrpMcastGroup4)
  const written = plainItems<Address>(item.virtualIpaddress)
  const addressOf = ({ ip, prefix, dev }: Address, spot: Place | undefined): MemberAddress => {
    const own = dev ?? instance.interface
    return {
      address: ip,
      prefix: prefix ?? (ip.includes(':') ? 128 : 32),
      ...(own === undefined ? {} : { interface: own }),
      ...(spot ? { place: spot } : {}),
    }
  }
  return {
    host,
    name,
    ...(place ? { place } : {}),
    at,
    ...(instance.interface === undefined ? {} : { interface: instance.interface }),
    virtualRouterId,
    family,
    version,
    state: instance.state,
    priority: instance.priority,
    advertInt: instance.advertInt,
    nopreempt: instance.nopreempt,
    preemptDelay: instance.preemptDelay,
    ...(instance.authentication && secret !== undefined ? { authentication: { type: instance.authentication, secret } } : {}),
    ...(instance.isUnicast ? { unicast: { ...(source === undefined ? {} : { source }), peers } } : {}),
    ...(multicastGroup === undefined || instance.isUnicast ? {} : { multicastGroup }),
    downTimerAdverts: instance.downTimerAdverts,
    ...(item.dontTrackPrimary ? { ignoresOwnInterface: true } : {}),
    ...(item.checkUnicastSrc ? { hearsOnlyPeers: true } : {}),
    addresses: instance.addresses.map((address) =>
      addressOf(
        address,
        view.placeOf(item, 'virtualIpaddress', item.virtualIpaddress.indexOf(written.find((one) => one === address) ?? address)),
      ),
    ),
    unannounced: instance.excluded.map((address) => {
      const field = written.includes(address) ? 'virtualIpaddress' : 'virtualIpaddressExcluded'
      return addressOf(address, view.placeOf(item, field, item[field].indexOf(address)))
    }),
    tracked: [item, ...(group ? [group] : [])].flatMap((one) =>
      trackersOf(one, view).map((tracker) => trackedOf(host, tracker, hasProgram)),
    ),
    ...(group && plain(group.name) !== undefined ? { syncGroup: plain(group.name)! } : {}),
    notify: [...notifyOf(instance, item), ...(group ? notifyOf(instance, group) : []), ...fifosOf(instance)],
  }
}

function trackedOf(host: string, { kind, name, weight, isReverse, definition, place }: Tracker, hasProgram: HasProgram): Tracked {
  const base = { kind, name, weight, reverse: isReverse, ...(place ? { place } : {}) }
  if (kind === 'interface') return { ...base, isDefined: true }
  if (kind !== 'script' || !definition) return { ...base, isDefined: definition !== undefined }
  const { script, interval, fall, rise } = definition as VrrpScript
  const argv = plain<string[]>(script)
  if (!argv?.[0]) return { ...base, isDefined: script !== undefined && argv === undefined }
  return {
    ...base,
    isDefined: hasProgram(host, argv[0]) !== false,
    command: argv.join(' '),
    interval: plain(interval) ?? 1,
    fall: plain(fall) ?? 1,
    rise: plain(rise) ?? 1,
  }
}

const TRANSITIONS = [
  ['notifyMaster', 'master'],
  ['notifyBackup', 'backup'],
  ['notifyFault', 'fault'],
  ['notifyStop', 'stop'],
  ['notify', 'any'],
] as const

function notifyOf({ view }: EffectiveInstance, item: VrrpInstance | VrrpSyncGroup): VrrpMember['notify'][number][] {
  return TRANSITIONS.flatMap(([field, on]) => {
    const script = item[field]
    if (script === undefined) return []
    const place = view.placeOf(item, field)
    const command = 'argv' in script ? script.argv.join(' ') : script.raw
    return [{ on, command, ...(place ? { place } : {}) }]
  })
}

/** Whoever reads a FIFO hears of every transition. */
function fifosOf({ view }: EffectiveInstance): VrrpMember['notify'][number][] {
  const defs = view.conf.globalDefs
  if (!defs) return []
  return (['notifyFifo', 'vrrpNotifyFifo'] as const).flatMap((field) => {
    const fifo = defs[field]
    if (fifo === undefined) return []
    const script = defs[`${field}Script`]
    const place = view.placeOf(defs, field)
    const command = script && 'argv' in script ? script.argv.join(' ') : 'raw' in fifo ? fifo.raw : fifo.path
    return [{ on: 'any' as const, command, ...(place ? { place } : {}) }]
  })
}
