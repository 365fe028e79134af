import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { VirtualServer } from '../types.ts'

const totalWeight = (item: VirtualServer): number =>
  item.realServers.reduce((sum, real) => sum + (plain(real.weight) ?? plain(item.weight) ?? 1), 0)

export const rule = keepalivedRule({
  id: 'keepalived/quorum-out-of-reach',
  effect: 'altered',
  severity: 'warning',
  summary: 'A quorum, or its hysteresis, that real servers cannot meet.',
  reason:
    'keepalived lowers the quorum to the weight of all real servers, and the hysteresis below the quorum: the sorry server comes and goes at other numbers than written.',
  remedy: 'Write a quorum up to the sum of weights, and a hysteresis below it.',
  source: 'run: exceeds total weight of real servers, reducing quorum; hysteresis >= quorum',
  message: ({ keyword, value, limit }) =>
    keyword === 'quorum'
      ? `quorum ${value} is more than all real servers weigh together, ${limit}`
      : `hysteresis ${value} must be less than the quorum, ${limit}`,
  examples: [
    {
      bad: virtualServer(['    protocol', '    quorum 3\n    protocol']),
      good: virtualServer(['    protocol', '    quorum 1\n    protocol']),
    },
    { bad: virtualServer(['    protocol', '    hysteresis 1\n    protocol']), good: virtualServer() },
  ],
  visit: {
    virtualServer({ item, view }, context) {
      const total = totalWeight(item)
      if (item.realServers.length === 0 || total === 0) return
      const written = plain(item.quorum)
      if (written !== undefined && written > total)
        tell(context, view.placeOf(item, 'quorum'), { data: { keyword: 'quorum', value: written, limit: total } })
      const quorum = Math.min(written ?? 1, total)
      const hysteresis = plain(item.hysteresis) ?? 0
      if (hysteresis >= quorum)
        tell(context, view.placeOf(item, 'hysteresis'), { data: { keyword: 'hysteresis', value: hysteresis, limit: quorum } })
    },
  },
})
