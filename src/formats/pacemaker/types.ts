// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { UnknownStatement } from '../../lens/index.ts'
import type { Score } from './model/values.ts'

/** What must hold for an attribute of a node. */
export interface Expression {
  /**
   * Name of the expression, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Attribute of the node; #uname is its name.
   * Written `@attribute`.
   */
  attribute?: string
  /**
   * How the attribute and the value compare.
   * Written `@operation`.
   */
  operation?: 'defined' | 'eq' | 'gt' | 'gte' | 'lt' | 'lte' | 'ne' | 'not_defined'
  /**
   * What the attribute is compared with.
   * Written `@value`.
   */
  value?: string
  /**
   * How the two are compared.
   * Written `@type`. Default: number where both are, else string.
   */
  type?: 'integer' | 'number' | 'string' | 'version'
  /**
   * Whether the value is one, or the name of one.
   * Written `@value-source`. Default: `"literal"`.
   */
  valueSource?: 'literal' | 'meta' | 'param'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A condition on nodes. */
export interface Rule {
  /**
   * Name of the rule, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the rule that stands elsewhere and counts here as well.
   * Written `@id-ref`.
   */
  idRef?: string
  /**
   * Whether one or all of the expressions must hold.
   * Written `@boolean-op`. Default: `"and"`.
   */
  booleanOp?: 'and' | 'or'
  /**
   * Only for this role: Promoted says which node is preferred for promotion.
   * Written `@role`.
   */
  role?: string
  /**
   * How strongly the nodes for which the rule holds are preferred.
   * Written `@score`.
   */
  score?: Score
  /**
   * Attribute of the node that says how strongly.
   * Written `@score-attribute`.
   */
  scoreAttribute?: string
  /**
   * What must hold; rules inside and dates are kept word for word.
   * Written `expression`.
   */
  expressions: Expression[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** When a constraint counts; deprecated. */
export interface Lifetime {
  /**
   * When the constraint counts.
   * Written `rule`.
   */
  rules: Rule[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A resource in a set, by its id. */
export interface ResourceRef {
  /**
   * Id of the resource.
   * Written `@id`.
   */
  id?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Resources that a constraint speaks of together. */
export interface ResourceSet {
  /**
   * Name of the set, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the set that stands elsewhere and counts here as well.
   * Written `@id-ref`.
   */
  idRef?: string
  /**
   * Whether the order inside of the set counts.
   * Written `@sequential`. Default: `true`.
   */
  sequential?: boolean
  /**
   * Whether all of the set are needed, or one.
   * Written `@require-all`. Default: `true`.
   */
  requireAll?: boolean
  /**
   * In which order the set is read.
   * Written `@ordering`. Default: `"group"`. Since pacemaker-2.1.
   */
  ordering?: 'group' | 'listed'
  /**
   * What is ordered.
   * Written `@action`. Default: `"start"`.
   */
  action?: 'demote' | 'promote' | 'start' | 'stop'
  /**
   * Only where the resources have this role.
   * Written `@role`.
   */
  role?: 'Master' | 'Promoted' | 'Slave' | 'Started' | 'Stopped' | 'Unpromoted'
  /**
   * How strongly the set holds together.
   * Written `@score`.
   */
  score?: Score
  /**
   * How strictly the order is kept.
   * Written `@kind`.
   */
  kind?: 'Mandatory' | 'Optional' | 'Serialize'
  /**
   * Resources in order.
   * Written `resource_ref`.
   */
  resourceRefs: ResourceRef[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Where a resource may or should run. */
export interface RscLocation {
  /**
   * Name of the constraint, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the resource.
   * Written `@rsc`.
   */
  rsc?: string
  /**
   * Regular expression for ids of resources.
   * Written `@rsc-pattern`. Since pacemaker-2.6.
   */
  rscPattern?: string
  /**
   * Only where the resource has this role.
   * Written `@role`.
   */
  role?: 'Master' | 'Promoted' | 'Slave' | 'Started' | 'Stopped' | 'Unpromoted'
  /**
   * Name of the node.
   * Written `@node`.
   */
  node?: string
  /**
   * How strongly the node is preferred; -INFINITY forbids it.
   * Written `@score`.
   */
  score?: Score
  /**
   * Whether it is looked there for the resource running already.
   * Written `@resource-discovery`. Default: `"always"`. Since pacemaker-2.2.
   */
  resourceDiscovery?: 'always' | 'exclusive' | 'never'
  /**
   * Sets of resources, in place of single ones.
   * Written `resource_set`.
   */
  resourceSets: ResourceSet[]
  /**
   * Conditions on nodes, in place of a node.
   * Written `rule`.
   */
  rules: Rule[]
  /**
   * When the constraint counts.
   * @deprecated Rules with date expressions say when a constraint counts.
   */
  lifetime?: Lifetime
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Which resources run together, or apart. */
export interface RscColocation {
  /**
   * Name of the constraint, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the resource that is placed where the other one is.
   * Written `@rsc`.
   */
  rsc?: string
  /**
   * Only where the resource has this role.
   * Written `@rsc-role`.
   */
  rscRole?: 'Master' | 'Promoted' | 'Slave' | 'Started' | 'Stopped' | 'Unpromoted'
  /**
   * Id of the resource that is placed first.
   * Written `@with-rsc`.
   */
  withRsc?: string
  /**
   * Role that the other resource has there. With a promotable clone it is Promoted: any of its instances would do otherwise.
   * Written `@with-rsc-role`.
   */
  withRscRole?: 'Master' | 'Promoted' | 'Slave' | 'Started' | 'Stopped' | 'Unpromoted'
  /**
   * How strongly; INFINITY makes it a must, -INFINITY keeps the two apart.
   * Written `@score`. Default: `0`.
   */
  score?: Score
  /**
   * Whether the first has a say in where the other runs.
   * Written `@influence`. Since pacemaker-3.6.
   */
  influence?: string
  /**
   * Attribute that nodes must share.
   * Written `@node-attribute`. Default: `"#uname"`.
   */
  nodeAttribute?: string
  /**
   * Attribute of the node that says how strongly.
   * Written `@score-attribute`. Gone since pacemaker-3.0.
   */
  scoreAttribute?: string
  /**
   * The same, for single instances.
   * Written `@score-attribute-mangle`. Gone since pacemaker-3.0.
   */
  scoreAttributeMangle?: string
  /**
   * When the constraint counts.
   * @deprecated Rules with date expressions say when a constraint counts.
   */
  lifetime?: Lifetime
  /**
   * Sets of resources, in place of single ones.
   * Written `resource_set`.
   */
  resourceSets: ResourceSet[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What acts first, and what then. */
export interface RscOrder {
  /**
   * Name of the constraint, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the resource that acts first.
   * Written `@first`.
   */
  first?: string
  /**
   * What the first one must have done.
   * Written `@first-action`. Default: `"start"`.
   */
  firstAction?: 'demote' | 'promote' | 'start' | 'stop'
  /**
   * Id of the resource that acts then.
   * Written `@then`.
   */
  then?: string
  /**
   * What the other one does then.
   * Written `@then-action`. Default: as first-action.
   */
  thenAction?: 'demote' | 'promote' | 'start' | 'stop'
  /**
   * Mandatory, or Optional: only where both act anyway, or Serialize: never at once.
   * Written `@kind`. Default: `"Mandatory"`.
   */
  kind?: 'Mandatory' | 'Optional' | 'Serialize'
  /**
   * Before kind: above 0 is Mandatory.
   * Written `@score`.
   * @deprecated kind says it.; write `kind` instead
   */
  score?: Score
  /**
   * Whether they stop the other way round.
   * Written `@symmetrical`. Default: `true`.
   */
  symmetrical?: boolean
  /**
   * Whether all instances of a clone are needed.
   * Written `@require-all`. Default: `true`. Since pacemaker-2.3.
   */
  requireAll?: boolean
  /**
   * When the constraint counts.
   * @deprecated Rules with date expressions say when a constraint counts.
   */
  lifetime?: Lifetime
  /**
   * Sets of resources, in place of single ones.
   * Written `resource_set`.
   */
  resourceSets: ResourceSet[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What the administrator says; access rules, tags and alerts are kept word for word. */
export interface Configuration {
  /**
   * Options of the cluster as a whole.
   * Written `crm_config`.
   */
  crmConfig?: CrmConfig
  /** The computers of the cluster. */
  nodes?: Nodes
  /** What the cluster runs. */
  resources?: Resources
  /** What holds between resources and nodes. */
  constraints?: Constraints
  /**
   * Which devices fence which node.
   * Written `fencing-topology`.
   */
  fencingTopology?: FencingTopology
  /**
   * Meta attributes of resources that have none of their own.
   * Written `rsc_defaults`.
   */
  rscDefaults?: Defaults
  /**
   * Settings of operations that have none of their own.
   * Written `op_defaults`.
   */
  opDefaults?: Defaults
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** The cluster information base; its status is kept word for word. */
export interface Cib {
  /**
   * Features that the cluster that wrote the file has.
   * Written `@crm_feature_set`.
   */
  crmFeatureSet?: string
  /**
   * Schema that the file follows: pacemaker-3.9.
   * Written `@validate-with`.
   */
  validateWith?: string
  /**
   * Counts changes of the configuration.
   * Written `@epoch`.
   */
  epoch?: number
  /**
   * Counts changes of the status.
   * Written `@num_updates`.
   */
  numUpdates?: number
  /**
   * Counts before epoch; the cluster never changes it.
   * Written `@admin_epoch`.
   */
  adminEpoch?: number
  /**
   * Written by the cluster.
   * Written `@cib-last-written`.
   */
  cibLastWritten?: string
  /**
   * Written by the cluster.
   * Written `@update-origin`.
   */
  updateOrigin?: string
  /**
   * Written by the cluster.
   * Written `@update-client`.
   */
  updateClient?: string
  /**
   * Written by the cluster.
   * Written `@update-user`.
   */
  updateUser?: string
  /**
   * Written by the cluster.
   * Written `@have-quorum`.
   */
  haveQuorum?: boolean
  /**
   * Written by the cluster.
   * Written `@dc-uuid`.
   */
  dcUuid?: string
  /**
   * Time at which the scheduler takes the file to be.
   * Written `@execution-date`.
   */
  executionDate?: string
  /**
   * Port for remote administration.
   * Written `@remote-tls-port`.
   */
  remoteTlsPort?: number
  /**
   * Port for remote administration that anybody can read.
   * Written `@remote-clear-port`.
   */
  remoteClearPort?: number
  /**
   * Whether a node that has lost quorum panics.
   * Written `@no-quorum-panic`.
   */
  noQuorumPanic?: boolean
  /** What the administrator says. */
  configuration?: Configuration
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A CIB: /var/lib/pacemaker/cib/cib.xml, or what cibadmin --query and pcs cluster cib print. */
export interface PacemakerFile {
  /** The cluster information base. */
  cib?: Cib
}

/** One setting: a name with its value. */
export interface Nvpair {
  /**
   * Name of the pair, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the one that stands elsewhere and counts here as well.
   * Written `@id-ref`.
   */
  idRef?: string
  /**
   * What is set.
   * Written `@name`.
   */
  name?: string
  /**
   * Its value.
   * Written `@value`.
   */
  value?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Settings that belong together, under a rule or always; a rule is kept word for word. */
export interface NvSet {
  /**
   * Name of the set, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the one that stands elsewhere and counts here as well.
   * Written `@id-ref`.
   */
  idRef?: string
  /**
   * Of several sets the one with the highest score counts first.
   * Written `@score`. Default: `0`.
   */
  score?: Score
  /**
   * Settings. Of several with one name the first counts.
   * Written `nvpair`.
   */
  nvpairs: Nvpair[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One action of the agent: how often, how long, and what follows its failure. */
export interface Op {
  /**
   * Name of the operation, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Action of the agent: start, stop, monitor, promote, demote, notify.
   * Written `@name`.
   */
  name: string
  /**
   * How often the action recurs; 0 for one that is done when it is due.
   * Written `@interval`.
   */
  interval?: string
  /**
   * How long the action may take until it counts as failed.
   * Written `@timeout`. Default: 20s.
   */
  timeout?: string
  /**
   * Only where the resource has this role. Each role needs a monitor of its own interval.
   * Written `@role`.
   */
  role?: 'Master' | 'Promoted' | 'Slave' | 'Started' | 'Stopped' | 'Unpromoted'
  /**
   * What follows when the action fails.
   * Written `@on-fail`. Default: restart; fence for stop where fencing is on, else block; ignore for some.
   */
  onFail?: 'block' | 'demote' | 'fence' | 'ignore' | 'restart' | 'restart-container' | 'standby' | 'stop'
  /**
   * Whether the operation counts at all.
   * Written `@enabled`. Default: `true`.
   */
  enabled?: boolean
  /**
   * How long to wait before the first time.
   * Written `@start-delay`. Default: `"0"`.
   */
  startDelay?: string
  /**
   * Point of time from which the interval is counted.
   * Written `@interval-origin`.
   */
  intervalOrigin?: string
  /**
   * Whether an action on its way is recorded.
   * Written `@record-pending`. Default: `true`.
   */
  recordPending?: boolean
  /**
   * For people.
   * Written `@description`.
   */
  description?: string
  /**
   * What the cluster itself is to know: target-role, notify, clone-max.
   * Written `meta_attributes`.
   */
  metaAttributes: NvSet[]
  /**
   * Parameters that the agent gets.
   * Written `instance_attributes`.
   */
  instanceAttributes: NvSet[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What the cluster is to do with the resource, how often and for how long. */
export interface Operations {
  /**
   * Name of the list, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Id of the list of another resource, which counts here as well.
   * Written `@id-ref`.
   */
  idRef?: string
  /**
   * Operations.
   * Written `op`.
   */
  ops: Op[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One resource: a mount, an address, a daemon, a fence device. */
export interface Primitive {
  /**
   * Name of the resource, unique in the file.
   * Written `@id`.
   */
  id: string
  /**
   * Standard that the agent follows; fence devices are stonith.
   * Written `@class`.
   */
  class?: 'heartbeat' | 'lsb' | 'nagios' | 'ocf' | 'service' | 'stonith' | 'systemd' | 'upstart'
  /**
   * Who made the agent: heartbeat, linbit, pacemaker. Only class ocf has and needs one.
   * Written `@provider`.
   */
  provider?: string
  /**
   * Name of the agent, or of the systemd unit.
   * Written `@type`.
   */
  type?: string
  /**
   * For people.
   * Written `@description`.
   */
  description?: string
  /**
   * Parameters that the agent gets.
   * Written `instance_attributes`.
   */
  instanceAttributes: NvSet[]
  /**
   * What the cluster itself is to know: target-role, notify, clone-max.
   * Written `meta_attributes`.
   */
  metaAttributes: NvSet[]
  /** What the cluster is to do with the resource. */
  operations?: Operations
  /** How much of what a node has is needed. */
  utilization: NvSet[]
  /**
   * Id of the template that says what is not said here.
   * Written `@template`.
   */
  template?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What several resources share. */
export interface Template {
  /**
   * Name of the resource, unique in the file.
   * Written `@id`.
   */
  id: string
  /**
   * Standard that the agent follows; fence devices are stonith.
   * Written `@class`.
   */
  class?: 'heartbeat' | 'lsb' | 'nagios' | 'ocf' | 'service' | 'stonith' | 'systemd' | 'upstart'
  /**
   * Who made the agent: heartbeat, linbit, pacemaker. Only class ocf has and needs one.
   * Written `@provider`.
   */
  provider?: string
  /**
   * Name of the agent, or of the systemd unit.
   * Written `@type`.
   */
  type?: string
  /**
   * For people.
   * Written `@description`.
   */
  description?: string
  /**
   * Parameters that the agent gets.
   * Written `instance_attributes`.
   */
  instanceAttributes: NvSet[]
  /**
   * What the cluster itself is to know: target-role, notify, clone-max.
   * Written `meta_attributes`.
   */
  metaAttributes: NvSet[]
  /** What the cluster is to do with the resource. */
  operations?: Operations
  /** How much of what a node has is needed. */
  utilization: NvSet[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Resources that run on one node and start one after the other. */
export interface Group {
  /**
   * Name of the group, unique in the file.
   * Written `@id`.
   */
  id: string
  /**
   * For people.
   * Written `@description`.
   */
  description?: string
  /**
   * What the cluster itself is to know: target-role, notify, clone-max.
   * Written `meta_attributes`.
   */
  metaAttributes: NvSet[]
  /**
   * Parameters that the agent gets.
   * Written `instance_attributes`.
   */
  instanceAttributes: NvSet[]
  /**
   * Members in the order in which they start; they stop in the other.
   * Written `primitive`.
   */
  primitives: Primitive[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A resource that runs on several nodes; a promotable one has one role among several on each. */
export interface Clone {
  /**
   * Name of the clone, unique in the file.
   * Written `@id`.
   */
  id: string
  /**
   * For people.
   * Written `@description`.
   */
  description?: string
  /**
   * What the cluster itself is to know: target-role, notify, clone-max.
   * Written `meta_attributes`.
   */
  metaAttributes: NvSet[]
  /**
   * Parameters that the agent gets.
   * Written `instance_attributes`.
   */
  instanceAttributes: NvSet[]
  /**
   * What is cloned.
   * Written `primitive`.
   */
  child?: ({ kind: 'group' } & Group) | ({ kind: 'primitive' } & Primitive)
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A promotable clone as it was written before Pacemaker 2; schema 4.0 no longer knows it. */
export interface Master {
  /**
   * Name of the clone, unique in the file.
   * Written `@id`.
   */
  id: string
  /**
   * For people.
   * Written `@description`.
   */
  description?: string
  /**
   * What the cluster itself is to know: target-role, notify, clone-max.
   * Written `meta_attributes`.
   */
  metaAttributes: NvSet[]
  /**
   * Parameters that the agent gets.
   * Written `instance_attributes`.
   */
  instanceAttributes: NvSet[]
  /**
   * What is cloned.
   * Written `primitive`.
   */
  child?: ({ kind: 'group' } & Group) | ({ kind: 'primitive' } & Primitive)
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Options of the cluster as a whole. */
export interface CrmConfig {
  /**
   * Cluster options; the set cib-bootstrap-options counts first.
   * Written `cluster_property_set`.
   */
  clusterPropertySets: NvSet[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A computer of the cluster. */
export interface CibNode {
  /**
   * Number that Corosync knows the node by.
   * Written `@id`.
   */
  id?: string
  /**
   * Name of the node, as uname -n and corosync.conf have it.
   * Written `@uname`.
   */
  uname?: string
  /**
   * Whether it is a member of the cluster.
   * Written `@type`. Default: `"member"`.
   */
  type?: 'member' | 'ping' | 'remote'
  /**
   * For people.
   * Written `@description`.
   */
  description?: string
  /**
   * How much the node is preferred.
   * Written `@score`.
   */
  score?: Score
  /**
   * Parameters that the agent gets.
   * Written `instance_attributes`.
   */
  instanceAttributes: NvSet[]
  /** How much of what a node has is needed. */
  utilization: NvSet[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** The computers of the cluster. */
export interface Nodes {
  /**
   * Computers of the cluster.
   * Written `node`.
   */
  nodes: CibNode[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What the cluster runs. */
export interface Resources {
  /**
   * What the cluster runs; bundles are kept word for word.
   * Written `primitive`.
   */
  resources: (
    | ({ kind: 'clone' } & Clone)
    | ({ kind: 'group' } & Group)
    | ({ kind: 'master' } & Master)
    | ({ kind: 'primitive' } & Primitive)
    | ({ kind: 'template' } & Template)
  )[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What holds between resources and nodes; tickets are kept word for word. */
export interface Constraints {
  /**
   * Where resources may or should run.
   * Written `rsc_location`.
   */
  rscLocations: RscLocation[]
  /**
   * Which resources run together, or apart.
   * Written `rsc_colocation`.
   */
  rscColocations: RscColocation[]
  /**
   * What acts first, and what then.
   * Written `rsc_order`.
   */
  rscOrders: RscOrder[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Devices that fence a node together. */
export interface FencingLevel {
  /**
   * Name of the level, unique in the file.
   * Written `@id`.
   */
  id?: string
  /**
   * Name of the node that is fenced.
   * Written `@target`.
   */
  target?: string
  /**
   * Regular expression for names of nodes.
   * Written `@target-pattern`.
   */
  targetPattern?: string
  /**
   * Attribute of the nodes.
   * Written `@target-attribute`. Since pacemaker-2.4.
   */
  targetAttribute?: string
  /**
   * Value that the attribute has.
   * Written `@target-value`. Since pacemaker-2.4.
   */
  targetValue?: string
  /**
   * Levels are tried from the lowest on; those above 9 are not.
   * Written `@index`.
   */
  index?: number
  /**
   * Devices that are used together, one after the other.
   * Written `@devices`.
   */
  devices?: string[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Which devices fence which node, and in which order they are tried. */
export interface FencingTopology {
  /**
   * Levels in any order.
   * Written `fencing-level`.
   */
  fencingLevels: FencingLevel[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Settings for all that has none of its own. */
export interface Defaults {
  /**
   * What the cluster itself is to know: target-role, notify, clone-max.
   * Written `meta_attributes`.
   */
  metaAttributes: NvSet[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}
