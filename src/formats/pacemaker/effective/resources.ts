import { type Agent, agentOf } from '../catalogue/agents.ts'
import type { Clone, Configuration, Group, Master, Op, Primitive, Template } from '../types.ts'
import { type Ids, type Settings, settingsOf } from './settings.ts'
import { booleanOf, durationOf, intervalOf, type Role, roleOf } from './values.ts'

export interface EffectiveOp {
  readonly name: string
  /** Milliseconds; undefined for what is no duration. */
  readonly interval: number | undefined
  /** Milliseconds: as written here, else the default of operations, else 20 seconds. */
  readonly timeout: number | undefined
  readonly role: Role | undefined
  readonly onFail: string | undefined
  readonly enabled: boolean
  readonly op: Op
}

interface Shared {
  readonly id: string
  /** Meta attributes: its own, then those of what it is in, then the defaults. */
  readonly meta: Settings
}

export interface EffectivePrimitive extends Shared {
  readonly kind: 'primitive'
  readonly primitive: Primitive
  /** The template that says what is not said here. */
  readonly template: Template | undefined
  readonly class: string | undefined
  readonly provider: string | undefined
  readonly type: string | undefined
  /** `ocf:heartbeat:Filesystem`, `systemd:nfs-server`, `stonith:fence_ipmilan`. */
  readonly agent: string
  /** What is known of the agent. */
  readonly known: Agent | undefined
  readonly params: Settings
  readonly ops: readonly EffectiveOp[]
  readonly group: EffectiveGroup | undefined
  readonly clone: EffectiveClone | undefined
}

export interface EffectiveGroup extends Shared {
  readonly kind: 'group'
  readonly group: Group
  /** In the order in which they start. */
  readonly members: readonly EffectivePrimitive[]
  readonly clone: EffectiveClone | undefined
}

export interface EffectiveClone extends Shared {
  readonly kind: 'clone'
  readonly clone: Clone | Master
  /** As the cluster reads it: the element master, or promotable by any spelling of true. */
  readonly promotable: boolean
  /** How many instances may be promoted at once. */
  readonly promotedMax: number
  readonly notify: boolean
  readonly child: EffectivePrimitive | EffectiveGroup | undefined
}

export type EffectiveResource = EffectivePrimitive | EffectiveGroup | EffectiveClone

export interface Defaults {
  readonly ids: Ids
  readonly resources: Settings
  readonly operations: Settings
}

/** 20 seconds. */
const DEFAULT_TIMEOUT = 20_000

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Every resource, those inside of others included, each behind what it is in. */
export function resourcesOf(configuration: Configuration, defaults: Defaults): EffectiveResource[] {
  const written = configuration.resources?.resources ?? []
  const templates = new Map(written.flatMap((item) => (item.kind === 'template' ? [[item.id, item] as const] : [])))
  const builder = new ResourceBuilder(defaults, templates, operationLists(written))
  return written.flatMap((item) => {
    if (item.kind === 'primitive') return [builder.primitive(item)]
    if (item.kind === 'group') return builder.group(item)
    return item.kind === 'template' ? [] : builder.clone(item)
  })
}

/** The primitives of a file as they are written, wherever they stand. */
function primitivesOf(resources: readonly { kind: string }[]): Primitive[] {
  return (
    resources as readonly (({ kind: 'primitive' } & Primitive) | ({ kind: 'group' } & Group) | ({ kind: 'clone' } & Clone))[]
  ).flatMap((item) => {
    if (item.kind === 'group') return item.primitives
    if (item.kind === 'primitive') return [item]
    return 'child' in item && item.child ? primitivesOf([item.child]) : []
  })
}

/** Lists of operations by their ids, for those that only refer to one. */
function operationLists(resources: readonly { kind: string }[]): ReadonlyMap<string, readonly Op[]> {
  const lists = primitivesOf(resources).flatMap(({ operations }) =>
    operations?.id === undefined ? [] : [[operations.id, operations.ops] as const],
  )
  return new Map(lists)
}

class ResourceBuilder {
  private readonly defaults: Defaults
  private readonly templates: ReadonlyMap<string, Template>
  private readonly lists: ReadonlyMap<string, readonly Op[]>

