import fc from 'fast-check'

/**
 * Where a generator takes its decisions from. Everything that is generated here is a function of such
 * decisions, so that one generator serves fast-check (a tape that it shrinks) and the long searches of
 * `npm run fuzz` (a seeded stream). 0 always means the simplest choice.
 */
export interface Choices {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
}

/** Decisions from a list; when it is used up, the simplest choice. */
export function tape(numbers: readonly number[]): Choices {
  let at = 0
  return { below: (limit) => (numbers[at++] ?? 0) % limit }
}

/** An endless stream of decisions (mulberry32). */
export function seeded(seed: number): Choices {
  let state = seed >>> 0
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
    },
  }
}

/** A tape for fast-check, which makes a failing one shorter and its numbers smaller. */
export const tapes = (length: number): fc.Arbitrary<number[]> => fc.array(fc.nat(0x7fffffff), { maxLength: length, size: 'max' })

export const pick = <T>(choices: Choices, list: readonly T[]): T => list[choices.below(list.length)]!

/** True once in `of` times; never where the tape is used up. */
export const rarely = (choices: Choices, of: number): boolean => choices.below(of) === of - 1
