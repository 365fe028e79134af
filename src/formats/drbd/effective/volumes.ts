import { relatedPlace } from '../../../document/index.ts'
import { appended } from '../../../lens/index.ts'
import type { Resource } from '../types.ts'
import { type Claims, hostPlace, type Place } from './claims.ts'
import { type DraftHost, DraftVolume } from './draft.ts'
import type { Written } from './types.ts'
import { isUnread } from './unread.ts'

export const hostLabel = ({ names, host }: DraftHost): string =>
  names.join(' ') || ('lower' in host ? `stacked-on-top-of ${host.lower}` : 'host')

/** Gives a host what its resource says of its volumes, where the host itself says nothing. */
export function inheritVolumes(from: readonly DraftVolume[], host: DraftHost, claims: Claims): void {
  const own = host.volumes.length
  for (const source of from) {
    let target = volumeOf(host.volumes, source.vnr, own)
    if (!target) {
      const { vnr, isImplicit } = source
      const { volume } = source.written
      target = new DraftVolume(vnr, isImplicit, volume ? { volume } : {})
      host.volumes = appended(host.volumes, target)
    }
    if (!target.isTiebreakerWritten) target.tiebreaker = source.tiebreaker
    if (target.disk === undefined && source.disk !== undefined) {
      target.disk = source.disk
      target.written.disk = source.written.disk!
      for (const name of host.names) claims.claim('disk', name, 'disk', source.disk, source.written.disk!)
    }
    if (target.device === undefined && source.device !== undefined) target.device = source.device
    if (target.minor === undefined && source.minor !== undefined) {
      target.minor = source.minor
      target.written.device ??= source.written.device!
      claimDevice(host, target, source.written.device!, claims)
    }
    if (target.metaDisk === undefined && source.metaDisk !== undefined) {
      target.metaDisk = source.metaDisk
      target.written.metaDisk = source.written.metaDisk!
    }
  }
  if (host.volumes.length > own) host.volumes.sort((a, b) => a.vnr - b.vnr)
}

/** The volume of a number among the first ones, which are in order; numbers have no twins. */
export function volumeOf<T extends { readonly vnr: number }>(volumes: readonly T[], vnr: number, count = volumes.length): T | undefined {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const volume = volumes[middle]!
    if (volume.vnr === vnr) return volume
    if (volume.vnr < vnr) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** A minor, and a device's name, belong to one volume on each host. */
export function claimDevice(host: DraftHost, { minor, device }: DraftVolume, claimant: Written | DraftHost, claims: Claims): void {
  for (const name of host.names) {
    if (minor !== undefined) claims.claim('minor', name, 'minor', minor, claimant)
    if (device !== undefined) claims.claim('device', name, 'device', device, claimant)
  }
}

export function claimMetaDisks(host: DraftHost, claims: Claims): void {
  for (const { metaDisk, written } of host.volumes) {
    if (metaDisk === undefined || metaDisk === 'internal') continue
    const { path, index } = metaDisk
    const shown = index === undefined ? path : `${path} [${index}]`
    for (const name of host.names) claims.claim('meta-disk', name, 'metaDisk', shown, written.metaDisk!)
  }
}

/** What a volume needs on a host that is no stacked one. */
export function checkComplete(host: DraftHost, resource: Resource, claims: Claims): void {
  for (const volume of host.volumes) {
    if (volume.disk !== undefined && volume.disk !== 'none' && volume.metaDisk === undefined) volume.metaDisk = 'internal'
    if (volume.minor !== undefined && (volume.disk !== undefined || volume.metaDisk === undefined)) continue
    const { volume: block } = volume.written
    const spot = block ? { document: block.document, span: keywordSpan(block) } : hostPlace(host)
    const data = { host: hostLabel(host), volume: volume.vnr }
    const sources = [
      host.host,
      resource,
      ...[host.host, resource].flatMap(({ volumes }) => volumes.filter(({ vnr }) => vnr === volume.vnr)),
    ]
    const isLost = (keyword: string): boolean => sources.some((source) => isUnread(source, keyword))
    if (volume.minor === undefined && !isLost('device')) claims.refuse('no-device', spot, data)
    if (volume.disk === undefined && volume.metaDisk !== undefined && !isLost('disk')) claims.refuse('no-disk', spot, data)
  }
}

const keywordSpan = ({ document, object }: Written): Place['span'] =>
  document.spanOf(object, undefined, undefined, 'keyword') ?? document.spanOf(object)!

/** All hosts of a resource have the same volumes. */
export function checkSameVolumes(hosts: readonly DraftHost[], claims: Claims): void {
  const [first] = hosts
  if (!first || hosts.some(({ host }) => isUnread(host, 'volume', 'device', 'disk', 'meta-disk'))) return
  for (const host of hosts) {
    if (host === first) continue
    for (const { vnr, isImplicit } of first.volumes) {
      const twin = volumeOf(host.volumes, vnr)
      if (!twin) missing(host, first, vnr, claims)
      else if (twin.isImplicit !== isImplicit) claims.refuse('mixed-volumes', hostPlace(host), { host: hostLabel(host), volume: vnr })
    }
    for (const { vnr } of host.volumes) if (!volumeOf(first.volumes, vnr)) missing(first, host, vnr, claims)
  }
}

function missing(where: DraftHost, other: DraftHost, vnr: number, claims: Claims): void {
  const data = { host: hostLabel(where), other: hostLabel(other), volume: vnr }
  claims.refuse('no-volume', hostPlace(where), data, [relatedPlace(hostPlace(other), `${hostLabel(other)} has volume ${vnr}`)])
}
