import type { EffectiveOrder } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const COLOCATION = "<rsc_colocation id='nfs-with-drbd'"

export const rule = pacemakerRule({
  id: 'pacemaker/order-loop',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Resources that wait for each other.',
  reason: 'Each waits until the other has started: none of them ever starts. crm_verify says nothing.',
  remedy: 'Take one of the orders out.',
  source: 'crm_simulate',
  message: ({ ring }) => `each waits for the next: ${ring}`,
  examples: [
    {
      bad: changed([COLOCATION, `<rsc_order id='o' first='nfs' then='drbd-clone'/>\n      ${COLOCATION}`]),
      good: clean,
      also: [],
    },
  ],
  visit: {
    cib(cib, context) {
      const next = new Map<string, EffectiveOrder[]>()
      for (const order of cib.orders) {
        if (order.kind !== 'Mandatory' || order.thenAction === 'stop' || order.firstAction === 'stop') continue
        const list = next.get(order.first)
        if (list) list.push(order)
        else next.set(order.first, [order])
      }
      const done = new Set<string>()
      for (const start of next.keys()) {
        const ring = ringFrom(start, next, done)
        if (!ring) continue
        const [first, ...others] = ring
        context.report(idPlace(cib, first!.constraint), {
          data: { ring: [...ring.map((order) => order.first), first!.first].join(' → ') },
          related: others.map(({ constraint }) => related(idPlace(cib, constraint), 'and this one')),
        })
      }
    },
  },
})

/** A ring of orders that is met from here; what was looked at before is not looked at again. */
function ringFrom(start: string, next: ReadonlyMap<string, readonly EffectiveOrder[]>, done: Set<string>): EffectiveOrder[] | undefined {
  if (done.has(start)) return undefined
  const path: EffectiveOrder[] = []
  const steps: { readonly at: string; readonly rest: EffectiveOrder[] }[] = [{ at: start, rest: [...(next.get(start) ?? [])] }]
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const order = step.rest.pop()
    if (!order) {
      done.add(step.at)
      steps.pop()
      path.pop()
      continue
    }
    const known = steps.findIndex(({ at }) => at === order.then)
    if (known !== -1) {
      for (const { at } of steps) done.add(at)
      return [...path.slice(known), order]
    }
    if (done.has(order.then)) continue
    path.push(order)
    steps.push({ at: order.then, rest: [...(next.get(order.then) ?? [])] })
  }
  return undefined
}
