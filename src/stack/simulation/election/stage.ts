import type { VirtualRouter, VrrpMember } from '../../facts/types.ts'
import { moves } from '../../facts/virtual-addresses.ts'
import type { Incident } from '../failure.ts'
import type { Standing } from './standing.ts'

/** What a member is: `off` where keepalived does not run. */
export type VrrpState = 'off' | 'fault' | 'backup' | 'master'

/** A member when all is quiet again. */
export interface Seat {
  readonly member: VrrpMember
  readonly router: VirtualRouter
  readonly state: VrrpState
  readonly standing: Standing
  /** Why it is in this state, in words. */
  readonly why: string
}

/** One member's change of state. */
export interface Transition {
  /** Seconds after what happened, about. */
  readonly after: number
  readonly member: VrrpMember
  readonly from: VrrpState
  readonly to: VrrpState
  readonly why: string
}

/** Everything from one incident until all is quiet again. */
export interface Stage {
  /** Undefined: all start at once. */
  readonly incident?: Incident
  readonly seats: readonly Seat[]
  readonly transitions: readonly Transition[]
  /** Seconds until keepalived has noticed all of it. */
  readonly noticed: number
  /** It never comes to rest. */
  readonly isRestless: boolean
}

/** Who holds an address at the end of a stage. */
export const holdersOf = ({ seats }: Stage, address: string): Seat[] =>
  seats.filter(({ state, member }) => state === 'master' && moves(member, address))
