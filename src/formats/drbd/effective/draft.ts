import type { Address } from '../model/address.ts'
import { minorOf } from '../model/device.ts'
import type { MetaDisk } from '../model/meta-disk.ts'
import type { FloatingHost, Host, Resource, StackedHost, StackedVolume, ThisHost, Volume } from '../types.ts'
import { type DrbdDocument, lastSection, nodeOf } from './nodes.ts'
import { type ListedOption, NONE, ofDisk, ofPeers, writtenOptions } from './settings.ts'
import type { EffectiveHost, Written } from './types.ts'

/** A volume of a host while things are still inherited into it. */
export interface DraftVolume {
  readonly vnr: number
  readonly isImplicit: boolean
  minor?: number
  device?: string
  disk?: string
  metaDisk?: MetaDisk
  tiebreaker?: boolean
  diskOptions: readonly ListedOption[]
  peerOptions: readonly ListedOption[]
  readonly written: { device?: Written; disk?: Written; metaDisk?: Written; volume?: Written<Volume | StackedVolume> }
}

export interface DraftHost {
  readonly kind: EffectiveHost['kind']
  readonly host: Host | FloatingHost | StackedHost
  readonly document: DrbdDocument
  readonly node: number
  names: string[]
  nodeId?: number
  isImplicitId: boolean
  readonly address?: Address
  readonly volumes: DraftVolume[]
  readonly hasProxy: boolean
}

/** What a volume's statements say, wherever they stand. */
type VolumeSource = Partial<Pick<Volume, 'device' | 'disk' | 'metaDisk' | 'tiebreaker' | 'diskOptions'>>

function draftVolume(document: DrbdDocument, vnr: number, source: VolumeSource, holder?: object): DraftVolume {
  const isImplicit = holder !== undefined
  const at = (field: string): Written => ({ document, object: holder ?? source, field })
  const { device, disk, metaDisk, tiebreaker, diskOptions } = source
  const section = diskOptions && lastSection(document, holder ?? source, 'disk')
  const options = section === undefined ? NONE : writtenOptions(document, section, 'disk')
  const minor = device && minorOf(device)
  const name = device?.name?.startsWith('drbd') ? `/dev/${device.name}` : device?.name
  const written: DraftVolume['written'] = {}
  const draft: DraftVolume = { vnr, isImplicit, diskOptions: ofDisk(options), peerOptions: ofPeers(options), written }
  if (minor !== undefined) draft.minor = minor
  if (name !== undefined) draft.device = name
  if (disk !== undefined) draft.disk = disk
  if (metaDisk !== undefined) draft.metaDisk = metaDisk
  if (tiebreaker !== undefined) draft.tiebreaker = tiebreaker
  if (device) written.device = at('device')
  if (disk !== undefined) written.disk = at('disk')
  if (metaDisk !== undefined) written.metaDisk = at('metaDisk')
  if (!isImplicit) written.volume = { document, object: source as Volume }
  return draft
}

type VolumeHolder = Partial<Omit<VolumeSource, 'tiebreaker'>> & { readonly volumes: readonly (VolumeSource & { readonly vnr: number })[] }

/** The volumes of a host or resource, by number; of two with one number the first counts. */
export function draftVolumes(
  document: DrbdDocument,
  holder: VolumeHolder,
  withSection: boolean,
): { volumes: DraftVolume[]; isMixed: boolean } {
  const { device, disk, metaDisk, diskOptions } = holder
  const isImplicit = device !== undefined || disk !== undefined || metaDisk !== undefined || (withSection && diskOptions !== undefined)
  const implicit = isImplicit ? [draftVolume(document, 0, withSection ? holder : pick(holder), holder)] : []
  const explicit = holder.volumes.map((volume) => draftVolume(document, volume.vnr, volume))
  // Mixed volumes are refused as such; what the odd ones lack besides is no news.
  const volumes = explicit.length > 0 ? explicit : implicit
  if (volumes.length < 2) return { volumes, isMixed: isImplicit && explicit.length > 0 }
  volumes.sort((a, b) => a.vnr - b.vnr)
  const seen = new Set<number>()
  return {
    volumes: volumes.filter(({ vnr }) => !seen.has(vnr) && seen.add(vnr)),
    isMixed: isImplicit && explicit.length > 0,
  }
}

/** At resource level disk{} is the resource's own section, not the one volume's. */
const pick = ({ device, disk, metaDisk }: VolumeHolder): VolumeSource => ({
  ...(device === undefined ? {} : { device }),
  ...(disk === undefined ? {} : { disk }),
  ...(metaDisk === undefined ? {} : { metaDisk }),
})

/** The hosts of a resource in the order in which they are written. */
export function draftHosts(document: DrbdDocument, resource: Resource): { hosts: DraftHost[]; mixed: DraftHost[] } {
  const mixed: DraftHost[] = []
  const draft = (kind: EffectiveHost['kind'], host: Host | FloatingHost | StackedHost | ThisHost, names: string[]): DraftHost => {
    const { volumes, isMixed } = draftVolumes(document, host as VolumeHolder, true)
    const drafted: DraftHost = {
      kind,
      host: host as Host,
      document,
      node: nodeOf(document, host),
      names,
      ...(host.nodeId === undefined ? {} : { nodeId: host.nodeId }),
      isImplicitId: false,
      ...(host.address === undefined ? {} : { address: host.address }),
      volumes,
      hasProxy: host.proxy !== undefined,
    }
    if (isMixed) mixed.push(drafted)
    return drafted
  }
  const hosts = [
    ...resource.hosts.map((host) => draft('on', host, [...host.names])),
    ...resource.floating.map((host) => draft('floating', host, [floatingName(host.address)])),
    ...resource.stacked.map((host) => draft('stacked', host, [])),
    ...(resource.thisHost ? [draft('this', resource.thisHost, ['_this_host'])] : []),
  ]
  return { hosts: hosts.sort((a, b) => a.node - b.node), mixed }
}

/** What drbdadm calls a host that is known by its address. */
const floatingName = ({ family, host, port }: Address): string => (family === 'ipv6' ? `ipv6 [${host}]:${port}` : `${host}:${port}`)

/** Names are compared without case, and a short name matches a qualified one. */
export function isSameHost(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  if (x.includes('.') && y.includes('.')) return x === y
  return x.split('.', 1)[0] === y.split('.', 1)[0]
}

export const hostNamed = (hosts: readonly DraftHost[], name: string): DraftHost | undefined =>
  hosts.find(({ names }) => names.some((other) => isSameHost(other, name)))
