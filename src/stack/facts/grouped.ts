/** Parts what belongs together, by steps: a and c are together where b goes with both. Order is kept. */
export function groupedBy<T>(items: readonly T[], belong: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const near = groups.filter((group) => group.some((other) => belong(other, item)))
    const [first, ...others] = near
    if (!first) {
      groups.push([item])
      continue
    }
    first.push(item)
    for (const other of others) {
      first.push(...other)
      groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups
}
