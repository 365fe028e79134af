type Data = Record<string, unknown>

/** A deep copy of plain JSON data that remembers which original each copied object came from. */
export function copyData<T>(value: T, originals: Map<object, object>): T {
  if (typeof value !== 'object' || value === null) return value
  let copy: unknown
  if (Array.isArray(value)) copy = value.map((item) => copyData(item, originals))
  else {
    const object: Data = {}
    for (const key in value) object[key] = copyData((value as Data)[key], originals)
    copy = object
  }
  originals.set(copy as object, value)
  return copy as T
}

/** Equality of plain JSON data; a property that is undefined is absent. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameData(item, b[i]))
  }
  const [x, y] = [a as Data, b as Data]
  for (const key in x) if (!sameData(x[key], y[key])) return false
  for (const key in y) if (y[key] !== undefined && x[key] === undefined) return false
  return true
}

/** The objects of a draft that say something else than the originals they were copied from, or are new. */
export function changedObjects(draft: object, originals: ReadonlyMap<object, object>): Set<object> {
  const changed = new Set<object>()
  /** The original, when the copy and all below it still say the same. */
  const visit = (copy: object): object | undefined => {
    const now = copy as Data
    const then = originals.get(copy) as Data | undefined
    let same = then !== undefined
    for (const key in then) if (then[key] !== undefined && now[key] === undefined) same = false
    // Every part is visited: below a changed object there are unchanged ones.
    for (const key in now) {
      const value = now[key]
      if (typeof value === 'object' && value !== null) {
        const original = visit(value)
        if (original === undefined || original !== then?.[key]) same = false
      } else if (!Object.is(value, then?.[key])) same = false
    }
    if (!same) changed.add(copy)
    return same ? then : undefined
  }
  visit(draft)
  return changed
}
