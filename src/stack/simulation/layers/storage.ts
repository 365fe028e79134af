import type { Place } from '../../facts/place.ts'
import type { Outcome } from '../../facts/programs.ts'
import type { ReplicatedVolume, ScriptDeed } from '../../facts/types.ts'
import { losesReplication, reachableFrom } from './replication.ts'
import type { Service, Storage } from './services.ts'
import type { Situation } from './situation.ts'
import type { Course } from './step.ts'
import { drbdQuorum } from './votes.ts'

/** About how many seconds each takes; nothing in the files says. */
export const LASTS = { promote: 1, mount: 2, export: 1 } as const

/** What a host is told to do with the storage when the address comes or goes, and by whom. */
export interface Orders {
  readonly outcome: Outcome
  /** `the notify script /usr/local/sbin/nfs-ha.sh`; undefined where nobody is told anything. */
  readonly by: string | undefined
  /** What tells it so. */
  placeFor(deed: ScriptDeed): Place | undefined
}

/** What became of the host that had the storage. */
export interface Former {
  readonly host: string
  /** The machine is off for certain. */
  readonly isGone: boolean
  /** It is told to let the storage go. */
  readonly releases: boolean | 'unknown'
  readonly by: string | undefined
}

const labelOf = ({ resource }: ReplicatedVolume): string => resource

/** Takes a service's storage over to a host; false where two hosts write in the end. */
export function takeStorage(situation: Situation, host: string, former: Former, orders: Orders): { readonly isSplit: boolean } {
  const { course, service } = situation
  let isSplit = false
  for (const storage of service.storages) {
    isSplit = promote(situation, host, former, storage.volume, orders) || isSplit
    mount(course, host, storage, orders)
    exportIt(course, host, storage, orders)
  }
  return { isSplit }
}

function promote(situation: Situation, host: string, former: Former, volume: ReplicatedVolume, { outcome, by, placeFor }: Orders): boolean {
  const { course, failure, facts } = situation
  const name = labelOf(volume)
  const step = { layer: 'drbd', host } as const
  const own = volume.replicas.find((replica) => replica.host === host)
  if (!own) {
    course.take({ ...step, what: `${name} is not here`, why: `no replica is defined for ${host}`, kind: 'stuck', ...placeOf(volume.place) })
    return false
  }
  const byMount = !outcome.does.has('promotes') && outcome.does.has('mounts') && volume.autoPromote
  const isTold = outcome.does.has('promotes') || byMount
  if (!isTold && outcome.isKnown && !volume.dualPrimary) {
    const why =
      by === undefined
        ? `no notify script of keepalived on ${host} does, and keepalived knows nothing of DRBD`
        : `${by} does neither that nor mount it${volume.autoPromote ? '' : ', and auto-promote is off'}`
    course.take({
      ...step,
      what: `nothing promotes ${name}: it stays Secondary`,
      why,
      kind: 'stuck',
      ...placeOf(placeFor('promotes') ?? volume.place),
    })
    return false
  }
  const isCut = losesReplication(failure, volume, facts)
  const isHeld = !former.isGone && former.releases !== true
  if (isHeld && !isCut && !volume.dualPrimary) {
    const what = `${name} cannot be promoted: ${former.host} is still Primary`
    const why = `nothing on ${former.host} unmounts and demotes it when it loses the address, and DRBD allows one Primary`
    if (former.releases === false) {
      course.take({ ...step, what, why, kind: 'stuck', ...placeOf(volume.at('dualPrimary')) })
      return false
    }
    course.take({
      layer: 'drbd',
      host: former.host,
      what: `${name} is let go`,
      why: `if ${former.by} unmounts and demotes it`,
      kind: 'unknown',
    })
  }
  const verdict = drbdQuorum(volume, reachableFrom(host, failure, volume, facts))
  if (!verdict.isQuorate) {
    course.take({
      ...step,
      what: `${name} cannot be promoted: no quorum`,
      why: verdict.why,
      kind: 'stuck',
      ...placeOf(volume.at('quorum')),
    })
    return false
  }
  const isLeftRunning = isCut && isHeld && !volume.dualPrimary
  const stays = isLeftRunning && drbdQuorum(volume, reachableFrom(former.host, failure, volume, facts)).isQuorate
  if (isCut && volume.fencing !== 'dont-care') fence(situation, host, former.host, volume)
  if (course.isStuck) return false
  course.take({
    ...step,
    what: byMount ? `${name} becomes Primary as it is mounted (auto-promote)` : `${name} becomes Primary`,
    why: isTold
      ? `${by} ${byMount ? 'mounts' : 'promotes'} it; ${verdict.why}`
      : volume.dualPrimary
        ? 'two primaries are allowed'
        : `if ${by} promotes it; ${verdict.why}`,
    kind: isTold || volume.dualPrimary ? 'ok' : 'unknown',
    lasts: LASTS.promote,
    ...placeOf(placeFor(byMount ? 'mounts' : 'promotes')),
  })
  if (volume.protocol !== 'C' && isCut)
    course.take({
      ...step,
      what: 'the last writes may be missing',
      why: `protocol ${volume.protocol} does not wait for the peer's disk`,
      kind: 'risk',
      ...placeOf(volume.at('protocol')),
    })
  if (stays && volume.fencing === 'dont-care') {
    course.take({
      ...step,
      what: `${name} is Primary on ${former.host} and on ${host}: both write, each its own copy`,
      why: 'quorum is off and nothing fences',
      kind: 'stuck',
      ...placeOf(volume.at('fencing')),
    })
    return true
  }
  return false
}

