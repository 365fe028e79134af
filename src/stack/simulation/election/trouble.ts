import type { Tracked, VrrpMember } from '../../facts/types.ts'
import { moves } from '../../facts/virtual-addresses.ts'
import type { Failure } from '../failure.ts'
import type { SourceOf } from './hearing.ts'
import { whyDeaf } from './hearing.ts'
import { holdersOf, type Seat, type Stage } from './stage.ts'
import { watchesService } from './world.ts'

/** Why an address does not leave a host that cannot serve it. */
export type StayReason =
  /** Nothing that keepalived tracks there says so. */
  | { readonly kind: 'unwatched' }
  /** Its priority falls, and is not below that of the best of the others. */
  | { readonly kind: 'weight-too-small'; readonly tracked: readonly Tracked[]; readonly rival: Seat }
  /** Another one has the higher priority, and nopreempt makes it defer. */
  | { readonly kind: 'nopreempt'; readonly tracked: readonly Tracked[]; readonly rival: Seat }
  /** Priority 255 never changes. */
  | { readonly kind: 'owner'; readonly rival: Seat }
  /** Nobody else can hold it. */
  | { readonly kind: 'alone' }

/** What is wrong at the end of a stage with one address. */
export type Trouble =
  | { readonly kind: 'stays'; readonly seat: Seat; readonly reason: StayReason }
  /** Held by several at once; `why` says why one of them does not hear the other. */
  | { readonly kind: 'split'; readonly seats: readonly Seat[]; readonly why: string }
  | { readonly kind: 'nobody'; readonly why: string }
  /** Equal priorities: who was first keeps it, and of two that start together the higher address. */
  | { readonly kind: 'tie'; readonly seats: readonly Seat[] }
  /** It leaves a host whose service failed, but only when the next one has waited for its preempt_delay, in seconds. */
  | { readonly kind: 'late'; readonly seat: Seat; readonly rival: Seat; readonly delay: number }
  | { readonly kind: 'restless' }

/** Whose service is broken; of a machine that is dead nobody expects any. */
export type Unfit = ReadonlySet<string>

export function troublesOf(stage: Stage, address: string, unfit: Unfit, sourceOf: SourceOf, isolated: ReadonlySet<string>): Trouble[] {
  if (stage.isRestless) return [{ kind: 'restless' }]
  const holders = holdersOf(stage, address)
  const seats = stage.seats.filter(({ member }) => moves(member, address))
  const troubles: Trouble[] = []
  if (holders.length === 0) troubles.push({ kind: 'nobody', why: seats.map(({ member, why }) => `${member.host}: ${why}`).join('; ') })
  const hosts = new Set(holders.map(({ member }) => member.host))
  if (hosts.size > 1) troubles.push({ kind: 'split', seats: holders, why: whyApart(holders, sourceOf, isolated) })
  for (const seat of holders) {
    if (!unfit.has(seat.member.host)) continue
    const rivals = seats.filter(({ member, state }) => member.host !== seat.member.host && state === 'backup' && !unfit.has(member.host))
    troubles.push({ kind: 'stays', seat, reason: stayReason(seat, rivals) })
  }
  const [holder] = holders
  const equals = seats.filter(
    ({ member, state, standing }) =>
      holder &&
      (state === 'backup' || state === 'master') &&
      standing.priority === holder.standing.priority &&
      (member === holder.member || (member.host !== holder.member.host && whyDeaf(member, holder.member, sourceOf) === undefined)),
  )
  if (equals.length > 1 && hosts.size === 1) troubles.push({ kind: 'tie', seats: equals })
  return troubles
}

function stayReason({ member, standing }: Seat, rivals: readonly Seat[]): StayReason {
  const best = [...rivals].sort((a, b) => b.standing.priority - a.standing.priority)[0]
  if (!best) return { kind: 'alone' }
  const watching = member.tracked.filter(watchesService)
  if (watching.length === 0) return { kind: 'unwatched' }
  if (member.priority === 255) return { kind: 'owner', rival: best }
  if (best.standing.priority > standing.priority && best.member.nopreempt) return { kind: 'nopreempt', tracked: watching, rival: best }
  return { kind: 'weight-too-small', tracked: watching, rival: best }
}

function whyApart([first, second]: readonly Seat[], sourceOf: SourceOf, isolated: ReadonlySet<string>): string {
  const [a, b] = [first!.member, second!.member]
  if (isolated.has(a.host) || isolated.has(b.host)) return 'adverts do not cross the broken network, and VRRP has no quorum'
  const why = whyDeaf(a, b, sourceOf) ?? whyDeaf(b, a, sourceOf)
  return why === undefined ? 'neither yields' : `adverts are not taken: ${why}`
}

/** A backup puts up with a master of lower priority for its preempt_delay, also where that one is lower because it failed. */
export function lateness(stage: Stage, before: readonly Seat[], after: readonly Seat[], unfit: Unfit): Trouble[] {
  const [rival] = after
  if (!rival || rival.member.preemptDelay === 0) return []
  const seat = stage.seats.find(
    ({ member, state }) => state === 'backup' && unfit.has(member.host) && before.some((one) => one.member === member),
  )
  return seat && rival.member !== seat.member ? [{ kind: 'late', seat, rival, delay: rival.member.preemptDelay }] : []
}

/** A failure after which the host still runs and cannot serve. */
export const unfitBy = (failures: readonly Failure[]): Set<string> =>
  new Set(failures.filter(({ kind }) => kind === 'service').map(({ host }) => host))

export const addressesOf = (members: readonly VrrpMember[]): string[] => [
  ...new Set(members.flatMap(({ addresses }) => addresses.map(({ address }) => address))),
]
