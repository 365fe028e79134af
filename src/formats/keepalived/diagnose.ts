import type { Diagnosis } from '../../document/index.ts'
import type { Problem } from '../../lens/index.ts'

/** The rule that a problem found while reading falls under. */
export const diagnose = (problem: Problem): Diagnosis => ({ rule: `keepalived/${problem.code}` })