/** DRBD's own fencing: before a host that lost its peer goes on, a program must have made sure of that peer. */
export function fence({ course, failure, service }: Situation, host: string, other: string, volume: ReplicatedVolume): void {
  const { fencing, fencePeer } = volume
  const step = { layer: 'fencing', host, ...placeOf(volume.at(fencePeer === undefined ? 'fencing' : 'fencePeer')) } as const
  const refused = whyNotFenced(volume, service)
  if (refused !== undefined) {
    course.take({ ...step, what: `${volume.resource} does not go on: nobody makes sure of ${other}`, why: refused, kind: 'stuck' })
    return
  }
  const isByCluster = CLUSTER_HANDLER.test(fencePeer!)
  course.take({
    ...step,
    what: `${volume.resource} goes on when ${other} is ${failure.kind === 'node' ? 'known to be off' : 'shut out'}`,
    why: `fencing ${fencing}: ${isByCluster ? `${fencePeer} keeps Pacemaker from promoting it there` : `if ${fencePeer} succeeds`}`,
    kind: isByCluster ? 'ok' : 'unknown',
  })
}

/** DRBD's handlers that speak to Pacemaker. */
const CLUSTER_HANDLER = /\bcrm-fence-peer/

function whyNotFenced({ fencing, fencePeer }: ReplicatedVolume, { cluster }: Service): string | undefined {
  if (fencePeer === undefined) return `fencing ${fencing} without a fence-peer handler`
  if (!CLUSTER_HANDLER.test(fencePeer)) return undefined
  if (!cluster) return `${fencePeer} asks Pacemaker, and there is none`
  return fencing === 'resource-and-stonith' && !cluster.fencing
    ? `${fencePeer} waits for Pacemaker to fence, and stonith-enabled is false`
    : undefined
}

function mount(course: Course, host: string, { volume, mounts }: Storage, { outcome, by, placeFor }: Orders): void {
  const own = mounts.filter((one) => one.host === undefined || one.host === host)
  const directory = own[0]?.directory ?? mounts[0]?.directory
  const what = directory ?? labelOf(volume)
  if (outcome.does.has('mounts')) {
    course.take({
      layer: 'mount',
      host,
      what: `${what} is mounted`,
      why: `${by} mounts it`,
      lasts: LASTS.mount,
      ...placeOf(placeFor('mounts')),
    })
    return
  }
  const automatic = own.find(({ options }) => options.includes('x-systemd.automount'))
  if (automatic) {
    course.take({
      layer: 'mount',
      host,
      what: `${what} is mounted`,
      why: 'systemd mounts it when somebody looks',
      lasts: LASTS.mount,
      ...placeOf(automatic.place),
    })
    return
  }
  if (!outcome.isKnown) {
    course.take({
      layer: 'mount',
      host,
      what: `${what} is mounted`,
      why: `if ${by} mounts it`,
      kind: 'unknown',
      lasts: LASTS.mount,
      ...placeOf(placeFor('mounts')),
    })
    return
  }
  const atBoot = own.find((one) => one.atBoot)
  const why = atBoot ? 'fstab mounts it at boot, when the other host had it' : by === undefined ? 'nobody is told to' : `${by} does not`
  course.take({
    layer: 'mount',
    host,
    what: `nothing mounts ${what}: the directory stays empty`,
    why,
    kind: 'stuck',
    ...placeOf(atBoot?.place ?? placeFor('mounts')),
  })
}

function exportIt(course: Course, host: string, { exports }: Storage, { outcome, by, placeFor }: Orders): void {
  const own = exports.filter((one) => one.host === undefined || one.host === host)
  if (own.length > 0) {
    const paths = [...new Set(own.map(({ path }) => path))].join(', ')
    course.take({
      layer: 'exports',
      host,
      what: `${paths} is exported`,
      why: own[0]!.by === 'pacemaker' ? 'Pacemaker exports it' : 'its own exports name it',
      ...placeOf(own[0]!.place),
    })
    return
  }
  const elsewhere = exports[0]
  if (outcome.does.has('exports'))
    course.take({
      layer: 'exports',
      host,
      what: 'it is exported',
      why: `${by} exports it`,
      lasts: LASTS.export,
      ...placeOf(placeFor('exports')),
    })
  else if (elsewhere && !outcome.isKnown)
    course.take({
      layer: 'exports',
      host,
      what: `${elsewhere.path} is exported`,
      why: `if ${by} exports it`,
      kind: 'unknown',
      lasts: LASTS.export,
      ...placeOf(placeFor('exports')),
    })
  else if (elsewhere)
    course.take({
      layer: 'exports',
      host,
      what: `${elsewhere.path} is not exported here`,
      why: `only ${elsewhere.host} exports it`,
      kind: 'stuck',
      ...placeOf(elsewhere.place),
    })
}

/** A place, where there is one: an optional field may not be undefined. */
export const placeOf = (place: Place | undefined): { readonly place?: Place } => (place ? { place } : {})
