import type { ConfigSet, Document, Rule, RuleContext } from '../../document/index.ts'
import type { CorosyncEffective, EffectiveLink, EffectiveNode } from './effective/index.ts'
import type { CorosyncConf } from './types.ts'

export type CorosyncContext = RuleContext<CorosyncConf, CorosyncEffective>
export type CorosyncDocument = Document<CorosyncConf>
export type CorosyncSet = ConfigSet<CorosyncConf, CorosyncEffective>

/** A `key: value` line or a section, as it is written. */
export interface Statement {
  readonly document: CorosyncDocument
  readonly node: number
  /** Sections around it, joined by dots: `totem.interface`; empty at the top of the file. */
  readonly section: string
  /** The key, or the section's name. */
  readonly keyword: string
}

/** What rules of this format can look at. */
export interface CorosyncVisits {
  /** Each file: corosync.conf, and those of uidgid.d. */
  file(document: CorosyncDocument, context: CorosyncContext): void
  /** Each section as it is written. */
  section(statement: Statement, context: CorosyncContext): void
  /** Each `key: value` line as it is written. */
  pair(statement: Statement & { readonly value: string }, context: CorosyncContext): void
  /** Each node of the cluster, as corosync counts them. */
  node(node: EffectiveNode, context: CorosyncContext): void
  /** Each link that corosync uses. */
  link(link: EffectiveLink, context: CorosyncContext): void
  /** All files of a host together: what corosync acts on. */
  set(set: CorosyncSet, context: CorosyncContext): void
}

export const corosyncRule = <const Id extends `corosync/${string}`>(rule: Rule<CorosyncVisits, Id>): Rule<CorosyncVisits, Id> => rule
