import type { Document } from '../../document/index.ts'
import { EditError } from '../../edit/index.ts'
import type { TextEdit } from '../../text/index.ts'
import { clusterOption } from './catalogue/cluster-options.ts'
import { idsOf, settingsOf } from './effective/settings.ts'
import { idMaker } from './identifiers.ts'
import { renameIn } from './references.ts'
import { findResource, removeFrom, wrapped } from './resource-tree.ts'
import type { Cib, Configuration, NvSet, Op, PacemakerFile, Primitive } from './types.ts'

type Doc = Document<PacemakerFile>
type MakeId = (wanted: string) => string

/** One operation of a resource. */
export interface WantedOperation extends Partial<Pick<Op, 'interval' | 'timeout' | 'role' | 'onFail' | 'enabled'>> {
  readonly name: string
}

/** The clone that a resource is to be in. */
export interface WantedClone {
  readonly id: string
  readonly promotable?: boolean
  /** Further meta attributes: notify, clone-max. */
  readonly meta?: Readonly<Record<string, string>>
}

export interface WantedPrimitive {
  readonly id: string
  /** `ocf:heartbeat:Filesystem`, `systemd:nfs-server`, `stonith:fence_ipmilan`. */
  readonly agent: string
  readonly params?: Readonly<Record<string, string>>
  readonly meta?: Readonly<Record<string, string>>
  /** An operation of the same name and role gives way to it. */
  readonly operations?: readonly WantedOperation[]
  /** The group that it is in, behind what is in there; it is made where there is none. */
  readonly group?: string
  readonly clone?: WantedClone
}

/** A fence device. */
export interface WantedFenceDevice extends Omit<WantedPrimitive, 'agent' | 'group' | 'clone'> {
  /** `fence_ipmilan`. */
  readonly type: string
  /** Nodes that it fences; without them the device is asked. */
  readonly nodes?: readonly string[]
}

/** Runs a change on the configuration of a CIB, with ids that are free. */
export function change(document: Doc, run: (configuration: Filled, makeId: MakeId, cib: Cib) => void): TextEdit[] {
  return document.edit(({ cib }) => {
    const configuration = cib?.configuration
    if (!configuration) throw new EditError('invalid', 'the file has no configuration')
    configuration.crmConfig ??= { clusterPropertySets: [] }
    configuration.resources ??= { resources: [] }
    configuration.constraints ??= { rscLocations: [], rscColocations: [], rscOrders: [] }
    run(configuration as Filled, idMaker(cib), cib)
  })
}

/** A configuration with the sections that it must have. */
export type Filled = Configuration & Required<Pick<Configuration, 'crmConfig' | 'resources' | 'constraints'>>

/**
 * Makes a cluster option have a value. It is changed where it is written, by either of its names.
 * @throws EditError when the file has no configuration, or is damaged.
 */
export function ensureProperty(document: Doc, { name, value }: { readonly name: string; readonly value: string }): TextEdit[] {
  return change(document, ({ crmConfig }, makeId) => {
    const known = clusterOption(name)
    const names = known ? [known.name, ...(known.newName ? [known.newName] : [])] : [name]
    const sets = crmConfig.clusterPropertySets
    const written = settingsOf(sets, idsOf(crmConfig))
    const found = names.flatMap((spelled) => written.get(spelled) ?? []).filter(({ conditional }) => !conditional)
    for (const { nvpair } of found) nvpair.value = value
    if (found.length === 0) put(sets, 'cib-bootstrap-options', { [name]: value }, makeId)
  })
}

/**
 * Takes a cluster option out, by either of its names, wherever it is written: its default counts then.
 * @throws EditError when the file has no configuration, or is damaged.
 */
export function removeProperty(document: Doc, name: string): TextEdit[] {
  return change(document, ({ crmConfig }) => {
    const known = clusterOption(name)
    for (const { nvpairs } of crmConfig.clusterPropertySets) {
      removeFrom(
        nvpairs,
        (pair) => pair.name === name || (pair.name !== undefined && (pair.name === known?.name || pair.name === known?.newName)),
      )
    }
  })
}

/**
 * Makes a resource exist with these parameters, meta attributes and operations, in this group or clone. What is not
 * mentioned stays. Done twice, the second time changes nothing.
 * @throws EditError when the id is that of a group or clone, the resource has another agent, or the file is damaged.
 */
