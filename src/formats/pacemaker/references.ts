import type { Constraints } from './types.ts'

/** Makes constraints speak of another resource: of a clone in place of what it holds, which has instances now. */
export function renameIn({ rscLocations, rscColocations, rscOrders }: Constraints, from: string, to: string): void {
  for (const location of rscLocations) if (location.rsc === from) location.rsc = to
  for (const colocation of rscColocations) {
    if (colocation.rsc === from) colocation.rsc = to
    if (colocation.withRsc === from) colocation.withRsc = to
  }
  for (const order of rscOrders) {
    if (order.first === from) order.first = to
    // biome-ignore lint/suspicious/noThenProperty: the schema's own name, and no function
    if (order.then === from) order.then = to
  }
  for (const { resourceSets } of [...rscLocations, ...rscColocations, ...rscOrders]) {
    for (const { resourceRefs } of resourceSets) for (const reference of resourceRefs) if (reference.id === from) reference.id = to
  }
}
