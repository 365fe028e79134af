import type { Document, SetOptions } from '../../../document/index.ts'
import type { EffectiveView } from '../../../lint/index.ts'
import { type ConfigMap, configMap, RELEASE_KEY } from '../cmap.ts'
import { nozzle } from '../model/nozzle.ts'
import { resources } from '../model/resources.ts'
import { system } from '../model/system.ts'
import type { CorosyncConf, Nozzle, Resources, System } from '../types.ts'
import { type EffectiveLink, linksOf } from './links.ts'
import { type EffectiveLogging, loggingOf } from './logging.ts'
import { type EffectiveNode, nodesOf } from './nodes.ts'
import { type EffectiveQuorum, quorumOf } from './quorum.ts'
import { type EffectiveTotem, totemOf } from './totem.ts'
import { type Settings, View } from './view.ts'

export type { EffectiveLink } from './links.ts'
export type { EffectiveLogging, EffectiveSubsystem } from './logging.ts'
export type { EffectiveNode } from './nodes.ts'
export type { EffectiveDevice, EffectiveQuorum } from './quorum.ts'
export type { EffectiveTotem } from './totem.ts'

/** What corosync acts on: sections merged, defaults filled in, timers counted out. */
export interface CorosyncEffective {
  /** The configuration map, as `corosync-cmapctl` lists it. */
  readonly map: ConfigMap
  readonly totem: EffectiveTotem
  readonly nodes: readonly EffectiveNode[]
  /** The links in use or described, by number. */
  readonly links: readonly EffectiveLink[]
  readonly quorum: EffectiveQuorum
  readonly logging: EffectiveLogging
  readonly system: Settings<System>
  readonly resources: Omit<Settings<Resources>, 'system' | 'process'>
  /** Who beside root may talk to corosync, by name or number. */
  readonly uids: readonly string[]
  readonly gids: readonly string[]
  readonly nozzle?: Settings<Nozzle>
}

/** The release to judge by; without one the newest is meant. */
export const releaseOf = (documents: readonly Document<CorosyncConf>[], options: SetOptions): string | undefined =>
  options.target?.[RELEASE_KEY] ?? documents[0]?.target?.[RELEASE_KEY]

export function effectiveOf(documents: readonly Document<CorosyncConf>[], options: SetOptions): EffectiveView<CorosyncEffective> {
  const map = configMap(documents, releaseOf(documents, options))
  const view = new View(map)
  const nodes = nodesOf(view)
  const totem = totemOf(view, nodes)
  const accounts = (kind: string): string[] =>
    [...map.entries.keys()]
      .filter((path) => path.startsWith(`uidgid.config.${kind}.`))
      .map((path) => path.slice(`uidgid.config.${kind}.`.length))
  const value: CorosyncEffective = {
    map,
    totem,
    nodes,
    links: linksOf(view, totem, nodes),
    quorum: quorumOf(view, nodes),
    logging: loggingOf(view),
    system: view.settings('system', system),
    resources: view.settings('resources', resources),
    uids: accounts('uid'),
    gids: accounts('gid'),
    ...(view.has('nozzle') ? { nozzle: view.settings('nozzle', nozzle) } : {}),
  }
  return { value, originOf: (object, field) => view.originOf(object, field) }
}
