import { durationOf } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { idPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const DELAY = "\n          <nvpair id='fence-alpha-pcmk_delay_base' name='pcmk_delay_base' value='10s'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/fence-race',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Two nodes that fence each other at the same time.',
  reason: 'When the link between them breaks, both fence at once and both go down: the whole service is out until somebody starts a node.',
  remedy:
    'Give one device `pcmk_delay_base=10s`, so that its node wins, or set priority-fencing-delay; a quorum device also lets only one of them fence.',
  source: 'pacemaker-fenced(7), pcmk_delay_base; pacemaker-schedulerd(7), priority-fencing-delay',
  message: ({ a, b }) => `${a} and ${b} fence without a delay: when the link breaks, each node can switch off the other at the same moment`,
  examples: [{ bad: changed([DELAY, '']), good: clean }],
  visit: {
    cib(cib, context) {
      const { enabled, watchdog, devices } = cib.fencing
      const delayed = (value: string | undefined): boolean => (durationOf(value) ?? 0) > 0
      if (!enabled || watchdog || cib.nodes.length !== 2 || delayed(cib.options.get('priority-fencing-delay')?.value)) return
      const [a, b] = devices
      if (!a || !b) return
      // A delay may be given by node, `alpha:10s;beta:0`.
      const hasDelay = devices.some(({ primitive: { params } }) =>
        ['pcmk_delay_base', 'pcmk_delay_max'].some((name) => {
          const value = params.get(name)?.value
          return value?.split(';').some((part) => delayed(part.replace(/^[^:]*:/, '')))
        }),
      )
      const racing = devices.filter(({ hosts }) => hosts?.length === 1)
      if (hasDelay || new Set(racing.flatMap(({ hosts }) => hosts!)).size !== 2) return
      context.report(idPlace(cib, racing[0]!.primitive.primitive), {
        data: { a: racing[0]!.primitive.id, b: racing[1]!.primitive.id },
        related: [related(idPlace(cib, racing[1]!.primitive.primitive), 'the other device')],
      })
    },
  },
})
