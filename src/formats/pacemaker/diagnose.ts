import type { Diagnosis } from '../../document/index.ts'
import type { Problem } from '../../lens/index.ts'

/** What the lenses could not read is told by the judge, in Pacemaker's own terms. */
export const diagnose = ({ code }: Problem): Diagnosis => ({ rule: 'pacemaker/syntax', data: { problem: code } })
