import { formatIPv4, parseIPv4, prefixOf } from '../../../vocabulary/index.ts'
import type { EffectiveExport } from '../effective.ts'
import { writeClient } from '../model/client-text.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

interface Oddity {
  readonly problem: string
  /** The same client as it is usually written. */
  readonly instead?: string
}

function oddityOf({ client, network }: EffectiveExport): Oddity | undefined {
  if (!network) return undefined
  if (client.type === 'host') {
    const isShort = network.address.length === 4 && !parseIPv4(client.host)
    return isShort ? { problem: `it is the address ${formatIPv4(network.address)}` } : undefined
  }
  if (client.type !== 'network') return undefined
  const prefix = prefixOf(network.mask)
  if (prefix === undefined) return { problem: 'the mask has holes, so addresses far apart are admitted' }
  if (network.address.every((byte, i) => (byte & ~network.mask[i]!) === 0)) return undefined
  const base = formatIPv4(network.address.map((byte, i) => byte & network.mask[i]!))
  if (network.mask.length !== 4) return { problem: `only the first ${prefix} bits count` }
  const mask = 'prefix' in client ? client.prefix : client.netmask
  return { problem: `only the first ${prefix} bits count`, instead: `${base}/${mask}` }
}

export const rule = exportsRule({
  id: 'exports/odd-address',
  effect: 'altered',
  severity: 'warning',
  summary: 'An address that exportfs reads as another one.',
  reason:
    'Short forms are filled up, a part with a leading zero is octal, and bits behind the mask are ignored: other machines are admitted than the text seems to say.',
  remedy: 'Write four decimal numbers, and a network by its first address.',
  source: 'inet_aton(3); nfs-utils, client.c',
  message: ({ client, problem }) => `${client}: ${problem}`,
  examples: [
    { bad: '/srv/a 010.0.0.1(ro)\n', good: '/srv/a 8.0.0.1(ro)\n' },
    { bad: '/srv/a 10.0.0.5/24(ro)\n', good: '/srv/a 10.0.0.0/24(ro)\n' },
    { bad: '/srv/a 10.0.0.0/255.0.255.0(ro)\n', good: '/srv/a 10.0.0.0/255.255.255.0(ro)\n' },
  ],
  visit: {
    export(subject, context) {
      const { client, document, item } = subject
      const odd = oddityOf(subject)
      if (!odd) return
      const span = document.spanOf(item, 'client') ?? placeOf(subject)
      const isPlain = document.text.slice(span.start, span.end) === writeClient(client)
      context.report(
        { document, span },
        {
          data: { client: writeClient(client), problem: odd.problem },
          ...(odd.instead !== undefined && isPlain
            ? { fix: { title: `write ${odd.instead}`, edits: [{ ...span, text: odd.instead }], safe: true } }
            : {}),
        },
      )
    },
  },
})
