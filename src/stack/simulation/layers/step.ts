import type { Place } from '../../facts/place.ts'
import type { Failure } from '../failure.ts'

/** Who acts, from below the address up to who uses it. */
export type Layer = 'failure' | 'keepalived' | 'corosync' | 'fencing' | 'pacemaker' | 'drbd' | 'mount' | 'exports' | 'address' | 'clients'

/**
 * `stuck`: here it ends. `risk`: it goes on, and something is lost or may be. `unknown`: it goes on if a program does what
 * its text, which is not given, would have to.
 */
export type StepKind = 'ok' | 'risk' | 'unknown' | 'stuck'

/** One thing that happens, or does not. */
export interface Step {
  readonly layer: Layer
  readonly host?: string
  readonly what: string
  readonly why?: string
  /** What says so. */
  readonly place?: Place
  /** Seconds since the failure, about. */
  readonly after: number
  readonly kind: StepKind
}

/** How it ends for one service. */
export type End =
  /** It is there, with or without a break, on another host or the same; `isAssumed` where a step is unknown. */
  | {
      readonly kind: 'service'
      readonly host: string
      readonly isMoved: boolean
      readonly isInterrupted: boolean
      /** Seconds until all that follows from the failure is over, about. */
      readonly seconds: number
      readonly isAssumed: boolean
    }
  /** No host can serve. */
  | { readonly kind: 'stuck'; readonly step: Step }
  /** Two hosts write, each its own copy. */
  | { readonly kind: 'split-brain'; readonly hosts: readonly string[]; readonly step: Step }

/** What happens to one service: an address and what is behind it. */
export interface ServiceRun {
  /** The address, or, where none moves, what is served. */
  readonly name: string
  /** Who serves before. */
  readonly before: string | undefined
  readonly steps: readonly Step[]
  readonly end: End
}

/** What one failure does to every service of a stack. */
export interface Simulation {
  readonly failure: Failure
  readonly services: readonly ServiceRun[]
}

/** Steps as they are taken; once one is stuck none follows. */
export interface Course {
  readonly steps: readonly Step[]
  readonly clock: number
  readonly isStuck: boolean
  /** Takes a step that is over so many seconds after the one before. */
  take(step: Omit<Step, 'after' | 'kind'> & { readonly kind?: StepKind; readonly lasts?: number }): void
}

export function startCourse(): Course {
  const steps: Step[] = []
  let clock = 0
  return {
    steps,
    get clock() {
      return clock
    },
    get isStuck() {
      return steps.at(-1)?.kind === 'stuck'
    },
    take({ lasts = 0, kind = 'ok', place, ...step }) {
      if (steps.at(-1)?.kind === 'stuck') return
      clock += lasts
      steps.push({ ...step, ...(place ? { place } : {}), after: clock, kind })
    },
  }
}
