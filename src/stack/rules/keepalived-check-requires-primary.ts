import { keepalivedPair, NOTIFY } from '../example/keepalived-pair.ts'
import type { Place } from '../facts/place.ts'
import { stackRule } from '../rule.ts'
import { arrivals, isPromoted } from './_arrival.ts'

/** What asks DRBD for a role: `drbdadm role`, `drbdadm status`, /proc/drbd; and the role in capitals as DRBD prints it. */
const ASKS = /\bdrbd(?:adm|setup)\s+(?:role|status|show)|\/proc\/drbd\b/

const ASKING = `#!/bin/sh
[ "$(drbdadm role r0)" = Primary ] || exit 1
rpcinfo -t localhost nfs 4
`

export const rule = stackRule({
  id: 'stack/keepalived-check-requires-primary',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The check demands that DRBD is primary, and nothing makes it primary where the address arrives.',
  reason:
    'The standby is secondary, so its own check fails all the time: with a weight its priority is always lowered, without one it is in FAULT and never takes the address. When the active node dies nobody is fit to follow, and nothing makes anybody fit.',
  remedy: 'Promote in notify_master, and let the check pass on a node that does not hold the address.',
  source: 'keepalived.conf(5), track_script',
  message: ({ host, tracked, resource }) =>
    `${tracked} on ${host} demands that DRBD is primary, and nothing there promotes ${resource}: as a standby it always fails its own check`,
  examples: [
    {
      bad: keepalivedPair({ '*/etc/keepalived/keepalived.conf': [NOTIFY, ''], '*/usr/local/sbin/check-nfs': ASKING }),
      good: keepalivedPair(),
      also: ['stack/vip-without-promotion'],
    },
  ],
  check({ facts, report }) {
    const all = arrivals(facts)
    for (const { member, host, volume } of all) {
      const others = all.filter((other) => other.host === host && other.volume === volume)
      if (others.some((other) => !other.outcome.isKnown || isPromoted(other))) continue
      for (const { command, name, isDefined, place } of member.tracked) {
        const script = host.scripts.find(({ path }) => path === command?.split(/\s+/, 1)[0])
        if (!isDefined || !script || !ASKS.test(script.text) || !/\bPrimary\b/.test(script.text)) continue
        report(place, {
          data: { host: host.name, tracked: name, resource: volume.resource },
          related: [[wordIn(script.place, /.*\bPrimary\b.*/), 'what the script asks']],
        })
      }
    }
  },
})

function wordIn(place: Place | undefined, pattern: RegExp): Place | undefined {
  const match = place && pattern.exec(place.document.text)
  return match ? { document: place.document, span: { start: match.index, end: match.index + match[0].length } } : place
}
