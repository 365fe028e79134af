import { type Outcome, outcomeOf } from '../../facts/programs.ts'
import type { Facts, VrrpMember } from '../../facts/types.ts'
import { elect } from '../election/elect.ts'
import { sourcesOf } from '../election/hearing.ts'
import { holdersOf, type Seat, type Stage, type Transition, type VrrpState } from '../election/stage.ts'
import { tellPriority, tellStay, tellTrouble } from '../election/tell.ts'
import { troublesOf, unfitBy } from '../election/trouble.ts'
import type { Failure } from '../failure.ts'
import { tellClients } from './clients.ts'
import { keepStorage } from './keep.ts'
import type { Service } from './services.ts'
import type { Course, End } from './step.ts'
import { type Former, LASTS, type Orders, placeOf, takeStorage } from './storage.ts'

/** Follows an address that keepalived moves; gives who had it, and how it ends. */
export function runByKeepalived(
  course: Course,
  service: Service,
  failure: Failure,
  facts: Facts,
): { before: string | undefined; end: End } {
  const address = service.address!.address
  const [start, failed] = elect(facts, [{ failure, kind: 'fails' }]) as [Stage, Stage]
  const before = holdersOf(start, address)
  const [first] = before
  const stuck = (what: string, why: string, seat?: Seat): void =>
    course.take({
      layer: 'keepalived',
      what,
      why,
      kind: 'stuck',
      ...(seat ? { host: seat.member.host } : {}),
      ...placeOf(seat?.member.at('priority')),
    })
  const end = (): End => ({ kind: 'stuck', step: course.steps.at(-1)! })
  if (!first || before.length > 1) {
    const [trouble] = troublesOf(start, address, new Set(), () => undefined, new Set())
    stuck(`${address} has no single holder to begin with`, trouble ? tellTrouble(trouble) : 'nobody has it', first)
    return { before: undefined, end: end() }
  }
  const host = first.member.host
  const after = holdersOf(failed, address)
  tellTransitions(course, failed, address)
  if (after.length === 0) {
    stuck(
      `nobody holds ${address}`,
      failed.seats
        .filter(({ member }) => has(member, address))
        .map(({ member, why }) => `${member.host}: ${why}`)
        .join('; '),
    )
    return { before: host, end: end() }
  }
  const hosts = after.map(({ member }) => member.host)
  if (hosts.length > 1) return { before: host, end: splitEnd(course, service, address, failed, after, failure, facts) }
  const [holder] = after as [Seat]
  if (hosts[0] === host) {
    if (failure.kind === 'service' && failure.host === host) {
      const [trouble] = troublesOf(failed, address, unfitBy([failure]), sourceOfAll(facts), new Set())
      const why = trouble?.kind === 'stays' ? tellStay(trouble.seat, trouble.reason) : 'its priority is still the highest'
      stuck(`${host} keeps ${address} and cannot serve`, why, holder)
      return { before: host, end: end() }
    }
    course.take({
      layer: 'address',
      host,
      what: `${host} keeps ${address}`,
      why: holder.why,
      ...placeOf(holder.member.at('virtualIpaddress')),
    })
    if (failure.host !== host) keepStorage(course, host, service, failure, facts)
    else if (failure.kind === 'link') keepStorage(course, host, service, failure, facts)
    return { before: host, end: course.isStuck ? end() : served(course, host, false) }
  }
  return { before: host, end: move(course, service, first, holder, failed, failure, facts) }
}

const has = (member: VrrpMember, address: string): boolean => member.addresses.some((one) => one.address === address)

const sourceOfAll =
  (facts: Facts) =>
  (member: VrrpMember): string | undefined => {
    const router = facts.virtualRouters.find(({ members }) => members.includes(member))
    return router && sourcesOf(router.members, facts.hosts)(member)
  }

function tellTransitions(course: Course, stage: Stage, address: string): void {
  const words: Readonly<Record<VrrpState, string>> = {
    off: 'stops',
    fault: 'goes to FAULT',
    backup: 'becomes BACKUP',
    master: 'becomes MASTER',
  }
  const own = stage.transitions.filter(({ member }) => has(member, address))
  const changed = stage.seats.find(
    ({ member, standing, state }) =>
      has(member, address) && standing.changes.length > 0 && state !== 'off' && member.host === stage.incident?.failure.host,
  )
  if (changed && own.length > 0)
    course.take({
      layer: 'keepalived',
      host: changed.member.host,
      what: 'announces another priority',
      why: tellPriority(changed),
      ...placeOf(changed.standing.changes[0]!.tracked.place),
    })
  for (const { member, to, why, after } of own)
    course.take({
      layer: 'keepalived',
      host: member.host,
      what: `${member.name} ${words[to]}`,
      why,
      lasts: after - course.clock,
      ...placeOf(member.place),
    })
}

