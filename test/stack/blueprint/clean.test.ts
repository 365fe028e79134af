import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Blueprint, checkBlueprint, generate } from '../../../src/stack/blueprint/index.ts'
import { lint, stackOf } from '../../../src/stack/library.ts'
import { simulate, stackFailures } from '../../../src/stack/simulation/index.ts'
import { seedOfRun } from '../../arbitraries/seed.ts'
import { blueprints } from './arbitrary.ts'
import { inputsOf } from './inputs.ts'

const RUNS = 250
const SIMULATED = 40

/** What is found in the files of a blueprint, with every profile on. */
const findingsIn = (blueprint: Blueprint): string[] =>
  lint(inputsOf(generate(blueprint)), { profiles: ['ha', 'hardened'] })
    .findings.filter(({ rule }) => blueprint.secrets !== undefined || rule !== 'drbd/no-peer-auth')
    .map(({ rule, path, message }) => `${rule} ${path}: ${message}`)

describe.each(['keepalived', 'pacemaker'] as const)('a store that fails over by %s', (kind) => {
  it('is clean, whatever sound blueprint is given', { timeout: 180_000 }, () => {
    const sizes = new Set<number>()
    fc.assert(
      fc.property(blueprints(kind), (blueprint) => {
        expect(checkBlueprint(blueprint)).toEqual([])
        expect(findingsIn(blueprint)).toEqual([])
        sizes.add(blueprint.nodes.length)
      }),
      { numRuns: RUNS, seed: seedOfRun() },
    )
    expect([...sizes].sort()).toEqual([2, 3, 4, 5])
  })

  it('is served in the end, whatever single thing fails', { timeout: 180_000 }, () => {
    let failures = 0
    fc.assert(
      fc.property(blueprints(kind), (blueprint) => {
        const stack = stackOf(inputsOf(generate(blueprint)))
        for (const failure of stackFailures(stack.facts)) {
          const { services } = simulate(stack, failure)
          expect(services.length).toBeGreaterThan(0)
          expect({ failure, ends: services.map(({ end }) => end.kind) }).toEqual({ failure, ends: services.map(() => 'service') })
          failures++
        }
      }),
      { numRuns: SIMULATED, seed: seedOfRun() },
    )
    expect(failures).toBeGreaterThan(SIMULATED * 8)
  })
})
