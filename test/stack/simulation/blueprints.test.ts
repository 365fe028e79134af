import fc from 'fast-check'
import { expect, it } from 'vitest'
import { generate } from '../../../src/stack/blueprint/index.ts'
import { nameFailure, simulate, stackFailures, stackOf, tellEnd } from '../../../src/stack/index.ts'
import { blueprints } from '../blueprint/arbitrary.ts'
import { inputsOf } from '../blueprint/inputs.ts'

it.each(['keepalived', 'pacemaker'] as const)(
  'a generated store of %s serves after every single failure, on a host that can',
  (kind) => {
    fc.assert(
      fc.property(blueprints(kind), (blueprint) => {
        const stack = stackOf(inputsOf(generate(blueprint)))
        const failures = stackFailures(stack.facts)
        expect(failures.length).toBeGreaterThan(5)
        for (const failure of failures) {
          const { services } = simulate(stack, failure)
          expect(services.length).toBeGreaterThan(0)
          for (const { end, before } of services) {
            const told = `${nameFailure(failure)}: ${tellEnd(end)}`
            // Pacemaker starts again where it is what failed alone.
            const stays = before !== failure.host || (kind === 'pacemaker' && failure.kind === 'service')
            expect({ told, kind: end.kind, isAssumed: end.kind === 'service' && end.isAssumed }).toEqual({
              told,
              kind: 'service',
              isAssumed: false,
            })
            expect({ told, stays: end.kind === 'service' && end.host === before }).toEqual({ told, stays })
          }
        }
      }),
      { numRuns: 25 },
    )
  },
  60_000,
)
