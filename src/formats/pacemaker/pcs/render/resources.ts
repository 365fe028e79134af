import { RenderError } from '../../../../lens/index.ts'
import type { Clone, Group, Master, NvSet, Op, Primitive, Resources } from '../../types.ts'
import { secondsOf } from '../commands/values.ts'
import { type Commands, cannot, given, name, only, pairsOf } from './commands.ts'
import { newRoleOf } from './roles.ts'

const OWN = ['kind', 'id', 'class', 'provider', 'type', 'instanceAttributes', 'metaAttributes', 'operations']

export function resourceCommands(commands: Commands, { resources }: Resources): void {
  for (const resource of resources) {
    if (resource.kind === 'primitive') primitive(commands, resource, [])
    else if (resource.kind === 'group') group(commands, resource)
    else if (resource.kind === 'template') cannot('templates')
    else clone(commands, resource)
  }
}

function primitive(commands: Commands, resource: Primitive, more: readonly string[]): undefined {
  const { id, provider, type = '' } = resource
  only(id, resource, OWN)
  const isFencing = resource.class === 'stonith'
  if (isFencing && more.length > 0) cannot(`the fence device ${id} in a group or clone`)
  const agent = isFencing ? type : [resource.class, provider, type].filter((part) => part !== undefined).join(':')
  const meta = pairsOf(resource.metaAttributes, id)
  const ops = operationsOf(resource)
  commands.add([
    isFencing ? 'stonith' : 'resource',
    'create',
    name(id, 'a resource'),
    agent,
    ...pairsOf(resource.instanceAttributes, id),
    ...ops.flatMap((op) => operation(op, id)),
    ...(meta.length > 0 ? ['meta', ...meta] : []),
    ...more,
    '--no-default-ops',
    ...commands.forced,
  ])
  // pcs gives every resource a monitor.
  if (!ops.some((op) => op.name === 'monitor')) commands.add([isFencing ? 'stonith' : 'resource', 'op', 'remove', id, 'monitor'])
}

function operationsOf({ id, operations }: Primitive): readonly Op[] {
  if (!operations) return []
  only(`the operations of ${id}`, operations, ['ops'])
  const seen = new Set<string>()
  for (const op of operations.ops) {
    const mark = `${op.name} ${secondsOf(op.interval ?? '') ?? op.interval}`
    if (seen.has(mark)) cannot(`two operations ${op.name} of ${id} with one interval`)
    seen.add(mark)
  }
  return operations.ops
}

function operation(op: Op, resource: string): string[] {
  const what = `the operation ${op.name} of ${resource}`
  only(what, op, [
    'id',
    'name',
    'interval',
    'timeout',
    'role',
    'onFail',
    'enabled',
    'startDelay',
    'intervalOrigin',
    'recordPending',
    'description',
    'instanceAttributes',
  ])
  if (op.interval === undefined || op.interval === '') cannot(`${what} without an interval`)
  return [
    'op',
    actionOf(op.name),
    ...given('id', op.id),
    ...given('interval', op.interval),
    ...given('timeout', op.timeout),
    ...given('role', newRoleOf(op.role)),
    ...given('on-fail', op.onFail),
    ...given('enabled', op.enabled),
    ...given('start-delay', op.startDelay),
    ...given('interval-origin', op.intervalOrigin),
    ...given('record-pending', op.recordPending),
    ...given('description', op.description),
    ...checkLevel(op.instanceAttributes, what),
  ]
}

function actionOf(action: string): string {
  if (/^(?:op|meta|clone|promotable|bundle|)$|^-|[=\s]/.test(action))
    throw new RenderError(`pcs cannot take ${JSON.stringify(action)} for an operation`)
  return action
}

function checkLevel(sets: readonly NvSet[], what: string): string[] {
  const pairs = pairsOf(sets, what)
  if (pairs.some((pair) => !pair.startsWith('OCF_CHECK_LEVEL='))) cannot(`parameters of ${what}`)
  return pairs
}

function group(commands: Commands, { id, primitives, metaAttributes, ...rest }: Group): void {
  only(id, rest, ['kind'])
  if (primitives.length === 0) throw new RenderError(`the group ${id} has no resource`)
  for (const member of primitives) primitive(commands, member, ['--group', name(id, 'a group')])
  const meta = pairsOf(metaAttributes, id)
  if (meta.length > 0) commands.add(['resource', 'meta', id, ...meta])
}

/** A master is a clone with promotable=true. */
function clone(commands: Commands, resource: ({ kind: 'clone' } & Clone) | ({ kind: 'master' } & Master)): undefined {
  const { id, kind, child, metaAttributes } = resource
  only(id, resource, ['kind', 'id', 'child', 'metaAttributes'])
  if (!child) throw new RenderError(`the clone ${id} has nothing in it`)
  const meta = pairsOf(metaAttributes, id).map(newName)
  if (kind === 'master' && !meta.some((pair) => pair.startsWith('promotable='))) meta.push('promotable=true')
  if (child.kind === 'primitive') return primitive(commands, child, ['clone', name(id, 'a clone'), ...meta])
  group(commands, child)
  commands.add(['resource', 'clone', child.id, name(id, 'a clone'), ...meta, ...commands.forced])
}

const newName = (pair: string): string => pair.replace(/^master-(max|node-max)=/, 'promoted-$1=')