export function ensurePrimitive(document: Doc, wanted: WantedPrimitive): TextEdit[] {
  return change(document, ({ resources, constraints }, makeId) => {
    const list = resources.resources
    const isNewClone = !list.some(({ id }) => id === wanted.clone?.id)
    const found = findResource(list, wanted.id)
    if (found && found.kind !== 'primitive') throw new EditError('invalid', `${wanted.id} is a ${found.kind}`)
    const primitive = found ? found.item : made(wanted)
    const [standard, provider, type] = agentParts(wanted.agent)
    if (primitive.class !== standard || primitive.provider !== provider || primitive.type !== type) {
      throw new EditError('invalid', `${wanted.id} has another agent`)
    }
    put(primitive.instanceAttributes, `${wanted.id}-instance_attributes`, wanted.params ?? {}, makeId)
    put(primitive.metaAttributes, `${wanted.id}-meta_attributes`, wanted.meta ?? {}, makeId)
    if (wanted.operations) ensureOperations(primitive, wanted.operations, makeId)
    const clone = wrapped(list, primitive, { isNew: !found, ...wanted })
    if (!clone || !wanted.clone) return
    if (isNewClone && clone.child) renameIn(constraints, clone.child.id, clone.id)
    const { promotable, meta = {} } = wanted.clone
    const isMaster = clone.kind === 'master'
    const settings = promotable === undefined || (isMaster && promotable) ? meta : { promotable: String(promotable), ...meta }
    put(clone.metaAttributes, `${clone.id}-meta_attributes`, settings, makeId)
  })
}

/**
 * Makes a fence device exist that fences these nodes, with a monitor every minute unless told otherwise.
 * @throws EditError as `ensurePrimitive` does.
 */
export function ensureFenceDevice(document: Doc, { type, nodes, params, ...wanted }: WantedFenceDevice): TextEdit[] {
  return ensurePrimitive(document, {
    operations: [{ name: 'monitor', interval: '60s' }],
    ...wanted,
    agent: `stonith:${type}`,
    params: { ...params, ...(nodes ? { pcmk_host_list: nodes.join(' ') } : {}) },
  })
}

function agentParts(agent: string): [standard: string, provider: string | undefined, type: string] {
  const [standard, ...rest] = agent.split(':')
  if (standard === undefined || rest.length === 0)
    throw new EditError('invalid', `${agent} is no agent: it is written CLASS:TYPE or ocf:PROVIDER:TYPE`)
  return standard === 'ocf' ? [standard, rest[0], rest.slice(1).join(':')] : [standard, undefined, rest.join(':')]
}

function made({ id, agent }: WantedPrimitive): Primitive {
  const [standard, provider, type] = agentParts(agent)
  return {
    id,
    class: standard as NonNullable<Primitive['class']>,
    ...(provider === undefined ? {} : { provider }),
    type,
    instanceAttributes: [],
    metaAttributes: [],
    utilization: [],
  }
}

/** Settings take the place of those of the same name; others go into the first set that always counts. */
function put(sets: NvSet[], id: string, settings: Readonly<Record<string, string>>, makeId: MakeId): void {
  const written = settingsOf(sets, idsOf(sets))
  for (const [name, value] of Object.entries(settings)) {
    const found = written.get(name)
    if (found && !found.conditional) found.nvpair.value = value
    else {
      const own = sets.find((set) => set.idRef === undefined && set.unknown === undefined) ?? fresh(sets, makeId(id))
      own.nvpairs.push({ id: makeId(`${own.id}-${name}`), name, value })
    }
  }
}

function fresh(sets: NvSet[], id: string): NvSet {
  const set: NvSet = { id, nvpairs: [] }
  sets.push(set)
  return set
}

function ensureOperations(primitive: Primitive, wanted: readonly WantedOperation[], makeId: MakeId): void {
  primitive.operations ??= { ops: [] }
  const { ops } = primitive.operations
  for (const operation of wanted) {
    const found = ops.find(({ name, role }) => name === operation.name && role === operation.role)
    if (found) Object.assign(found, operation)
    else {
      const interval = operation.interval ?? '0s'
      ops.push({
        metaAttributes: [],
        instanceAttributes: [],
        id: makeId(`${primitive.id}-${operation.name}-interval-${interval}`),
        interval,
        ...operation,
      })
    }
  }
}
