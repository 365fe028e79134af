import { covers, type Network } from '../../../vocabulary/index.ts'
import { sameAccess } from '../audience.ts'
import type { EffectiveExport } from '../effective.ts'
import type { Client } from '../model/client.ts'
import { writeClient } from '../model/client-text.ts'
import { placeOf } from '../place-of.ts'
import { exportsRule } from '../rule.ts'

/** Networks of one path to compare with: every pair of a long list would take for ever. */
const MOST = 100

export const rule = exportsRule({
  id: 'exports/network-order',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A network behind a wider one that covers it.',
  reason:
    'Of the networks of a path the first that holds the client counts, not the narrowest: the options of the later one are never used.',
  remedy: 'Write the narrower network first.',
  source: 'nfs-utils, lookup_export()',
  message: ({ client, wider }) => `${client} lies in ${wider}, which stands before it: these options are never used`,
  examples: [{ bad: '/srv/a 10.0.0.0/16(ro) 10.0.1.0/25(rw)\n', good: '/srv/a 10.0.1.0/25(rw) 10.0.0.0/16(ro)\n' }],
  visit: {
    set({ effective }, context) {
      for (const subjects of effective.byPath.values()) {
        const before: { other: EffectiveExport; block: Network }[] = []
        for (const subject of subjects) {
          const { client, network, document } = subject
          if (client.type !== 'network' || !network || isEmpty(client)) continue
          const wider = before.find(({ block }) => covers(block, network))?.other
          if (before.length < MOST) before.push({ other: subject, block: network })
          if (!wider || sameAccess(wider, subject)) continue
          context.report(
            { document, span: placeOf(subject) },
            {
              data: { client: writeClient(client), wider: writeClient(wider.client) },
              related: [
                {
                  ...(wider.document.path === undefined ? {} : { path: wider.document.path }),
                  span: placeOf(wider),
                  message: 'the network that counts',
                },
              ],
            },
          )
        }
      }
    },
  },
})

/** A prefix of 0 holds one address only, whatever it seems to say. */
const isEmpty = (client: Client & { type: 'network' }): boolean => 'prefix' in client && client.prefix === 0
