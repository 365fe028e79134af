/** A deep copy of plain JSON data that remembers which original each copied object came from. */
export function copyData<T>(value: T, originals: Map<object, object>): T {
  if (typeof value !== 'object' || value === null) return value
  const copy: unknown = Array.isArray(value)
    ? value.map((item) => copyData(item, originals))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyData(item, originals)]))
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
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = new Set([...Object.keys(x), ...Object.keys(y)])
  for (const key of keys) if (!sameData(x[key], y[key])) return false
  return true
}
