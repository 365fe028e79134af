import fc from 'fast-check'
import type { Topology } from '../../../src/stack/graph/index.ts'

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('</text>', '"&<>', '漢字'.repeat(30), 'x'.repeat(200)),
)

/** Drawings with two to five hosts, and texts of any kind. */
export const drawing: fc.Arbitrary<Topology> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 40 }))
  .chain(([hosts, findings]) => {
    const marks = fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, findings - 1) }), { maxLength: findings === 0 ? 0 : 5 })
    const rows = fc.array(fc.record({ text: word, marks }), { maxLength: 12 })
    const someHosts = fc.subarray([...Array(hosts).keys()], { minLength: 1 })
    const servers = fc.array(
      fc.record({ name: word, kind: fc.constantFrom('virtual' as const, 'own' as const, 'unknown' as const), hosts: someHosts, marks }),
      { minLength: 1, maxLength: 4 },
    )
    return servers.chain((pills) =>
      fc.record(
        {
          clients: fc.array(fc.record({ name: word, rows, servers: fc.subarray([...pills.keys()]), isGuess: fc.boolean(), marks }), {
            maxLength: 5,
          }),
          servers: fc.constant(pills),
          cluster: fc.record({ rows, hosts: someHosts, marks }),
          hosts: fc.array(fc.record({ name: word, addresses: fc.array(word, { maxLength: 3 }), rows, marks }), {
            minLength: hosts,
            maxLength: hosts,
          }),
          lanes: fc.array(
            fc.record({
              kind: fc.constantFrom('replication' as const, 'election' as const, 'membership' as const),
              text: word,
              hosts: someHosts,
              marks,
            }),
            { maxLength: 7 },
          ),
          findings: fc.array(
            fc.record({
              rule: word,
              severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
              message: word,
              where: word,
            }),
            { minLength: findings, maxLength: findings },
          ),
        },
        { requiredKeys: ['clients', 'servers', 'hosts', 'lanes', 'findings'] },
      ),
    )
  })
