import { EditError } from '../../edit/index.ts'
import type { Clone, Group, Master, Primitive, Resources } from './types.ts'

type Listed = Resources['resources']
export type AnyClone = ({ kind: 'clone' } & Clone) | ({ kind: 'master' } & Master)
type Found =
  | { readonly kind: 'primitive'; readonly item: Primitive }
  | { readonly kind: 'group'; readonly item: Group }
  | { readonly kind: 'clone' | 'master' | 'template'; readonly item: { id: string } }

/** A resource of a model by its id, wherever it stands. */
export function findResource(list: Listed, id: string): Found | undefined {
  for (const item of list) {
    if (item.id === id) return { kind: item.kind, item } as Found
    const group = item.kind === 'group' ? item : 'child' in item && item.child?.kind === 'group' ? item.child : undefined
    if ('child' in item && item.child?.id === id) return { kind: item.child.kind, item: item.child } as Found
    const member = group?.primitives.find((primitive) => primitive.id === id)
    if (member) return { kind: 'primitive', item: member }
  }
  return undefined
}

interface Around {
  readonly isNew: boolean
  readonly group?: string
  readonly clone?: { readonly id: string }
}

/** Puts a primitive where it is wanted, if it is not there yet; the clone that it is in then. */
export function wrapped(list: Listed, primitive: Primitive, { isNew, group, clone }: Around): AnyClone | undefined {
  const holder = holderOf(list, primitive)
  if (group !== undefined) joinGroup(list, primitive, group, holder)
  else if (isNew && !clone) list.push({ kind: 'primitive', ...primitive })
  if (!clone) return undefined
  const found = list.find((item) => item.id === clone.id)
  if (found && found.kind !== 'clone' && found.kind !== 'master') throw new EditError('invalid', `${clone.id} is a ${found.kind}`)
  const child = group === undefined ? primitive : groupOf(list, group)!
  if (found) {
    if (found.child?.id !== child.id) throw new EditError('invalid', `${clone.id} has something else inside`)
    return found
  }
  const inner = group === undefined ? ({ kind: 'primitive', ...primitive } as const) : ({ kind: 'group', ...(child as Group) } as const)
  const made: AnyClone = { kind: 'clone', id: clone.id, metaAttributes: [], instanceAttributes: [], child: inner }
  const at = list.findIndex((item) => item.id === child.id)
  if (at === -1 && !isNew && group === undefined) throw new EditError('invalid', `${primitive.id} is in another clone or group`)
  list.splice(at === -1 ? list.length : at, at === -1 ? 0 : 1, made)
  return made
}

const groupOf = (list: Listed, id: string): Group | undefined => {
  const found = findResource(list, id)
  return found?.kind === 'group' ? found.item : undefined
}

/** The list of primitives that a primitive is in; nothing where it stands alone or in a clone. */
function holderOf(list: Listed, primitive: Primitive): Group | undefined {
  for (const item of list) {
    const group = item.kind === 'group' ? item : 'child' in item && item.child?.kind === 'group' ? item.child : undefined
    if (group?.primitives.includes(primitive)) return group
  }
  return undefined
}

function joinGroup(list: Listed, primitive: Primitive, id: string, holder: Group | undefined): void {
  if (holder?.id === id) return
  const taken = findResource(list, id)
  if (taken && taken.kind !== 'group') throw new EditError('invalid', `${id} is a ${taken.kind}`)
  if (holder) {
    if (holder.primitives.length === 1) throw new EditError('invalid', `${primitive.id} is all that the group ${holder.id} has`)
    removeFrom(holder.primitives, (member) => member === primitive)
  } else {
    if (list.some((item) => 'child' in item && item.child?.id === primitive.id))
      throw new EditError('invalid', `${primitive.id} is in a clone`)
    removeFrom(list, (item) => item.id === primitive.id)
  }
  const member = withoutKind(primitive)
  if (taken) taken.item.primitives.push(member)
  else list.push({ kind: 'group', id, metaAttributes: [], instanceAttributes: [], primitives: [member] })
}

/** In a group there are primitives and nothing else, so none says that it is one. */
function withoutKind(primitive: Primitive & { kind?: string }): Primitive {
  const { kind: _, ...plain } = primitive
  return plain
}

/** Takes a resource out, and what has nothing inside then; the ids that are gone. */
export function takeOut(list: Listed, id: string): string[] {
  const gone = new Set<string>()
  const drop = (item: { id: string }): boolean => Boolean(gone.add(item.id))
  const isGone = (item: { id: string }): boolean => item.id === id && drop(item)
  const inGroup = (group: Group): boolean => {
    if (group.id === id) for (const member of group.primitives) drop(member)
    removeFrom(group.primitives, isGone)
    return (group.id === id || group.primitives.length === 0) && drop(group)
  }
  removeFrom(list, (item) => {
    if (item.kind === 'group') return inGroup(item)
    if (!('child' in item) || !item.child) return isGone(item)
    const { child } = item
    if (item.id === id) {
      drop(child)
      if (child.kind === 'group') child.primitives.map(drop)
      return drop(item)
    }
    return (child.kind === 'group' ? inGroup(child) : isGone(child)) && drop(item)
  })
  return [...gone]
}

/** Takes what fits out of a list, where it stands. */
export function removeFrom<T>(list: T[], fits: (item: T) => boolean): void {
  for (let i = list.length - 1; i >= 0; i--) if (fits(list[i]!)) list.splice(i, 1)
}
