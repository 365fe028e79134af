import type { Argument, Option } from '../argument.ts'
import type { Cib } from './cib.ts'
import { attributeOf, childOf, type Element, element, idOf, setAttribute } from './element.ts'

/** Where pcs made up an option. */
export interface Pair {
  readonly name: string
  readonly value: string
}

const byName = <T extends { readonly name: string }>(a: T, b: T): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

export const sorted = <T extends { readonly name: string }>(pairs: readonly T[]): T[] => [...pairs].sort(byName)

const isPair = (pair: Option | Pair): pair is Pair => typeof pair.value === 'string'
const textOf = (pair: Option | Pair): string => (isPair(pair) ? pair.value : pair.value.text)

function addPair(cib: Cib, set: Element, id: string, pair: Option | Pair): void {
  const origin = isPair(pair) ? undefined : pair.word
  cib.add(set, element('nvpair', origin, { id, name: pair.name, value: isPair(pair) ? pair.value : pair }))
}

/** A new set with its pairs in the order of their names; none where there are none. */
export function addSet(cib: Cib, parent: Element, tag: string, pairs: readonly (Option | Pair)[], index?: number): void {
  if (pairs.length === 0) return
  const set = cib.add(parent, element(tag, undefined, { id: cib.idBelow(parent, tag) }), index)
  for (const pair of sorted(pairs)) if (textOf(pair) !== '') addPair(cib, set, cib.idBelow(set, pair.name), pair)
}

/** How the id of a new pair is made: differently by commands of different age. */
type PairId = (set: Element, name: string) => string

/** Sets pairs of the first set of a kind; an empty value takes a pair out. */
export function updateSet(cib: Cib, parent: Element, tag: string, pairs: readonly (Option | Pair)[]): void {
  let set = childOf(parent, tag)
  if (!set && pairs.every((pair) => textOf(pair) === '')) return
  set ??= cib.add(parent, element(tag, undefined, { id: cib.freeId(`${idOf(parent)}-${tag}`) }))
  updatePairs(cib, set, pairs, (owner, name) => `${idOf(owner)}-${name}`)
}

export function updatePairs(cib: Cib, set: Element, pairs: readonly (Option | Pair)[], idFor: PairId): void {
  for (const pair of pairs) {
    const found = set.children.find((child) => child.tag === 'nvpair' && attributeOf(child, 'name') === pair.name)
    if (textOf(pair) === '') {
      if (found) cib.remove(found)
    } else if (!found) addPair(cib, set, idFor(set, pair.name), pair)
    else {
      // The last word that sets a value is the one to look at.
      const index = set.children.indexOf(found)
      cib.remove(found)
      const id = idOf(found)
      addPair(cib, set, id, pair)
      const added = set.children.pop()!
      set.children.splice(index, 0, added)
    }
  }
}

/** Sets a meta attribute because of a word, in a set at the front of the resource where it has none. */
export function setMeta(cib: Cib, resource: Element, name: string, value: string, word: Argument): void {
  const set =
    childOf(resource, 'meta_attributes') ??
    cib.add(resource, element('meta_attributes', undefined, { id: cib.idBelow(resource, 'meta_attributes') }), 0)
  const known = set.children.find((child) => attributeOf(child, 'name') === name)
  if (known) setAttribute(known, 'value', { ...word, text: value })
  else cib.add(set, element('nvpair', word, { id: cib.idBelow(set, name), name, value: { ...word, text: value } }))
}
