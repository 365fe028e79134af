import type { Facts } from '../../facts/types.ts'
import type { Stage } from '../election/stage.ts'
import type { Failure } from '../failure.ts'
import type { Service } from './services.ts'
import type { Course, End } from './step.ts'

/** One service, what befalls it, and what has happened so far. */
export interface Situation {
  readonly course: Course
  readonly service: Service
  readonly failure: Failure
  readonly facts: Facts
  /** Virtual routers at the start, and when the failure is over. */
  election(): readonly Stage[]
}

/** Service on a host, after all that was told. */
export const servedOn = ({ course }: Situation, host: string, isMoved: boolean, isInterrupted = isMoved): End => ({
  kind: 'service',
  host,
  isMoved,
  isInterrupted,
  seconds: course.clock,
  isAssumed: course.steps.some(({ kind }) => kind === 'unknown'),
})

/** The last step is where it ends. */
export const stuckAt = ({ course }: Situation): End => ({ kind: 'stuck', step: course.steps.at(-1)! })
