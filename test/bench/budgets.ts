/** Most that a stage may take, as a multiple of looking at every character once. */
export interface Budget {
  readonly tree: number
  readonly model: number
  readonly findings: number
}

const small: Budget = { tree: 3, model: 20, findings: 30 }
const large: Budget = { tree: 5, model: 40, findings: 60 }

/** By size of the text; the smallest has none, as fixed costs rule there. */
export const budgets: Readonly<Record<number, Budget>> = { 50000: small, 500000: large, 5000000: large }

/** Growth of any stage when the text is ten times as long. */
export const GROWTH = 15
/** Reading and linting 5 MB: milliseconds, and megabytes above a process that holds the text alone. */
export const WHOLE = { milliseconds: 600, megabytes: 150 }
/** A keystroke in 50 KB: everything anew, in milliseconds. */
export const KEYSTROKE = 5
/** The command line's cold run above an empty process, in milliseconds. */
export const COLD = 40
