import type { VrrpMember } from '../../facts/types.ts'
import { moves } from '../../facts/virtual-addresses.ts'
import type { Failure, Incident } from '../failure.ts'
import { type Electorate, elect } from './elect.ts'
import { type SourceOf, sourcesOf } from './hearing.ts'
import { holdersOf, type Seat, type Stage } from './stage.ts'
import { addressesOf, lateness, type Trouble, troublesOf, unfitBy } from './trouble.ts'
import { watchesService } from './world.ts'

/** What becomes of one address when something fails and is mended again. */
export interface AddressOutcome {
  readonly failures: readonly Failure[]
  readonly address: string
  /** Who holds it: before, after the last failure, and when all is mended. */
  readonly before: readonly Seat[]
  readonly after: readonly Seat[]
  readonly mended: readonly Seat[]
  /** Seconds after the last failure until another host holds it, about; undefined where none comes to hold it. */
  readonly seconds: number | undefined
  /** Troubles that the failure brings; what is wrong before it is not repeated. */
  readonly troubles: readonly Trouble[]
  /** It moves a second time when all is mended. */
  readonly flapsBack: boolean
  readonly stages: readonly Stage[]
}

/** How the addresses fare in peace and through every failure. */
export interface Survey {
  readonly start: Stage
  /** What is wrong before anything fails, by address. */
  readonly standing: readonly { readonly address: string; readonly holders: readonly Seat[]; readonly troubles: readonly Trouble[] }[]
  readonly outcomes: readonly AddressOutcome[]
}

/** Every single failure of every host; each check and each interface fails for itself. */
export function singleFailures({ virtualRouters }: Electorate): Failure[] {
  const members = virtualRouters.flatMap((router) => router.members)
  return [...new Set(members.map(({ host }) => host))].flatMap((host) =>
    failuresOf(
      host,
      members.filter((one) => one.host === host),
    ),
  )
}

function failuresOf(host: string, members: readonly VrrpMember[]): Failure[] {
  const tracked = members.flatMap((member) => member.tracked)
  const checks = new Set(tracked.filter(watchesService).map(({ name }) => name))
  const links = new Set([
    ...members.flatMap((member) => member.interface ?? []),
    ...tracked.filter(({ kind, isDefined }) => kind === 'interface' && isDefined).map(({ name }) => name),
  ])
  const services: Failure[] = checks.size === 0 ? [{ host, kind: 'service' }] : [...checks].map((what) => ({ host, kind: 'service', what }))
  return [
    ...services,
    { host, kind: 'daemon' },
    { host, kind: 'node' },
    ...[...links].map((what): Failure => ({ host, kind: 'link', what })),
    { host, kind: 'isolation' },
  ]
}

/** Pairs that happen: the service fails everywhere at once, or on the host that just took over. */
export function usefulPairs(electorate: Electorate): (readonly [Failure, Failure])[] {
  const singles = singleFailures(electorate).filter(({ kind }) => kind === 'service' || kind === 'node')
  return singles.flatMap((first) => singles.filter(({ host }) => host !== first.host).map((second) => [first, second] as const))
}

/** Elects, breaks and mends, for each of the given failures and for each address. */
export function surveyElection(
  electorate: Electorate,
  failures: readonly (readonly Failure[])[] = singleFailures(electorate).map((one) => [one]),
): Survey {
  const members = electorate.virtualRouters.flatMap((router) => router.members)
  const addresses = addressesOf(members)
  const sources = new Map(
    electorate.virtualRouters.flatMap((router) => {
      const sourceOf = sourcesOf(router.members, electorate.hosts)
      return router.members.map((member) => [member, sourceOf(member)] as const)
    }),
  )
  const sourceOf: SourceOf = (member) => sources.get(member)
  const [start] = elect(electorate, [])
  const nobody: ReadonlySet<string> = new Set()
  const standing = addresses.map((address) => ({
    address,
    holders: holdersOf(start!, address),
    troubles: troublesOf(start!, address, nobody, sourceOf, nobody),
  }))
  const outcomes = failures.flatMap((together) => {
    const incidents: Incident[] = [
      ...together.map((failure): Incident => ({ failure, kind: 'fails' })),
      ...together.map((failure): Incident => ({ failure, kind: 'recovers' })),
    ]
    const stages = elect(electorate, incidents)
    const failed = stages[together.length]!
    const isolated = new Set(together.filter(({ kind }) => kind === 'isolation').map(({ host }) => host))
    return standing.map(({ address, troubles: known }): AddressOutcome => {
      const before = holdersOf(stages[0]!, address)
      const after = holdersOf(failed, address)
      const mended = holdersOf(stages.at(-1)!, address)
      const kinds = new Set(known.map(({ kind }) => kind))
      const unfit = unfitBy(together)
      const troubles = troublesOf(failed, address, unfit, sourceOf, isolated).filter(({ kind }) => !kinds.has(kind))
      const moved = after.length > 0 && !after.some(({ member }) => before.some((seat) => seat.member.host === member.host))
      return {
        failures: together,
        address,
        before,
        after,
        mended,
        seconds: moved ? arrival(failed, address) : undefined,
        troubles: moved ? [...troubles, ...lateness(failed, before, after, unfit)] : troubles,
        flapsBack: moved && hostsOf(mended) === hostsOf(before),
        stages,
      }
    })
  })
  return { start: start!, standing, outcomes }
}

const hostsOf = (seats: readonly Seat[]): string =>
  seats
    .map(({ member }) => member.host)
    .sort()
    .join(' ')

/** When the last of those who hold it became master. */
const arrival = (stage: Stage, address: string): number | undefined =>
  stage.transitions.findLast(({ to, member }) => to === 'master' && moves(member, address))?.after
