import { appended } from '../../../lens/index.ts'
import type { Address } from '../model/address.ts'
import { minorOf } from '../model/device.ts'
import type { MetaDisk } from '../model/meta-disk.ts'
import type { DiskOptions, FloatingHost, Host, Resource, StackedHost, StackedVolume, ThisHost, Volume } from '../types.ts'
import { type DrbdDocument, lastSection, nodeOf } from './nodes.ts'
import { EMPTY, type OptionList, writtenOptions } from './option-list.ts'
import type { Settings } from './settings.ts'
import type { EffectiveHost, EffectiveVolume, Written } from './types.ts'

/** Where a volume's statements are written. */
interface VolumePlaces {
  device?: Written
  disk?: Written
  metaDisk?: Written
  volume?: Written<Volume | StackedVolume>
}

/** A volume of a host while things are still inherited into it. */
export class DraftVolume implements EffectiveVolume {
  readonly vnr: number
  readonly isImplicit: boolean
  minor: number | undefined = undefined
  device: string | undefined = undefined
  disk: string | undefined = undefined
  metaDisk: MetaDisk | undefined = undefined
  isDiskless = false
  /** Yes where nothing is written. */
  tiebreaker = true
  isTiebreakerWritten = false
  /** Options of the disk, and those between it and its peers. */
  options: OptionList = EMPTY.disk
  peerOptions: OptionList = EMPTY.peers
  diskOptions: Settings<DiskOptions> = NOT_YET
  readonly written: VolumePlaces

  constructor(vnr: number, isImplicit: boolean, written: VolumePlaces) {
    this.vnr = vnr
    this.isImplicit = isImplicit
    this.written = written
  }
}

/** Settings are made when all is inherited. */
const NOT_YET: Settings<DiskOptions> = {}

export class DraftHost implements EffectiveHost {
  readonly kind: EffectiveHost['kind']
  readonly host: Host | FloatingHost | StackedHost
  readonly document: DrbdDocument
  names: readonly string[]
  nodeId: number | undefined
  isImplicitId = false
  readonly address: Address | undefined
  volumes: DraftVolume[] = []
  isDiskless = false

  constructor(kind: EffectiveHost['kind'], host: Host | FloatingHost | StackedHost, document: DrbdDocument, names: readonly string[]) {
    this.kind = kind
    this.host = host
    this.document = document
    this.names = names
    this.nodeId = host.nodeId
    this.address = host.address
  }
}

/** What a volume's statements say, wherever they stand. */
type VolumeSource = Partial<Pick<Volume, 'device' | 'disk' | 'metaDisk' | 'tiebreaker' | 'diskOptions'>>

/** A volume of what is written in an object; at resource level disk{} is the resource's own section, not the one volume's. */
function draftVolume(document: DrbdDocument, vnr: number, source: VolumeSource, isImplicit: boolean, withSection: boolean): DraftVolume {
  const { device, disk, metaDisk, tiebreaker, diskOptions } = source
  const written: VolumePlaces = {}
  const draft = new DraftVolume(vnr, isImplicit, written)
  if (device) {
    draft.minor = minorOf(device)
    draft.device = device.name?.startsWith('drbd') ? `/dev/${device.name}` : device.name
    written.device = { document, object: source, field: 'device' }
  }
  if (disk !== undefined) {
    draft.disk = disk
    written.disk = { document, object: source, field: 'disk' }
  }
  if (metaDisk !== undefined) {
    draft.metaDisk = metaDisk
    written.metaDisk = { document, object: source, field: 'metaDisk' }
  }
  if (tiebreaker !== undefined) {
    draft.tiebreaker = tiebreaker
    draft.isTiebreakerWritten = true
  }
  if (!isImplicit) written.volume = { document, object: source as Volume }
  const section = withSection && diskOptions ? lastSection(document, source, 'disk') : undefined
  if (section !== undefined) {
    const options = writtenOptions(document, section, 'disk')
    draft.options = options.ofDisk
    draft.peerOptions = options.ofPeers
  }
  return draft
}

