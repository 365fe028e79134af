import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Blueprint, blueprintOf, generate, parseBlueprint } from '../../../src/stack/blueprint/index.ts'
import { stackOf } from '../../../src/stack/library.ts'
import { seedOfRun } from '../../arbitraries/seed.ts'
import { blueprints } from './arbitrary.ts'
import { filesOf } from './folder.ts'
import { inputsOf } from './inputs.ts'

/** What no file says: how far the networks reach, secrets, and who is outside of the stack. */
function completed(recovered: Partial<Blueprint>, original: Blueprint): Blueprint {
  const { networks, nodes, tiebreaker, replication, secrets, libvirt, kubernetes } = original
  const { failover } = recovered
  return {
    ...recovered,
    networks,
    nodes: [...nodes],
    ...(tiebreaker ? { tiebreaker } : {}),
    replication,
    ...(secrets ? { secrets } : {}),
    ...(libvirt ? { libvirt } : {}),
    ...(kubernetes ? { kubernetes } : {}),
    ...(original.failover.by === 'pacemaker' ? { failover: { ...failover!, ...outside(original.failover) } } : {}),
  } as Blueprint
}

const outside = ({ links, quorumDevice }: Extract<Blueprint['failover'], { by: 'pacemaker' }>) => ({
  ...(links ? { links } : {}),
  ...(quorumDevice ? { quorumDevice } : {}),
})

describe('a blueprint that is recovered', () => {
  it.each(['keepalived', 'pacemaker'] as const)('from generated files by %s makes the same files', { timeout: 60_000 }, (kind) => {
    fc.assert(
      fc.property(blueprints(kind), (original) => {
        const files = generate(original)
        const { blueprint } = blueprintOf(stackOf(inputsOf(files)))
        expect(blueprint.nodes?.map(({ name }) => name)).toEqual(original.nodes.map(({ name }) => name))
        expect(blueprint.tiebreaker?.name).toBe(original.tiebreaker?.name)
        const again = generate(completed(blueprint, original))
        expect(again).toEqual(files)
      }),
      { numRuns: 25, seed: seedOfRun() },
    )
  })

  it('from two nodes by keepalived names what it could not know', () => {
    const { blueprint, unknown } = blueprintOf(stackOf(filesOf('fixtures/ha-nfs')))
    expect(blueprint).toMatchObject({
      nodes: [{ name: 'kubegien-arm-02' }, { name: 'kubegien-arm-03' }],
      virtualAddresses: ['10.62.107.200'],
      failover: { by: 'keepalived', virtualRouterId: 51 },
    })
    expect(unknown.map(({ path }) => path).sort()).toEqual(['failover.checkWeight', 'name', 'nfs.stateDirectory'])
  })

  it('is what the repaired store is made from, but for what its blueprint says otherwise', () => {
    const { blueprint } = blueprintOf(stackOf(filesOf('fixtures/ha-nfs')))
    const repaired = parseBlueprint(readFileSync('fixtures/ha-nfs-fixed/blueprint.yaml', 'utf8'))
    expect(repaired.nodes).toEqual(blueprint.nodes)
    expect(repaired.virtualAddresses).toEqual(blueprint.virtualAddresses)
    expect(repaired.networks).toEqual(blueprint.networks)
  })
})
