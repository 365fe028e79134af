import { instance } from '../example.ts'
import { routeLists } from '../routes.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/deprecated',
  effect: 'advice',
  severity: 'info',
  summary: 'A keyword that is on its way out.',
  reason: 'A later release may refuse it; some are reported as errors already.',
  remedy: 'Write the keyword that took its place.',
  source: 'keepalived.conf(5); lib/parser.c',
  message: ({ keyword, replacement, why }) =>
    replacement === '' ? `${keyword} is deprecated: ${why}` : `${keyword} is the old name of ${replacement}`,
  examples: [
    { bad: 'global_defs {\n    lvs_flush_onstop\n}\n', good: 'global_defs {\n    lvs_flush_on_stop\n}\n' },
    {
      bad: instance('virtual_routes {\n    198.51.100.0/24 gw 192.0.2.1 dev eth0\n}'),
      good: instance('virtual_routes {\n    198.51.100.0/24 via 192.0.2.1 dev eth0\n}'),
    },
  ],
  // Options of routes: their old names are gone from the model, so the words are looked at.
  visit: {
    view(view, context) {
      for (const { owner, field, routes } of routeLists(view)) {
        routes.forEach((_, index) => {
          const place = view.placeOf(owner, field, index)
          const found = place && /[ \t](gw|or)[ \t]/.exec(place.document.text.slice(place.span.start, place.span.end))
          if (!found) return
          const start = place.span.start + found.index + 1
          const span = { start, end: start + 2 }
          const isOld = found[1] === 'gw'
          context.report(
            { document: place.document, span },
            {
              data: { keyword: found[1]!, replacement: isOld ? 'via' : '', why: isOld ? '' : 'several gateways are written with nexthop' },
              ...(isOld ? { fix: { title: 'write via', edits: [{ ...span, text: 'via' }], safe: true } } : {}),
            },
          )
        })
      }
    },
  },
})
