import type { ConfigSet, Document, Rule, RuleContext } from '../../document/index.ts'
import type { EffectiveInstance, KeepalivedEffective } from './effective.ts'
import type {
  BfdInstance,
  GlobalDefs,
  KeepalivedConf,
  RealServer,
  TrackFile,
  VirtualServer,
  VirtualServerGroup,
  VrrpScript,
  VrrpSyncGroup,
  VrrpTrackProcess,
} from './types.ts'
import type { KeepalivedView } from './view.ts'

export type KeepalivedContext = RuleContext<KeepalivedConf, KeepalivedEffective>

/** An object of a view; `view.placeOf(item, field)` is what a rule reports at. */
export interface Seen<T> {
  readonly item: T
  readonly view: KeepalivedView
}

/**
 * What rules of this format can look at. Everything but `file` and `set` is seen as the daemon reads it: included
 * files and definitions are in place, and there is a view for each configuration id. What several views have in
 * common is reported once.
 */
export interface KeepalivedVisits {
  /** Each file as it is written. */
  file(document: Document<KeepalivedConf>, context: KeepalivedContext): void
  /** Everything that one kind of host reads. */
  view(view: KeepalivedView, context: KeepalivedContext): void
  globalDefs(seen: Seen<GlobalDefs>, context: KeepalivedContext): void
  script(seen: Seen<VrrpScript>, context: KeepalivedContext): void
  trackFile(seen: Seen<TrackFile>, context: KeepalivedContext): void
  trackProcess(seen: Seen<VrrpTrackProcess>, context: KeepalivedContext): void
  bfd(seen: Seen<BfdInstance>, context: KeepalivedContext): void
  syncGroup(seen: Seen<VrrpSyncGroup>, context: KeepalivedContext): void
  /** Each virtual router, with defaults filled in as the daemon does. */
  instance(instance: EffectiveInstance, context: KeepalivedContext): void
  virtualServerGroup(seen: Seen<VirtualServerGroup>, context: KeepalivedContext): void
  virtualServer(seen: Seen<VirtualServer>, context: KeepalivedContext): void
  realServer(seen: Seen<RealServer> & { readonly virtualServer: VirtualServer }, context: KeepalivedContext): void
  /** All files of a host together. */
  set(set: ConfigSet<KeepalivedConf, KeepalivedEffective>, context: KeepalivedContext): void
}

export const keepalivedRule = <const Id extends `keepalived/${string}`>(rule: Rule<KeepalivedVisits, Id>): Rule<KeepalivedVisits, Id> =>
  rule
