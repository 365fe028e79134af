import fc from 'fast-check'
import { seedOfRun } from '../arbitraries/seed.ts'

const thorough = process.env.CI === 'true' || process.env.QUORATE_REQUIRE_TOOLS === '1'

/** How often each property runs: 1000 where a change is accepted, fewer while one works. */
const RUNS = thorough ? 1000 : 200

const seed = seedOfRun()
console.info(`laws: ${RUNS} runs each, QUORATE_SEED=${seed}`)

/** Asserts a property over generated input; the message of a failure holds the seed and the smallest input found. */
export function holds<T>(input: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(
    fc.property(input, (value) => law(value)),
    { numRuns: RUNS, seed, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  )
}

/** Room for a property's thousand runs. */
export const PATIENCE = 60_000
