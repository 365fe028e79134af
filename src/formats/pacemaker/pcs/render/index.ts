import { RenderError } from '../../../../lens/index.ts'
import type { Configuration, Defaults, FencingTopology, PacemakerFile } from '../../types.ts'
import { Commands, cannot, given, name, only, pairsIn, pairsOf, type RenderPcsOptions } from './commands.ts'
import { constraintCommands } from './constraints.ts'
import { resourceCommands } from './resources.ts'

export type { RenderPcsOptions }

/** What the cluster writes of itself. */
const BY_CLUSTER = /^(?:cluster-infrastructure|cluster-name|dc-version|have-watchdog|last-lrm-refresh)=/

/**
 * A CIB as commands of pcs 0.11 that make it of an empty one. Nodes and what the cluster notes of itself are not said;
 * the ids of sets and pairs are those that pcs makes up, and old names of roles become new ones.
 * @throws RenderError where pcs has no command for something, or the model is no CIB.
 */
export function renderPcs({ cib }: PacemakerFile, options: RenderPcsOptions = {}): string {
  const configuration = cib?.configuration
  if (!configuration) throw new RenderError('the model has no configuration')
  const commands = new Commands(options)
  properties(commands, configuration)
  defaults(commands, ['resource', 'defaults'], configuration.rscDefaults)
  defaults(commands, ['resource', 'op', 'defaults'], configuration.opDefaults)
  if (configuration.resources) {
    only('the resources', configuration.resources, ['resources'])
    resourceCommands(commands, configuration.resources)
  }
  if (configuration.constraints) constraintCommands(commands, configuration.constraints)
  if (configuration.fencingTopology) levels(commands, configuration.fencingTopology)
  return commands.lines.join('')
}

function properties(commands: Commands, configuration: Configuration): void {
  only('the configuration', configuration, [
    'crmConfig',
    'nodes',
    'resources',
    'constraints',
    'fencingTopology',
    'rscDefaults',
    'opDefaults',
  ])
  for (const node of configuration.nodes?.nodes ?? []) only(`the node ${node.uname}`, node, ['id', 'uname', 'type'])
  if (!configuration.crmConfig) return
  only('the cluster options', configuration.crmConfig, ['clusterPropertySets'])
  const pairs = pairsOf(configuration.crmConfig.clusterPropertySets, 'the cluster options').filter((pair) => !BY_CLUSTER.test(pair))
  if (pairs.length > 0) commands.add(['property', 'set', ...pairs, ...commands.forced])
}

function defaults(commands: Commands, head: readonly string[], section: Defaults | undefined): void {
  if (!section) return
  only(head.join(' '), section, ['metaAttributes'])
  for (const set of section.metaAttributes) {
    only(`a set of ${head.join(' ')}`, set, ['id', 'score', 'nvpairs'])
    commands.add([
      ...head,
      'set',
      'create',
      ...given('id', set.id),
      ...given('score', set.score),
      'meta',
      ...pairsIn(set.nvpairs, head.join(' ')),
    ])
  }
}

function levels(commands: Commands, topology: FencingTopology): void {
  only('the fencing topology', topology, ['fencingLevels'])
  for (const level of topology.fencingLevels) {
    const what = `the fencing level ${level.id}`
    const { index, devices = [], target, targetPattern, targetAttribute, targetValue } = level
    only(what, level, ['id', 'index', 'devices', 'target', 'targetPattern', 'targetAttribute', 'targetValue'])
    const aims = [
      ...(target === undefined ? [] : [`node%${target}`]),
      ...(targetPattern === undefined ? [] : [`regexp%${targetPattern}`]),
      ...(targetAttribute === undefined ? [] : [`attrib%${targetAttribute}=${targetValue ?? ''}`]),
    ]
    if (aims.length !== 1 || index === undefined) cannot(`${what} without one target and a number`)
    const words = devices.map((device) => name(device, 'a fence device'))
    if (words.length === 0) cannot(`${what} without a device`)
    commands.add(['stonith', 'level', 'add', String(index), aims[0]!, ...words, ...commands.forced])
  }
}
