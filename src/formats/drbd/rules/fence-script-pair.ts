import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'
import { isOldGeneration } from '../versions.ts'

const FENCE = /(?:^|\/)crm-fence-peer(\.9)?\.sh\b/
const UNFENCE = /(?:^|\/)crm-unfence-peer(\.9)?\.sh\b/

const TELLS: Readonly<Record<string, string>> = {
  missing: 'nothing takes the constraint of crm-fence-peer away again: unfence-peer is missing',
  late: 'crm-unfence-peer belongs into unfence-peer: after-resync-target also runs where nothing was resynced, and not always where it was',
  old: 'this script is for DRBD 8.4: on 9 it does not know which peers are up to date',
  new: 'this script is for DRBD 9; 8.4 has it without .9',
  mixed: 'crm-fence-peer and crm-unfence-peer are of different generations',
}

export const rule = drbdRule({
  id: 'drbd/fence-script-pair',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The crm-fence-peer script lacks its counterpart, or is of another generation of DRBD.',
  reason:
    'The script leaves a constraint in Pacemaker that keeps the peer from being promoted. If it is not lifted, or lifted too early, the next failover finds no node, or the wrong one.',
  remedy: 'On DRBD 9: fence-peer crm-fence-peer.9.sh and unfence-peer crm-unfence-peer.9.sh.',
  source: 'DRBD User’s Guide, "Resource-level fencing using the Pacemaker cluster information base"',
  message: ({ problem }) => TELLS[String(problem)]!,
  examples: [
    { bad: exampleResource({ handlers: { 'unfence-peer': undefined } }), good: exampleResource() },
    {
      bad: exampleResource({
        handlers: { 'unfence-peer': undefined, 'after-resync-target': '"/usr/lib/drbd/crm-unfence-peer.9.sh"' },
      }),
      good: exampleResource(),
    },
    {
      bad: exampleResource({
        handlers: { 'fence-peer': '"/usr/lib/drbd/crm-fence-peer.sh"', 'unfence-peer': '"/usr/lib/drbd/crm-unfence-peer.sh"' },
      }),
      good: exampleResource(),
    },
    { bad: exampleResource({ handlers: { 'unfence-peer': '"/usr/lib/drbd/crm-unfence-peer.sh"' } }), good: exampleResource() },
  ],
  visit: {
    resource({ handlers }, context) {
      const fence = FENCE.exec(handlers.fencePeer ?? '')
      if (!fence) return
      const isOld = isOldGeneration(context.target)
      const late = UNFENCE.exec(handlers.afterResyncTarget ?? '')
      const unfence = UNFENCE.exec(handlers.unfencePeer ?? '') ?? (isOld ? late : null)
      const report = (key: 'fencePeer' | 'unfencePeer' | 'afterResyncTarget', problem: string): void => {
        const place = optionAt(context, handlers, key)
        if (place) context.report(place, { data: { problem } })
      }
      if (isOld === (fence[1] !== undefined)) report('fencePeer', isOld ? 'new' : 'old')
      else if (unfence && unfence[1] !== fence[1]) report(handlers.unfencePeer === undefined ? 'afterResyncTarget' : 'unfencePeer', 'mixed')
      else if (!unfence && late) report('afterResyncTarget', 'late')
      // A script of one's own may do it.
      else if (!unfence && handlers.unfencePeer === undefined && (!isOld || handlers.afterResyncTarget === undefined))
        report('fencePeer', 'missing')
    },
  },
})
