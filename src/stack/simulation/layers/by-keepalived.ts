import type { Facts } from '../../facts/types.ts'
import { moves } from '../../facts/virtual-addresses.ts'
import { type SourceOf, sourcesOf } from '../election/hearing.ts'
import { holdersOf, type Seat, type Stage, type VrrpState } from '../election/stage.ts'
import { tellPriority, tellStay, tellTrouble } from '../election/tell.ts'
import { troublesOf, unfitBy } from '../election/trouble.ts'
import { tellClients } from './clients.ts'
import { keepStorage } from './keep.ts'
import { formerMaster, ordersOfMaster } from './notified.ts'
import { reachableFrom } from './replication.ts'
import { type Situation, servedOn, stuckAt } from './situation.ts'
import type { End } from './step.ts'
import { type Former, LASTS, placeOf, takeStorage } from './storage.ts'
import { drbdQuorum } from './votes.ts'

const NOBODY: ReadonlySet<string> = new Set()

/** Follows an address that keepalived moves: who had it, and how it ends. */
export function runByKeepalived(situation: Situation): { before: string | undefined; end: End } {
  const { course, service, facts } = situation
  const address = service.address!.address
  const [start, failed] = situation.election() as [Stage, Stage]
  const before = holdersOf(start, address)
  const [first] = before
  if (!first || before.length > 1) {
    const [trouble] = troublesOf(start, address, NOBODY, sourceIn(facts), NOBODY)
    course.take({
      layer: 'keepalived',
      what: `${address} has no single holder to begin with`,
      why: trouble ? tellTrouble(trouble) : 'nobody has it',
      kind: 'stuck',
      ...placeOf(first?.member.place),
    })
    return { before: undefined, end: stuckAt(situation) }
  }
  const { host } = first.member
  tellTransitions(situation, failed, address)
  const after = holdersOf(failed, address)
  const [holder, other] = after
  if (other) return { before: host, end: splitEnd(situation, address, failed, after) }
  if (holder && holder.member.host !== host) return { before: host, end: move(situation, first, holder, failed) }
  if (holder) return { before: host, end: keep(situation, holder, failed) }
  const whys = failed.seats.filter(({ member }) => moves(member, address)).map(({ member, why }) => `${member.host}: ${why}`)
  course.take({ layer: 'keepalived', what: `nobody holds ${address}`, why: whys.join('; '), kind: 'stuck', ...placeOf(first.member.place) })
  return { before: host, end: stuckAt(situation) }
}

const sourceIn =
  (facts: Facts): SourceOf =>
  (member) => {
    const router = facts.virtualRouters.find(({ members }) => members.includes(member))
    return router && sourcesOf(router.members, facts.hosts)(member)
  }

const WORDS: Readonly<Record<VrrpState, string>> = {
  off: 'is gone',
  fault: 'goes to FAULT',
  backup: 'becomes BACKUP',
  master: 'becomes MASTER',
}

function tellTransitions({ course, failure }: Situation, stage: Stage, address: string): void {
  const changed = stage.seats.find(
    ({ member, standing, state }) =>
      moves(member, address) && standing.changes.length > 0 && (state === 'master' || state === 'backup') && member.host === failure.host,
  )
  if (changed && stage.noticed > 0)
    course.take({
      layer: 'keepalived',
      host: changed.member.host,
      what: `announces priority ${changed.standing.priority}`,
      why: tellPriority(changed),
      lasts: stage.noticed,
      ...placeOf(changed.standing.changes[0]!.tracked.place),
    })
  for (const { member, to, why, after } of stage.transitions) {
    if (!moves(member, address)) continue
    const what = `${member.name} ${WORDS[to]}`
    course.take({ layer: 'keepalived', host: member.host, what, why, lasts: after - course.clock, ...placeOf(member.place) })
  }
}

/** The address stays: is it where the service is? */
function keep(situation: Situation, holder: Seat, stage: Stage): End {
  const { course, service, failure, facts } = situation
  const { host } = holder.member
  const address = service.address!.address
  if (failure.kind === 'service' && failure.host === host) {
    const trouble = troublesOf(stage, address, unfitBy([failure]), sourceIn(facts), NOBODY).find(({ kind }) => kind === 'stays')
    const why = trouble?.kind === 'stays' ? tellStay(trouble.seat, trouble.reason) : `its ${tellPriority(holder)} is still the highest`
    const place = holder.standing.changes[0]?.tracked.place ?? holder.member.at('priority')
    course.take({ layer: 'address', host, what: `${host} keeps ${address} and cannot serve`, why, kind: 'stuck', ...placeOf(place) })
    return stuckAt(situation)
  }
  course.take({ layer: 'address', host, what: `${host} keeps ${address}`, ...placeOf(holder.member.at('virtualIpaddress')) })
  keepStorage(situation, host)
  return course.isStuck ? stuckAt(situation) : servedOn(situation, host, false)
}

