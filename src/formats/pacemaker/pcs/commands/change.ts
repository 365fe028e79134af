import { agentOf } from '../agent.ts'
import { type Argument, optionOf } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, isClone } from '../cib/cib.ts'
import { attributeOf, childOf, type Element, element } from '../cib/element.ts'
import { setMeta, updateSet } from '../cib/sets.ts'
import { agentIn, updateClone } from './clone.ts'
import { refuseParameter } from './create.ts'
import { groupsOf, wordsOf } from './groups.ts'
import { addOperation, checkOperation, type GivenOperation, givenOperations, wantedOperation } from './operations.ts'
import { primitivesOf, refuseUnknown, resourceNamed } from './resources.ts'
import { newRole, secondsOf } from './values.ts'

/** `pcs resource update` and `pcs stonith update`. */
export function update(call: Call, cib: Cib): undefined {
  const name = call.take()
  const words = call.rest()
  if (!name || words.length === 0) return call.usage('pcs resource update RESOURCE options')
  const resource = cib.resource(name.text)
  if (resource && isClone(resource)) return updateClone(call, cib, resource, words)
  if (resource?.tag !== 'primitive') return refuseUnknown(call, name)
  const groups = groupsOf(words, new Set(['op', 'meta']))
  const options = call.options(wordsOf(groups, undefined))
  const facts = agentOf(agentIn(resource))
  if (facts && attributeOf(resource, 'class') === 'ocf') {
    for (const { name: parameter, word, value } of options) {
      if (!facts.parameters.has(parameter)) refuseParameter(call, facts, parameter, word)
      else if (value.text === '' && facts.required.includes(parameter))
        call.refuseUnforced('missing-parameter', word, { agent: attributeOf(resource, 'type') ?? '', missing: parameter })
    }
  }
  updateSet(cib, resource, 'instance_attributes', options)
  updateSet(cib, resource, 'meta_attributes', call.options(wordsOf(groups, 'meta')))
  for (const operation of givenOperations(call, groups)) replaceOperation(call, cib, resource, operation)
}

/** An operation of the same name and role makes way for the new one. */
function replaceOperation(call: Call, cib: Cib, resource: Element, given: GivenOperation): undefined {
  const role = given.options.find((option) => option.name === 'role')?.value.text
  const operations = operationsOf(cib, resource)
  const before = operations.children.find(
    (op) => attributeOf(op, 'name') === given.name.text && newRole(attributeOf(op, 'role') ?? '') === newRole(role ?? ''),
  )
  const index = before ? operations.children.indexOf(before) : operations.children.length
  if (before) cib.remove(before)
  insertOperation(call, cib, operations, given, index)
}

const operationsOf = (cib: Cib, resource: Element): Element => childOf(resource, 'operations') ?? cib.add(resource, element('operations'))

function insertOperation(call: Call, cib: Cib, operations: Element, given: GivenOperation, index?: number): undefined {
  const wanted = wantedOperation(call, given)
  const seconds = secondsOf(wanted.interval)
  const same = operations.children.some(
    (op) => attributeOf(op, 'name') === wanted.name && secondsOf(attributeOf(op, 'interval') ?? '') === seconds,
  )
  const interval = given.options.find((option) => option.name === 'interval')
  if (same) call.refuse('duplicate', interval?.word ?? given.name, { problem: 'interval', name: wanted.name, value: wanted.interval })
  else addOperation(cib, operations, wanted, index, 'old')
}

/** `pcs resource meta` and `pcs stonith meta`. */
export function meta(call: Call, cib: Cib): undefined {
  const name = call.take()
  const words = call.rest()
  if (!name || words.length === 0) return call.usage('pcs resource meta RESOURCE name=value…')
  const resource = resourceNamed(call, cib, name)
  if (resource) updateSet(cib, resource, 'meta_attributes', call.options(words))
}