  constructor(defaults: Defaults, templates: ReadonlyMap<string, Template>, lists: ReadonlyMap<string, readonly Op[]>) {
    this.defaults = defaults
    this.templates = templates
    this.lists = lists
  }

  primitive(primitive: Primitive, group?: EffectiveGroup, clone?: EffectiveClone, inherited?: Settings): EffectivePrimitive {
    const { ids, resources } = this.defaults
    const template = primitive.template === undefined ? undefined : this.templates.get(primitive.template)
    const own = template ? settingsOf(template.instanceAttributes, ids) : new Map()
    const meta = template ? settingsOf(template.metaAttributes, ids) : new Map()
    const around = group ?? clone
    const { class: standard, provider, type } = template ?? primitive
    const agent = [standard, ...(provider === undefined ? [] : [provider]), type].map((part) => part ?? '').join(':')
    return {
      kind: 'primitive',
      id: primitive.id,
      primitive,
      template,
      class: standard,
      provider,
      type,
      agent,
      known: agentOf(agent),
      params: settingsOf(primitive.instanceAttributes, ids, own, ...(inherited ? [inherited] : [])),
      meta: settingsOf(primitive.metaAttributes, ids, meta, ...(around ? [around.meta] : []), resources),
      ops: this.ops(primitive, template),
      group,
      clone,
    }
  }

  group(group: Group, clone?: EffectiveClone, inherited?: Settings): (EffectiveGroup | EffectivePrimitive)[] {
    const { ids, resources } = this.defaults
    const effective: Writable<EffectiveGroup> = {
      kind: 'group',
      id: group.id,
      group,
      members: [],
      clone,
      meta: settingsOf(group.metaAttributes, ids, ...(clone ? [clone.meta] : []), resources),
    }
    const params = settingsOf(group.instanceAttributes, ids, ...(inherited ? [inherited] : []))
    effective.members = group.primitives.map((primitive) => this.primitive(primitive, effective, clone, params))
    return [effective, ...effective.members]
  }

  clone(item: ({ kind: 'clone' } & Clone) | ({ kind: 'master' } & Master)): EffectiveResource[] {
    const { ids, resources } = this.defaults
    const meta = settingsOf(item.metaAttributes, ids, resources)
    const { child } = item
    const effective: Writable<EffectiveClone> = {
      kind: 'clone',
      id: item.id,
      clone: item,
      promotable: item.kind === 'master' || booleanOf(meta.get('promotable')?.value) === true,
      promotedMax: Number((meta.get('promoted-max') ?? meta.get('master-max'))?.value ?? 1),
      notify: booleanOf(meta.get('notify')?.value) === true,
      child: undefined,
      meta,
    }
    if (!child) return [effective]
    const params = settingsOf(item.instanceAttributes, ids)
    const inside = child.kind === 'group' ? this.group(child, effective, params) : [this.primitive(child, undefined, effective, params)]
    effective.child = inside[0]!
    return [effective, ...inside]
  }

  private ops(primitive: Primitive, template: Template | undefined): EffectiveOp[] {
    const { operations } = primitive
    const own = operations?.idRef === undefined ? (operations?.ops ?? []) : (this.lists.get(operations.idRef) ?? [])
    // An operation of the template gives way to one of the same name and interval.
    const shared = (template?.operations?.ops ?? []).filter(
      ({ name, interval }) => !own.some((op) => op.name === name && op.interval === interval),
    )
    return [...own, ...shared].map((op) => this.op(op))
  }

  private op(op: Op): EffectiveOp {
    const { ids, operations } = this.defaults
    const meta = settingsOf(op.metaAttributes, ids, settingsOf(op.instanceAttributes, ids), operations)
    const timeout = op.timeout ?? meta.get('timeout')?.value
    return {
      name: op.name,
      interval: intervalOf(op.interval),
      timeout: timeout === undefined ? DEFAULT_TIMEOUT : durationOf(timeout),
      role: roleOf(op.role ?? meta.get('role')?.value),
      onFail: op.onFail ?? meta.get('on-fail')?.value,
      enabled: op.enabled ?? booleanOf(meta.get('enabled')?.value) ?? true,
      op,
    }
  }
}
