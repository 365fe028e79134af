import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

/** Found in the file as it is written already. */
const WRITTEN = new Set(['keepalived/literal-reference', 'keepalived/undefined-definition', 'keepalived/comment-backslash'])

export const rule = keepalivedRule({
  id: 'keepalived/expansion',
  effect: 'altered',
  severity: 'error',
  summary: 'A definition, or an included file, whose text does not fit where it is used.',
  reason:
    'keepalived puts the text in place and reads the line then: it complains about words that the line itself, or the file alone, does not show.',
  remedy: 'Correct the definition or the included file.',
  source: 'keepalived.conf(5), Parameter substitution; run',
  message: ({ message, included }) => (included ? `where this is included: ${message}` : `with definitions in place: ${message}`),
  examples: [
    {
      bad: `$PRIORITY=300\n${instance('', ['priority 150', 'priority $PRIORITY'])}`,
      good: `$PRIORITY=150\n${instance('', ['priority 150', 'priority $PRIORITY'])}`,
    },
  ],
  visit: {
    view(view, context) {
      for (const { rule: id, message, severity, isIncluded, ...place } of view.replaced()) {
        if (isIncluded || !WRITTEN.has(id)) context.report(place, { data: { message, included: isIncluded ? 'yes' : '' }, severity })
      }
    },
  },
})