/** `pcs resource op add RESOURCE NAME [options]` */
export function operationAdd(call: Call, cib: Cib): undefined {
  const name = call.take()
  const operation = call.take()
  if (!name || !operation) return call.usage('pcs resource op add RESOURCE OPERATION [options]')
  const resource = cib.primitive(name.text)
  if (!resource) return refuseUnknown(call, name)
  if (optionOf(operation)) return call.refuse('wrong-arguments', operation, { problem: 'unnamed-operation', word: operation.text })
  const given: GivenOperation = { name: operation, options: call.options(call.rest()) }
  checkOperation(call, given, undefined)
  const operations = operationsOf(cib, resource)
  const role = newRole(given.options.find((option) => option.name === 'role')?.value.text ?? 'Started')
  const level = given.options.find((option) => option.name === 'OCF_CHECK_LEVEL')?.value.text
  const alike = operations.children.some(
    (op) =>
      attributeOf(op, 'name') === operation.text &&
      (operation.text !== 'monitor' || (newRole(attributeOf(op, 'role') ?? 'Started') === role && levelOf(op) === level)),
  )
  if (alike) call.refuseUnforced('duplicate', operation, { problem: 'operation', name: operation.text })
  insertOperation(call, cib, operations, given)
}

function levelOf(op: Element): string | undefined {
  const pairs = childOf(op, 'instance_attributes')?.children ?? []
  const level = pairs.find((pair) => attributeOf(pair, 'name') === 'OCF_CHECK_LEVEL')
  return level && attributeOf(level, 'value')
}

/** `pcs resource op remove ID` or `RESOURCE NAME [options]` */
export function operationRemove(call: Call, cib: Cib): undefined {
  const name = call.take()
  if (!name) return call.usage('pcs resource op remove RESOURCE OPERATION [options]')
  const operation = call.take()
  if (!operation) {
    const found = cib.find(name.text)
    if (found?.tag !== 'op') return refuseUnknown(call, name)
    cib.remove(found)
    return undefined
  }
  const resource = cib.primitive(name.text)
  if (!resource) return refuseUnknown(call, name)
  const options = call.rest().flatMap((word) => optionOf(word) ?? [])
  const all = childOf(resource, 'operations')?.children ?? []
  const found = all.filter((op) => attributeOf(op, 'name') === operation.text && (options.length === 0 || isExactly(op, options)))
  if (found.length === 0) call.refuse('unknown-resource', operation, { name: operation.text })
  for (const op of options.length === 0 ? found : found.slice(0, 1)) cib.remove(op)
}

const isExactly = (op: Element, options: readonly { name: string; value: Argument }[]): boolean =>
  options.every(({ name, value }) => attributeOf(op, name) === value.text) && op.attributes.size === options.length + 2

/** `pcs resource disable` and `enable`. */
export function setDisabled(call: Call, cib: Cib, isDisabled: boolean): undefined {
  const words = call.rest()
  if (words.length === 0) return call.usage(`pcs resource ${isDisabled ? 'disable' : 'enable'} RESOURCE…`)
  for (const word of words) {
    const resource = resourceNamed(call, cib, word)
    if (!resource) continue
    if (isDisabled) setMeta(cib, resource, 'target-role', 'Stopped', word)
    else for (const each of related(resource, false)) updateSet(cib, each, 'meta_attributes', [{ name: 'target-role', value: '' }])
  }
}

/** `pcs resource manage` and `unmanage`. */
export function setManaged(call: Call, cib: Cib, isManaged: boolean): undefined {
  const words = call.rest()
  if (words.length === 0) return call.usage(`pcs resource ${isManaged ? 'manage' : 'unmanage'} RESOURCE…`)
  for (const word of words) {
    const resource = resourceNamed(call, cib, word)
    if (!resource) continue
    if (isManaged) for (const each of related(resource, true)) updateSet(cib, each, 'meta_attributes', [{ name: 'is-managed', value: '' }])
    else for (const each of primitivesOf(resource)) setMeta(cib, each, 'is-managed', 'false', word)
  }
}

/** A resource with what is around it and inside of it, as far as it takes part. */
function related(resource: Element, withMembers: boolean): Element[] {
  const around = resource.parent && (isClone(resource.parent) || (withMembers && resource.parent.tag === 'group')) ? [resource.parent] : []
  const inside = isClone(resource) ? resource.children.filter(({ tag }) => tag === 'primitive' || tag === 'group') : []
  const members = withMembers ? [resource, ...inside].filter(({ tag }) => tag === 'group').flatMap(primitivesOf) : []
  return [...around, resource, ...inside, ...members]
}
