import { describe, it } from 'vitest'
import { type Tool, toolsAreRequired, whyAbsent } from './host.ts'

/** Runs `body`, or says in one skipped test why it cannot; with QUORATE_REQUIRE_TOOLS=1 that test fails. */
export const describeUnless = (reason: string | undefined, name: string, body: () => void, mustRun: boolean): void => {
  describe(name, () => {
    if (reason === undefined) return body()
    it('runs', ({ skip }) => {
      if (mustRun) throw new Error(reason)
      console.warn(`${name}: skipped, ${reason}`)
      skip(reason)
    })
  })
}

/** A `describe` that runs where the real tools are, is skipped with a notice elsewhere, and is mandatory in CI. */
export const describeWithTools = (tools: readonly Tool[], name: string, body: () => void): void => {
  const reasons = tools.map(whyAbsent).filter((reason) => reason !== undefined)
  describeUnless(reasons.length > 0 ? reasons.join('; ') : undefined, name, body, toolsAreRequired())
}