type VolumeHolder = Partial<Omit<VolumeSource, 'tiebreaker'>> & { readonly volumes: readonly (VolumeSource & { readonly vnr: number })[] }

/** The volumes of a host or resource, by number; of two with one number the first counts. */
export function draftVolumes(
  document: DrbdDocument,
  holder: VolumeHolder,
  withSection: boolean,
): { readonly volumes: DraftVolume[]; readonly isMixed: boolean } {
  const { device, disk, metaDisk, diskOptions } = holder
  const isImplicit = device !== undefined || disk !== undefined || metaDisk !== undefined || (withSection && diskOptions !== undefined)
  // Mixed volumes are refused as such; what the odd ones lack besides is no news.
  const isMixed = isImplicit && holder.volumes.length > 0
  if (holder.volumes.length === 0) return { volumes: isImplicit ? [draftVolume(document, 0, holder, true, withSection)] : [], isMixed }
  const volumes = holder.volumes.map((volume) => draftVolume(document, volume.vnr, volume, false, true))
  if (volumes.length < 2) return { volumes, isMixed }
  volumes.sort((a, b) => a.vnr - b.vnr)
  return { volumes: volumes.filter(({ vnr }, i) => i === 0 || vnr !== volumes[i - 1]!.vnr), isMixed }
}

/** The hosts of a resource in the order in which they are written. */
export function draftHosts(document: DrbdDocument, resource: Resource): { hosts: DraftHost[]; mixed: DraftHost[] } {
  let hosts: DraftHost[] = []
  const mixed: DraftHost[] = []
  const draft = (kind: EffectiveHost['kind'], host: Host | FloatingHost | StackedHost | ThisHost, names: readonly string[]): void => {
    const drafted = new DraftHost(kind, host as Host, document, names)
    const { volumes, isMixed } = draftVolumes(document, host as VolumeHolder, true)
    drafted.volumes = volumes
    hosts = appended(hosts, drafted)
    if (isMixed) mixed.push(drafted)
  }
  for (const host of resource.hosts) draft('on', host, host.names)
  for (const host of resource.floating) draft('floating', host, [floatingName(host.address)])
  for (const host of resource.stacked) draft('stacked', host, [])
  if (resource.thisHost) draft('this', resource.thisHost, ['_this_host'])
  if (hosts.length > resource.hosts.length && hosts.length > 1) inOrder(hosts)
  return { hosts, mixed }
}

function inOrder(hosts: DraftHost[]): void {
  const nodes = new Map(hosts.map((draft) => [draft, nodeOf(draft.document, draft.host)]))
  hosts.sort((a, b) => nodes.get(a)! - nodes.get(b)!)
}

/** What drbdadm calls a host that is known by its address. */
const floatingName = ({ family, host, port }: Address): string => (family === 'ipv6' ? `ipv6 [${host}]:${port}` : `${host}:${port}`)

/** Names are compared without case, and a short name matches a qualified one. */
export function isSameHost(a: string, b: string): boolean {
  // Most names differ from each other early.
  if ((a.charCodeAt(0) | 32) !== (b.charCodeAt(0) | 32)) return false
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  if (x.includes('.') && y.includes('.')) return x === y
  return shortName(x) === shortName(y)
}

/** What of a name stands before its first dot. */
export const shortName = (name: string): string => name.toLowerCase().split('.', 1)[0]!

/** Hosts by the short forms of their names. */
export function byShortName(hosts: readonly DraftHost[]): Map<string, DraftHost[]> {
  const found = new Map<string, DraftHost[]>()
  for (const host of hosts) {
    for (const name of host.names) {
      const alike = found.get(shortName(name))
      if (alike) alike.push(host)
      else found.set(shortName(name), [host])
    }
  }
  return found
}
