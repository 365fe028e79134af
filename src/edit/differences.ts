import { sameData } from './plain-data.ts'

/** One way in which two models differ, at a path that a person can read: `entries[/srv/a].items[10.0.0.0/24].options`. */
export interface Difference {
  readonly path: string
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered'
  readonly before?: unknown
  readonly after?: unknown
}

type Data = Readonly<Record<string, unknown>>

/** What a model says that the other does not. Items of lists are told apart by their names, not by their positions. */
export function differences(before: object, after: object): Difference[] {
  const found: Difference[] = []
  compare('', before, after, found)
  return found
}

function compare(path: string, before: unknown, after: unknown, found: Difference[]): void {
  if (sameData(before, after)) return
  if (before === undefined) found.push({ path, kind: 'added', after })
  else if (after === undefined) found.push({ path, kind: 'removed', before })
  else if (Array.isArray(before) && Array.isArray(after)) compareLists(path, before, after, found)
  else if (isData(before) && isData(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(path === '' ? key : `${path}.${key}`, before[key], after[key], found)
    }
  } else found.push({ path, kind: 'changed', before, after })
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

function compareLists(path: string, before: readonly unknown[], after: readonly unknown[], found: Difference[]): void {
  const partner = pair(before, after)
  const taken = new Set(partner)
  before.forEach((item, i) => {
    const other = partner[i]
    const at = `${path}[${nameOf(item)}]`
    if (other === undefined) found.push({ path: at, kind: 'removed', before: item })
    else compare(at, item, after[other], found)
  })
  after.forEach((item, i) => {
    if (!taken.has(i)) found.push({ path: `${path}[${nameOf(item)}]`, kind: 'added', after: item })
  })
  const kept = partner.filter((index) => index !== undefined)
  if (kept.some((index, i) => i > 0 && index < kept[i - 1]!)) {
    found.push({ path, kind: 'reordered', before: before.map(nameOf), after: after.map(nameOf) })
  }
}

/** For each item before the index of the item after that it became: the same one, else the next of the same name. */
function pair(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const partner: (number | undefined)[] = before.map(() => undefined)
  const free = new Set(after.keys())
  for (const mark of [(item: unknown) => JSON.stringify(item), nameOf]) {
    const places = new Map<string, number[]>()
    // Backwards, so that the first place is the last in the list and cheap to take.
    for (const i of [...free].reverse()) {
      const name = mark(after[i])
      const list = places.get(name)
      if (list) list.push(i)
      else places.set(name, [i])
    }
    before.forEach((item, i) => {
      if (partner[i] !== undefined) return
      const place = places.get(mark(item))?.pop()
      if (place === undefined) return
      partner[i] = place
      free.delete(place)
    })
  }
  return partner
}

/** Labels come first in a model: the first property that is no list names the item. */
function nameOf(item: unknown): string {
  if (!isData(item)) return Array.isArray(item) ? JSON.stringify(item) : String(item)
  const { kind, ...rest } = item
  const label = Object.values(rest).find((value) => !Array.isArray(value))
  if (label === undefined) return String(kind ?? '')
  if (!isData(label)) return String(label)
  const { type, ...parts } = label
  const words = Object.values(parts).filter((value) => typeof value === 'string' || typeof value === 'number')
  return words.length > 0 ? words.join('/') : String(type ?? JSON.stringify(label))
}
