import type { Argument } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, isClone } from '../cib/cib.ts'
import { attributeOf, below, childOf, type Element, idOf, setAttribute } from '../cib/element.ts'

/** The resource that a word names; a word that names none is refused. */
export function resourceNamed(call: Call, cib: Cib, word: Argument, kinds?: readonly string[]): Element | undefined {
  const found = cib.resource(word.text)
  if (found && (!kinds || kinds.includes(found.tag))) return found
  refuseUnknown(call, word)
  return undefined
}

export const refuseUnknown = (call: Call, word: Argument): undefined => call.refuse('unknown-resource', word, { name: word.text })

/** The primitive or group inside a clone; other resources stand for themselves. */
export const innermost = (resource: Element): Element =>
  isClone(resource) ? (resource.children.find(({ tag }) => tag === 'primitive' || tag === 'group') ?? resource) : resource

export const primitivesOf = (resource: Element): Element[] => [...below(resource)].filter(({ tag }) => tag === 'primitive')

export const isFencing = (resource: Element): boolean => attributeOf(resource, 'class') === 'stonith'

const ENDS = ['rsc', 'with-rsc', 'first', 'then']

/** Takes out what refers to a resource: constraints, members of sets, fencing levels. */
export function forget(cib: Cib, id: string): undefined {
  for (const constraint of [...cib.constraints.children]) {
    if (ENDS.some((name) => attributeOf(constraint, name) === id)) cib.remove(constraint)
    else forgetMember(cib, constraint, id)
  }
  const topology = cib.existingSection('fencing-topology')
  for (const level of [...(topology?.children ?? [])]) {
    const devices = (attributeOf(level, 'devices') ?? '').split(',')
    const left = devices.filter((device) => device !== id)
    if (left.length === 0) cib.remove(level)
    else if (left.length < devices.length) setAttribute(level, 'devices', left.join(','))
  }
  if (topology && topology.children.length === 0) cib.remove(topology)
}

function forgetMember(cib: Cib, constraint: Element, id: string): undefined {
  for (const set of [...constraint.children]) {
    for (const member of [...set.children]) if (member.tag === 'resource_ref' && attributeOf(member, 'id') === id) cib.remove(member)
    if (set.tag === 'resource_set' && !childOf(set, 'resource_ref')) cib.remove(set)
  }
  if (constraint.children.length === 0 && !ENDS.some((name) => constraint.attributes.has(name))) cib.remove(constraint)
}

/** Constraints on one resource become constraints on another. */
export function redirect(cib: Cib, from: string, to: Element): undefined {
  for (const constraint of cib.constraints.children) {
    for (const name of ENDS) {
      const attribute = constraint.attributes.get(name)
      if (attribute?.value === from) constraint.attributes.set(name, { ...attribute, value: idOf(to) })
    }
  }
}
