import { listWords } from '../lens/listing.ts'
import { nearest } from '../lens/nearest.ts'

/** The command line was not understood; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** One of several words, or a usage error that names what was meant. */
export function choose<const Word extends string>(what: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  const meant = likely(given, words)
  const hint = meant.length > 0 ? `did you mean ${listWords(meant)}?` : words.length <= 12 ? `there are ${words.join(', ')}` : ''
  throw new UsageError(`unknown ${what}: ${given}${hint && `; ${hint}`}`)
}

/** The nearest word, or of words as `exports/async` those whose last part was given or nearly given. */
function likely(given: string, words: readonly string[]): string[] {
  const endings = words.map((word) => word.slice(word.lastIndexOf('/') + 1))
  const near = endings.includes(given) ? undefined : nearest(given, words)
  if (near !== undefined) return [near]
  const ending = nearest(given, endings)
  return words.filter((_, i) => endings[i] === ending)
}
