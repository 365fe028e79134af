import type { Argument } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, isClone } from '../cib/cib.ts'
import { childrenOf, type Element, element, idOf } from '../cib/element.ts'
import { checkId } from './names.ts'
import { forget, refuseUnknown, resourceNamed } from './resources.ts'

/** The group of a name, made where there is none. */
export function groupFor(cib: Cib, name: Argument): Element {
  const found = cib.find(name.text)
  return found?.tag === 'group' ? found : cib.add(cib.resources, element('group', name, { id: name }))
}

/** Puts resources where `--before` and `--after` say, else at the end. They are in the group already. */
export function placeInGroup(call: Call, cib: Cib, group: Element, members: readonly Element[]): undefined {
  const after = call.flags.get('--after')?.value
  const place = after ?? call.flags.get('--before')?.value
  if (!place) return
  const neighbour = group.children.find((child) => idOf(child) === place.text)
  if (!neighbour) return call.refuse('unknown-resource', place, { name: place.text })
  for (const member of members) cib.detach(member)
  let index = group.children.indexOf(neighbour) + (after ? 1 : 0)
  for (const member of members) cib.add(group, member, index++)
}

/** `pcs resource group add GROUP RESOURCE…` */
export function addToGroup(call: Call, cib: Cib): undefined {
  const name = call.take()
  const words = call.rest()
  if (!name || words.length === 0) return call.usage('pcs resource group add GROUP RESOURCE…')
  const before = cib.find(name.text)
  if (!before) checkId(call, cib, name)
  else if (before.tag !== 'group') call.refuse('wrong-context', name, { problem: 'no-group', name: name.text, tag: before.tag })
  const members: Element[] = []
  const seen = new Set<string>()
  for (const word of words) {
    const found = resourceNamed(call, cib, word)
    if (!found) continue
    if (seen.has(word.text) || (before && found.parent === before && !hasPlace(call)))
      call.refuse('duplicate', word, { problem: 'member', name: word.text })
    else if (found.tag !== 'primitive') call.refuse('wrong-context', word, { problem: 'no-primitive', name: word.text, tag: found.tag })
    else if (found.parent && isClone(found.parent))
      call.refuse('wrong-context', word, { problem: 'in-clone', name: word.text, clone: idOf(found.parent) })
    else members.push(found)
    seen.add(word.text)
  }
  if (members.length === 0) return
  const group = groupFor(cib, name)
  for (const member of members) {
    const left = member.parent
    cib.detach(member)
    cib.add(group, member)
    if (left?.tag === 'group' && left !== group && childrenOf(left, 'primitive').length === 0)
      cib.remove(left.parent && isClone(left.parent) ? left.parent : left)
  }
  placeInGroup(call, cib, group, members)
}

const hasPlace = (call: Call): boolean => call.flags.has('--after') || call.flags.has('--before')

/** `pcs resource group remove GROUP [RESOURCE…]`: resources stay, a group without any goes. */
export function removeFromGroup(call: Call, cib: Cib): undefined {
  const name = call.take()
  if (!name) return call.usage('pcs resource group remove GROUP [RESOURCE…]')
  const group = cib.find(name.text)
  if (group?.tag !== 'group') return refuseUnknown(call, name)
  const words = call.rest()
  const all = childrenOf(group, 'primitive')
  const members = words.length === 0 ? all : all.filter((member) => words.some(({ text }) => text === idOf(member)))
  for (const word of words) if (!members.some((member) => idOf(member) === word.text)) refuseUnknown(call, word)
  dissolve(call, cib, group, members, name)
}

export function dissolve(call: Call, cib: Cib, group: Element, members: readonly Element[], place: Argument): undefined {
  const all = childrenOf(group, 'primitive').length
  const isCloned = group.parent !== undefined && isClone(group.parent)
  if (isCloned && all > 1 && members.length === all)
    return call.refuse('wrong-context', place, { problem: 'cloned-group', name: idOf(group) })
  const target = isCloned && all > 1 ? cib.resources : group.parent!
  for (const member of members) {
    cib.detach(member)
    cib.add(target, member)
  }
  if (childrenOf(group, 'primitive').length > 0) return
  cib.remove(group)
  forget(cib, idOf(group))
}
