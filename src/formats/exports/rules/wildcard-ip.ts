import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/wildcard-ip',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A pattern of digits and dots.',
  reason:
    'Patterns are matched against host names from reverse DNS, never against addresses: clients are refused, unless somebody’s reverse DNS gives them such a name.',
  remedy: 'Write the network: `10.0.0.0/24`.',
  source: 'exports(5), IP networks',
  message: ({ client }) => `${client} is matched against host names, not addresses`,
  examples: [{ bad: '/srv/a 10.0.0.*(ro)\n', good: '/srv/a 10.0.0.0/24(ro)\n' }],
  visit: {
    export(subject, context) {
      const { client, document, item } = subject
      if (client.type !== 'wildcard' || !/^[\d.*?]*\d[\d.*?]*$/.test(client.pattern)) return
      const span = document.spanOf(item, 'client') ?? placeOf(subject)
      const network = networkOf(client.pattern)
      context.report(
        { document, span },
        {
          data: { client: client.pattern },
          ...(network ? { fix: { title: `write ${network}`, edits: [{ ...span, text: network }], safe: false } } : {}),
        },
      )
    },
  },
})

/** The network that a pattern such as `10.0.*` seems to mean. */
function networkOf(pattern: string): string | undefined {
  const parts = pattern.split('.')
  const numbers = parts.slice(0, parts.indexOf('*'))
  const isWhole = parts.slice(numbers.length).every((part) => part === '*') && parts.length <= 4
  if (!isWhole || numbers.length === 0 || !numbers.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined
  return `${[...numbers, '0', '0', '0'].slice(0, 4).join('.')}/${numbers.length * 8}`
}
