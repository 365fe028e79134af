import type { OptionKind } from '../catalogue/cluster-options.ts'
import { booleanOf, durationOf, intervalOf } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

/** What a kind of option takes, and how to say it. */
function isTaken(kind: OptionKind, value: string): boolean {
  if (typeof kind === 'object') return kind.words.includes(value)
  if (kind === 'boolean') return booleanOf(value) !== undefined
  if (kind === 'duration') return durationOf(value) !== undefined || intervalOf(value) !== undefined
  if (kind === 'integer') return /^\s*[+-]?\d+\s*$/.test(value)
  return kind === 'score' ? /^(?:[+-]?INFINITY|[+-]?\d+|red|yellow|green)$/i.test(value) : true
}

const EXPECTED = { boolean: 'true or false', duration: 'a time such as 60s', integer: 'a number', score: 'a score', text: 'text' } as const

export const rule = pacemakerRule({
  id: 'pacemaker/invalid-option',
  effect: 'altered',
  severity: 'error',
  summary: 'A cluster option has a value that it does not take.',
  reason: 'Pacemaker logs it and goes by the default.',
  remedy: 'Write one of the values that the message names.',
  source: 'crm_verify: "Using default value"; pacemaker-schedulerd(7)',
  message: ({ name, value, expected, fallback }) =>
    `${name} is ${value === '' ? 'empty' : value}, not ${expected}${fallback === '' ? '' : `: the default counts, ${fallback}`}`,
  examples: [{ bad: changed(["name='no-quorum-policy' value='stop'", "name='no-quorum-policy' value='halt'"]), good: clean }],
  visit: {
    cib(cib, context) {
      for (const { name, value, setting, known } of cib.options.values()) {
        if (!setting || !known || isTaken(known.kind, value)) continue
        const expected = typeof known.kind === 'object' ? known.kind.words.join(', ') : EXPECTED[known.kind]
        context.report(valuePlace(cib, setting), { data: { name, value, expected, fallback: known.default ?? '' } })
      }
    },
  },
})