function served(course: Course, host: string, isMoved: boolean): End {
  return { kind: 'service', host, isMoved, seconds: course.clock, isAssumed: course.steps.some(({ kind }) => kind === 'unknown') }
}

/** The address is on another host: does the storage follow? */
function move(course: Course, service: Service, from: Seat, to: Seat, stage: Stage, failure: Failure, facts: Facts): End {
  const host = to.member.host
  const address = service.address!.address
  const former = formerOf(from.member, stage, failure, facts)
  if (!former.isGone && service.storages.length > 0) tellRelease(course, former)
  const arrived = course.clock
  course.take({ layer: 'address', host, what: `${address} is on ${host}`, ...placeOf(to.member.at('virtualIpaddress')) })
  const orders = ordersOf(to.member, ['master', 'any'], facts)
  const { isSplit } = takeStorage(course, host, former, service, orders, failure, facts)
  if (course.isStuck) {
    const step = course.steps.at(-1)!
    return isSplit ? { kind: 'split-brain', hosts: [former.host, host], step } : { kind: 'stuck', step }
  }
  if (course.clock > arrived && !orders.outcome.does.has('starts-nfs') && service.storages.length > 0 && orders.outcome.isKnown)
    course.take({
      layer: 'address',
      host,
      what: `until then a client that asks gets a stale file handle`,
      why: `keepalived sets ${address} before the notify script has done its work, and the NFS server is running all the time`,
      kind: 'risk',
    })
  const end = served(course, host, true)
  tellClients(course, host, service, orders.outcome, facts)
  return end
}

/** Two hold the address: does the storage let both write? */
function splitEnd(
  course: Course,
  service: Service,
  address: string,
  stage: Stage,
  holders: readonly Seat[],
  failure: Failure,
  facts: Facts,
): End {
  const isolated = new Set(failure.kind === 'isolation' ? [failure.host] : [])
  const trouble = troublesOf(stage, address, new Set(), sourceOfAll(facts), isolated).find(({ kind }) => kind === 'split')
  course.take({
    layer: 'keepalived',
    what: `${address} is on ${holders.map(({ member }) => member.host).join(' and ')}`,
    ...(trouble?.kind === 'split' ? { why: trouble.why } : {}),
    kind: 'risk',
  })
  const fresh =
    holders.find(({ member }) => stage.transitions.some((one) => one.member === member && one.to === 'master')) ?? holders.at(-1)!
  const old = holders.find((seat) => seat !== fresh)!
  const former: Former = { host: old.member.host, isGone: false, releases: false, by: undefined }
  const orders = ordersOf(fresh.member, ['master', 'any'], facts)
  const { isSplit } = takeStorage(course, fresh.member.host, former, service, orders, failure, facts)
  const hosts = [former.host, fresh.member.host]
  if (!course.isStuck)
    course.take({
      layer: 'clients',
      what: 'each client reaches one of the two hosts',
      why: 'both answer for the address; VRRP counts no votes',
      kind: 'stuck',
    })
  const step = course.steps.at(-1)!
  return isSplit ? { kind: 'split-brain', hosts, step } : { kind: 'stuck', step }
}

/** What the one who loses the address is told to do about the storage. */
function formerOf(member: VrrpMember, stage: Stage, failure: Failure, facts: Facts): Former {
  const { host } = member
  if (failure.kind === 'node' && failure.host === host) return { host, isGone: true, releases: true, by: undefined }
  const state = stage.seats.find((seat) => seat.member === member)!.state
  const on = state === 'fault' ? 'fault' : state === 'off' ? 'stop' : 'backup'
  const { outcome, by } = ordersOf(member, [on, 'any'], facts)
  const lets = outcome.does.has('demotes') || outcome.does.has('unmounts')
  return { host, isGone: false, releases: lets ? true : outcome.isKnown ? false : 'unknown', by }
}

function tellRelease(course: Course, { host, releases, by }: Former): void {
  if (releases === true)
    course.take({ layer: 'drbd', host, what: 'lets the storage go', why: `${by} unmounts and demotes it`, lasts: LASTS.mount })
}

type Occasion = VrrpMember['notify'][number]['on']

/** What keepalived calls on an occasion, and what comes of it. */
function ordersOf({ notify, host, place }: VrrpMember, occasions: readonly Occasion[], facts: Facts): Orders {
  const called = notify.filter(({ on }) => occasions.includes(on))
  const scripts = facts.hosts.find(({ name }) => name === host)?.scripts ?? []
  const outcomes: readonly Outcome[] = called.map(({ command }) => outcomeOf(command, scripts))
  return {
    outcome: { does: new Set(outcomes.flatMap(({ does }) => [...does])), isKnown: outcomes.every(({ isKnown }) => isKnown) },
    by: called.length === 0 ? undefined : `the notify script ${called.map(({ command }) => command.split(' ')[0]).join(', ')}`,
    place: called[0]?.place ?? place,
  }
}

export type { Transition }