/** The address is on another host: does the storage follow? */
function move(situation: Situation, from: Seat, to: Seat, stage: Stage): End {
  const { course, service, failure, facts } = situation
  const { host } = to.member
  const address = service.address!.address
  const state = stage.seats.find(({ member }) => member === from.member)!.state
  const former = formerMaster(from.member, state, failure.kind === 'node' && failure.host === from.member.host, facts)
  const arrived = course.clock
  course.take({ layer: 'address', host, what: `${address} is on ${host}`, ...placeOf(to.member.at('virtualIpaddress')) })
  if (!former.isGone && former.releases === true && service.storages.length > 0)
    course.take({
      layer: 'drbd',
      host: former.host,
      what: 'lets the storage go',
      why: `${former.by} unmounts and demotes it`,
      lasts: LASTS.mount,
    })
  const orders = ordersOfMaster(to.member, facts)
  const { isSplit } = takeStorage(situation, host, former, orders)
  if (course.isStuck) return isSplit ? { kind: 'split-brain', hosts: [former.host, host], step: course.steps.at(-1)! } : stuckAt(situation)
  if (course.clock > arrived && orders.outcome.isKnown && !orders.outcome.does.has('starts-nfs'))
    course.take({
      layer: 'address',
      host,
      what: 'until now a client that asked got a stale file handle',
      why: `keepalived set ${address} before the notify script had done its work, and the NFS server is running all the time`,
      kind: 'risk',
    })
  const end = servedOn(situation, host, true)
  tellClients(situation, host, orders.outcome.does.has('starts-nfs'))
  return end
}

/** Two hold the address: does the storage let both write? */
function splitEnd(situation: Situation, address: string, stage: Stage, holders: readonly Seat[]): End {
  const { course, failure, facts } = situation
  const isIsolated = failure.kind === 'isolation'
  const trouble = troublesOf(stage, address, NOBODY, sourceIn(facts), new Set(isIsolated ? [failure.host] : [])).find(
    ({ kind }) => kind === 'split',
  )
  course.take({
    layer: 'keepalived',
    what: `${address} is on ${holders.map(({ member }) => member.host).join(' and ')}`,
    ...(trouble?.kind === 'split' ? { why: trouble.why } : {}),
    kind: 'risk',
    ...placeOf(holders[0]!.member.place),
  })
  const isNew = ({ member }: Seat): boolean => stage.transitions.some((one) => one.member === member && one.to === 'master')
  const fresh = holders.find(isNew) ?? holders.at(-1)!
  const oldHost = holders.find((seat) => seat !== fresh)!.member.host
  const newHost = fresh.member.host
  const [oldWrites, newWrites] = [oldHost, newHost].map((host) => mayWrite(situation, host))
  if (isIsolated && oldWrites && newWrites === false) {
    course.take({
      layer: 'drbd',
      host: newHost,
      what: 'gets no storage: what reaches the address there fails',
      why: `it has no quorum; ${oldHost} has`,
    })
    return servedOn(situation, oldHost, false)
  }
  const former: Former = { host: oldHost, isGone: false, releases: false, by: undefined }
  const { isSplit } = takeStorage(situation, newHost, former, ordersOfMaster(fresh.member, facts))
  if (isIsolated && !course.isStuck && oldWrites === false) {
    course.take({
      layer: 'drbd',
      host: oldHost,
      what: 'can no longer write: what reaches the address there waits or fails',
      why: 'it has no quorum',
    })
    return servedOn(situation, newHost, true)
  }
  course.take({
    layer: 'clients',
    what: 'each client reaches one of the two hosts',
    why: 'both answer for the address; VRRP counts no votes',
    kind: 'stuck',
    ...placeOf(fresh.member.place),
  })
  return isSplit ? { kind: 'split-brain', hosts: [oldHost, newHost], step: course.steps.at(-1)! } : stuckAt(situation)
}

/** Whether quorum lets a host write while the network is broken; undefined where nothing is replicated. */
function mayWrite({ service: { storages }, failure, facts }: Situation, host: string): boolean | undefined {
  if (storages.length === 0) return undefined
  return storages.every(({ volume }) => drbdQuorum(volume, reachableFrom(host, failure, volume, facts)).isQuorate)
}
