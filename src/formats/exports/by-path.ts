import type { EffectiveExport, ExportsEffective } from './effective.ts'

const known = new WeakMap<ExportsEffective, ReadonlyMap<string, readonly EffectiveExport[]>>()

/** Exports that count by their paths, both in file order; sorted once for all rules that ask. */
export function byPath(effective: ExportsEffective): ReadonlyMap<string, readonly EffectiveExport[]> {
  let sorted = known.get(effective)
  if (!sorted) {
    sorted = sort(effective.exports)
    known.set(effective, sorted)
  }
  return sorted
}

function sort(exports: readonly EffectiveExport[]): ReadonlyMap<string, readonly EffectiveExport[]> {
  const sorted = new Map<string, EffectiveExport[]>()
  // Exports of one path mostly stand together.
  let path: string | undefined
  let list: EffectiveExport[] = []
  for (const subject of exports) {
    if (subject.shadowedBy) continue
    if (subject.path !== path) {
      path = subject.path
      list = sorted.get(path) ?? []
      if (list.length === 0) sorted.set(path, list)
    }
    list.push(subject)
  }
  return sorted
}
