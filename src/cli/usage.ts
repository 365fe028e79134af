import { nearest } from '../lens/nearest.ts'

/** The command line was not understood; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** One of several words, or a usage error that names the nearest. */
export function choose<const Word extends string>(what: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  const near = nearest(given, words)
  const hint = near !== undefined ? `did you mean ${near}?` : words.length <= 12 ? `there are ${words.join(', ')}` : ''
  throw new UsageError(`unknown ${what}: ${given}${hint && `; ${hint}`}`)
}
