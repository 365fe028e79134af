import { setsOf } from '../../facts/sets.ts'
import type { Stack } from '../../stack.ts'
import { type BlueprintProblem, pathOf, type Refuse } from '../problem.ts'
import type { Blueprint } from '../types.ts'
import { consumersIn } from './consumers.ts'
import { failoverIn } from './failover.ts'
import { hostsIn } from './hosts.ts'
import { exportsIn, stateDirectoryIn, volumesIn } from './storage.ts'

/** What files tell of the blueprint that they could have been made from. */
export interface RecoveredBlueprint {
  /** As far as it is known; `readBlueprint` says what keeps it from being generated. */
  readonly blueprint: Partial<Blueprint>
  /** Parts that no file tells, that hosts tell differently, or that a blueprint has no word for, and what was assumed instead. */
  readonly unknown: readonly BlueprintProblem[]
}

/**
 * A blueprint of the store that files describe: complete what is not known, and what `generate` makes of it differs from the
 * files by what would repair them.
 */
export function blueprintOf({ facts, sets }: Pick<Stack, 'facts' | 'sets'>): RecoveredBlueprint {
  const unknown: BlueprintProblem[] = []
  const missing: Refuse = (path, message) => unknown.push({ path: pathOf(path), message })
  const hosts = hostsIn(facts, missing)
  const volumes = volumesIn(facts, hosts.names, missing)
  const exports = exportsIn(facts, missing)
  const stateDirectory = stateDirectoryIn(facts, missing)
  const { failover, name } = failoverIn(facts, sets, hosts, missing)
  const [secret] = setsOf(sets, 'drbd').flatMap(({ config }) =>
    config.documents.flatMap(({ model }) =>
      [model.common?.net?.sharedSecret, ...model.resources.map(({ net }) => net?.sharedSecret)].flatMap((one) => one ?? []),
    ),
  )
  const [threads] = setsOf(sets, 'nfs-conf').flatMap(({ config }) => config.effective.nfsd.threads ?? [])
  const server = facts.nfsServers[0]
  const blueprint: Partial<Blueprint> = {
    name,
    networks: hosts.networks,
    nodes: hosts.nodes,
    ...(hosts.tiebreaker ? { tiebreaker: hosts.tiebreaker } : {}),
    ...(hosts.replication === undefined ? {} : { replication: hosts.replication }),
    volumes,
    virtualAddresses: facts.virtualAddresses.filter(({ address }) => !/^fe80:/i.test(address)).map(({ address }) => address),
    exports,
    ...(stateDirectory === undefined
      ? {}
      : {
          nfs: {
            stateDirectory,
            ...(threads === undefined ? {} : { threads }),
            ...(server?.at('graceTime') ? { graceTime: server.graceTime } : {}),
          },
        }),
    ...(failover ? { failover } : {}),
    ...(secret === undefined ? {} : { secrets: { drbd: secret } }),
    ...consumersIn(facts, sets, missing),
  }
  return { blueprint, unknown }
}
