import type { Facts, VrrpMember } from '../../facts/types.ts'
import type { Incident } from '../failure.ts'
import { compareAddresses, type SourceOf, sourcesOf, whyDeaf } from './hearing.ts'
import type { Stage, Transition, VrrpState } from './stage.ts'
import { type Standing, standingOf } from './standing.ts'
import { type World, worldOf } from './world.ts'

/** What an election is made of. */
export type Electorate = Pick<Facts, 'virtualRouters' | 'hosts'>

/** A member while time runs. Times are seconds from the start. */
interface Running {
  readonly member: VrrpMember
  readonly source: string | undefined
  state: VrrpState
  standing: Standing
  why: string
  /** When a backup stops waiting for adverts, or a master has heard the advert that it yields to. */
  deadline: number | undefined
  /** From when on it no longer puts up with a master of lower priority. */
  preemptsFrom: number | undefined
  /** It would be master; its sync group is not ready. */
  wants: boolean
  since: number
  /** The interval of the master that it last heard: version 3 waits by that one. */
  heardInterval: number
}

/** Changes of state after which nobody expects rest any more. */
const RESTLESS = 40

/**
 * Lets all members start together, and then takes one incident after the other, each until all is quiet. Single adverts
 * are not modelled: a backup that takes a live master's adverts waits for ever, one that does not waits for its timer.
 */
export function elect(electorate: Electorate, incidents: readonly Incident[]): readonly Stage[] {
  return new Election(electorate).run(incidents)
}

class Election {
  private readonly electorate: Electorate
  private readonly runners: readonly Running[]
  private readonly world: World
  private readonly deaf: ReadonlyMap<Running, ReadonlyMap<Running, string | undefined>>
  private now = 0
  private started = 0
  private transitions: Transition[] = []

  constructor(electorate: Electorate) {
    this.electorate = electorate
    const members = electorate.virtualRouters.flatMap((router) => router.members)
    this.world = worldOf(members)
    const sources = new Map<VrrpMember, string | undefined>()
    for (const { members } of electorate.virtualRouters) {
      const sourceOf = sourcesOf(members, electorate.hosts)
      for (const member of members) sources.set(member, sourceOf(member))
    }
    const sourceOf: SourceOf = (member) => sources.get(member)
    this.runners = members.map((member) => ({
      member,
      source: sourceOf(member),
      state: 'off',
      standing: standingOf(member, this.world.isDown),
      why: 'keepalived has not started',
      deadline: undefined,
      preemptsFrom: undefined,
      wants: false,
      since: 0,
      heardInterval: member.advertInt,
    }))
    this.deaf = new Map(
      this.runners.map((to) => [to, new Map(this.runners.map((from) => [from, whyDeaf(to.member, from.member, sourceOf)]))]),
    )
  }

  run(incidents: readonly Incident[]): Stage[] {
    const start = this.settle(undefined)
    return [start, ...incidents.map((incident) => this.settle(incident))]
  }

  private settle(incident: Incident | undefined): Stage {
    this.started = this.now
    this.transitions = []
    if (incident) this.world.happen(incident, this.now)
    this.look()
    let noticed = 0
    for (;;) {
      const next = Math.min(this.world.next(), ...this.runners.map(({ deadline }) => deadline ?? Number.POSITIVE_INFINITY))
      if (next === Number.POSITIVE_INFINITY || this.transitions.length > RESTLESS) break
      this.now = next
      if (this.world.notice(next)) noticed = next - this.started
      this.expire()
      this.look()
    }
    return {
      ...(incident ? { incident } : {}),
      seats: this.electorate.virtualRouters.flatMap((router) =>
        router.members.map((member) => {
          const { state, standing, why } = this.runners.find((runner) => runner.member === member)!
          return { member, router, state, standing, why }
        }),
      ),
      transitions: this.transitions,
      noticed,
      isRestless: this.transitions.length > RESTLESS,
    }
  }

  /** Lets every timer that is due do its work, all at the same moment. */
  private expire(): void {
    for (const runner of this.runners.filter(({ deadline }) => deadline === this.now)) {
      runner.deadline = undefined
      if (runner.state === 'master') this.yieldTo(runner)
      else if (runner.state === 'backup') runner.wants = true
    }
    for (const runner of this.runners) {
      if (runner.state !== 'backup' || !runner.wants) continue
      if (!this.groupOf(runner).every(({ state, wants }) => state === 'master' || (state === 'backup' && wants))) continue
      const heard = this.mastersHeardBy(runner)
      const why =
        heard.length > 0
          ? `its priority ${runner.standing.priority} is above the ${heard[0]!.standing.priority} of ${heard[0]!.member.host}`
          : 'it hears no master'
      this.turn(runner, 'master', why)
    }
  }

  private yieldTo(runner: Running): void {
    const stronger = this.strongerThan(runner)
    if (!stronger) return
    const [theirs, ours] = [stronger.standing.priority, runner.standing.priority]
    const why =
      theirs > ours
        ? `it hears ${stronger.member.host} with priority ${theirs}, above its own ${ours}`
        : `it hears ${stronger.member.host} with the same priority ${ours} and the higher address`
    for (const one of this.groupOf(runner))
      if (one.state === 'master') this.turn(one, 'backup', one === runner ? why : `its sync group: ${why}`)
  }

  /** Takes in what has changed: who runs, who is fit, who hears whom, and what each one waits for. */
  private look(): void {
    for (const runner of this.runners) runner.standing = standingOf(runner.member, this.world.isDown)
    for (const runner of this.runners) this.seat(runner)
    for (const runner of this.runners) {
      if (runner.state === 'master') this.watchRivals(runner)
      else if (runner.state === 'backup') this.wait(runner)
      else runner.deadline = undefined
    }
  }

