import type { Diagnosis } from '../../../document/index.ts'
import type { Problem } from '../../../lens/index.ts'

/** The scanner knows one fault; what pcs thinks of the words is found when they are applied. */
export const diagnose = ({ code }: Problem): Diagnosis => ({ rule: 'pcs/syntax', data: { problem: code } })
