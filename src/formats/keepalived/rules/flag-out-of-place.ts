import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { VirtualServer } from '../types.ts'

interface Refined {
  readonly field: keyof VirtualServer
  readonly keyword: string
  /** The statement that must come before. */
  readonly after: 'lvsSched' | 'sorryServer'
  readonly value?: string
}

const FLAGS: readonly Refined[] = [
  { field: 'shPort', keyword: 'sh-port', after: 'lvsSched', value: 'sh' },
  { field: 'shFallback', keyword: 'sh-fallback', after: 'lvsSched', value: 'sh' },
  { field: 'mhPort', keyword: 'mh-port', after: 'lvsSched', value: 'mh' },
  { field: 'mhFallback', keyword: 'mh-fallback', after: 'lvsSched', value: 'mh' },
  { field: 'sorryServerInhibit', keyword: 'sorry_server_inhibit', after: 'sorryServer' },
  { field: 'sorryServerLvsMethod', keyword: 'sorry_server_lvs_method', after: 'sorryServer' },
]

export const rule = keepalivedRule({
  id: 'keepalived/flag-out-of-place',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A setting in front of the statement that it refines, or without it.',
  reason: 'keepalived looks only at what it has read already, and leaves the setting out.',
  remedy: 'Write it behind lvs_sched sh, lvs_sched mh or sorry_server.',
  source: 'run: only applies to sh scheduler - ignoring; used before or without sorry_server',
  message: ({ keyword, wanted }) => `${keyword} counts only behind ${wanted}; it is ignored`,
  examples: [
    {
      bad: virtualServer(['    lvs_sched rr\n', '    sh-port\n    lvs_sched sh\n']),
      good: virtualServer(['    lvs_sched rr\n', '    lvs_sched sh\n    sh-port\n']),
    },
  ],
  visit: {
    virtualServer({ item, view }, context) {
      for (const { field, keyword, after, value } of FLAGS) {
        if (item[field] === undefined) continue
        const isMet = value === undefined ? item[after] !== undefined : plain<string>(item.lvsSched) === value
        const isBehind = (view.orderOf(item, after) ?? 0) < (view.orderOf(item, field) ?? 0)
        if (isMet && isBehind) continue
        tell(context, view.placeOf(item, field), {
          data: { keyword, wanted: after === 'lvsSched' ? `lvs_sched ${value}` : 'sorry_server' },
          related: isMet ? related([view.placeOf(item, after), 'what must come first']) : [],
        })
      }
    },
  },
})