  /** Starts and stops a member, and takes it out of the election and back. */
  private seat(runner: Running): void {
    const off = this.world.whyOff(runner.member.host)
    if (off !== undefined) {
      if (runner.state !== 'off') this.leave(runner, 'off', off.why, off.isOrderly)
      return
    }
    const faulty = this.groupOf(runner).find(({ standing }) => standing.fault !== undefined)
    if (faulty) {
      const why = faulty === runner ? runner.standing.fault! : `its sync group: ${faulty.standing.fault}`
      if (runner.state !== 'fault') this.leave(runner, 'fault', why, true)
      return
    }
    if (runner.state === 'backup' || runner.state === 'master') return
    const isFirst = runner.state === 'off'
    this.turn(runner, 'backup', isFirst ? 'keepalived starts' : 'nothing is wrong any more')
    const { member } = runner
    if (isFirst && member.state === 'MASTER' && member.priority === 255) runner.deadline = this.now
  }

  /** Leaves, and says so to those who hear it, so that they need not wait. */
  private leave(runner: Running, to: 'off' | 'fault', why: string, isOrderly: boolean): void {
    const wasMaster = runner.state === 'master'
    this.turn(runner, to, why)
    if (!wasMaster || !isOrderly || this.isCut(runner)) return
    for (const other of this.runners)
      if (other.state === 'backup' && this.hears(other, runner))
        Object.assign(other, { deadline: this.now + skewOf(other), preemptsFrom: undefined })
  }

  private watchRivals(runner: Running): void {
    const stronger = this.strongerThan(runner)
    if (!stronger) runner.deadline = undefined
    // Whoever becomes master says so at once; of one that has been master for a while the next advert is awaited.
    else runner.deadline ??= stronger.since === this.now ? this.now : this.now + stronger.member.advertInt
  }

  /** What a backup waits for: nothing while it takes a master's adverts, otherwise its timer. */
  private wait(runner: Running): void {
    const { member, standing } = runner
    const masters = this.mastersHeardBy(runner)
    const taken = masters.find((master) => member.nopreempt || master.standing.priority >= standing.priority)
    const lower = masters.length > 0
    if (taken || lower) runner.heardInterval = member.version === 3 ? (taken ?? masters[0]!).member.advertInt : member.advertInt
    if (taken) {
      runner.deadline = undefined
      runner.preemptsFrom = undefined
      runner.wants = false
      runner.why = whyBackup(runner, taken)
      return
    }
    if (!lower && runner.preemptsFrom !== undefined) {
      // The one it put up with is gone without a word.
      runner.preemptsFrom = undefined
      runner.deadline = undefined
    }
    if (lower && member.preemptDelay > 0 && runner.preemptsFrom === undefined) {
      runner.preemptsFrom = this.now + member.preemptDelay
      runner.deadline = runner.preemptsFrom + downOf(runner)
      return
    }
    if (runner.wants && this.groupOf(runner).length > 1) return
    runner.deadline ??= this.now + downOf(runner)
  }

  private turn(runner: Running, to: VrrpState, why: string): void {
    this.transitions.push({ after: this.now - this.started, member: runner.member, from: runner.state, to, why })
    Object.assign(runner, { state: to, why, deadline: undefined, preemptsFrom: undefined, wants: false, since: this.now })
  }

  private groupOf(runner: Running): readonly Running[] {
    const { host, syncGroup } = runner.member
    if (syncGroup === undefined) return [runner]
    return this.runners.filter(({ member }) => member.host === host && member.syncGroup === syncGroup)
  }

  private mastersHeardBy(runner: Running): Running[] {
    return this.runners
      .filter((other) => other.state === 'master' && this.hears(runner, other))
      .sort((a, b) => b.standing.priority - a.standing.priority)
  }

  private strongerThan(runner: Running): Running | undefined {
    return this.mastersHeardBy(runner).find((other) => {
      const difference = other.standing.priority - runner.standing.priority
      return difference > 0 || (difference === 0 && this.isHigher(other, runner))
    })
  }

  /** Of equal priorities the higher address wins; where addresses are unknown, somebody does. */
  private isHigher(a: Running, b: Running): boolean {
    if (a.source !== undefined && b.source !== undefined) return compareAddresses(a.source, b.source) > 0
    return this.runners.indexOf(a) < this.runners.indexOf(b)
  }

  private hears(to: Running, from: Running): boolean {
    return to !== from && this.deaf.get(to)!.get(from) === undefined && !this.isCut(to) && !this.isCut(from) && this.areTogether(to, from)
  }

  /** Its interface carries nothing. */
  private isCut({ member }: Running): boolean {
    return member.interface !== undefined && this.world.isDown(member.host, 'interface', member.interface)
  }

  private areTogether(a: Running, b: Running): boolean {
    return a.member.host === b.member.host || !(this.world.isIsolated(a.member.host) || this.world.isIsolated(b.member.host))
  }
}

function whyBackup({ member, standing }: Running, master: Running): string {
  const [theirs, ours] = [master.standing.priority, standing.priority]
  if (theirs > ours) return `${master.member.host} announces priority ${theirs}, above its own ${ours}`
  if (theirs === ours) return `${master.member.host} announces the same priority ${ours} and was first`
  return `nopreempt: ${master.member.host} announces only ${theirs} against ${ours}, and yet it ${member.nopreempt ? 'defers' : 'waits'}`
}

/** A higher priority waits a little less. */
const skewOf = ({ member, standing, heardInterval }: Running): number =>
  ((256 - standing.priority) / 256) * (member.version === 3 ? heardInterval : 1)

const downOf = (runner: Running): number => (runner.member.downTimerAdverts ?? 3) * runner.heardInterval + skewOf(runner)
