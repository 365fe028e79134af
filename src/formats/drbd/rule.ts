import type { ConfigSet, Rule, RuleContext } from '../../document/index.ts'
import type {
  DrbdDocument,
  DrbdEffective,
  EffectiveConnection,
  EffectiveHost,
  EffectiveResource,
  EffectiveVolume,
  Refusal,
} from './effective/index.ts'
import type { VisitedStatement } from './statements.ts'
import type { DrbdConfig } from './types.ts'

export type DrbdContext = RuleContext<DrbdConfig, DrbdEffective>

/** A volume on a host, with what is around it. */
export interface VisitedVolume {
  readonly volume: EffectiveVolume
  readonly host: EffectiveHost
  readonly resource: EffectiveResource
}

/** What rules of this format can look at. */
export interface DrbdVisits {
  /** Each file, also one that nobody includes. */
  file(document: DrbdDocument, context: DrbdContext): void
  /** Each statement and block that is known where it stands, but not by all releases, or not in the same way. */
  statement(statement: VisitedStatement, context: DrbdContext): void
  /** Each resource with all that it inherits. */
  resource(resource: EffectiveResource, context: DrbdContext): void
  /** Each host of each resource. */
  host(subject: { readonly host: EffectiveHost; readonly resource: EffectiveResource }, context: DrbdContext): void
  /** Each volume on each host. */
  volume(subject: VisitedVolume, context: DrbdContext): void
  /** Each connection between two hosts: written, of a mesh, or implied. */
  connection(connection: EffectiveConnection, context: DrbdContext): void
  /** Each thing on account of which drbdadm refuses everything. */
  refusal(refusal: Refusal, context: DrbdContext): void
  /** All files of a host together. */
  set(set: ConfigSet<DrbdConfig, DrbdEffective>, context: DrbdContext): void
}

export const drbdRule = <const Id extends `drbd/${string}`>(rule: Rule<DrbdVisits, Id>): Rule<DrbdVisits, Id> => rule
