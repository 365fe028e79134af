import { cluster } from '../example.ts'
import { entryPlace, placeOf, related, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { switchedOff } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/two-node-no-wait',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two nodes that do not wait for each other.',
  reason:
    'A node that boots while the link is down is quorate at once: it fences the other, which boots and fences it in turn, or it starts services on data that the other has changed since.',
  remedy: 'Take wait_for_all out: two_node turns it on.',
  source: 'votequorum(5), two_node and wait_for_all',
  message: () => 'a node that boots alone is quorate at once and may start services on old data; two_node needs wait_for_all',
  examples: [{ bad: cluster({ quorum: { wait_for_all: '0' } }), good: cluster() }],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, twoNode, device } = effective.quorum
      const entry = switchedOff(effective, 'quorum.wait_for_all')
      if (!isVotequorum || !twoNode || device || !entry || effective.nodes.length !== 2) return
      context.report(entryPlace(entry, 'value'), {
        related: [related(placeOf(effective, 'quorum.two_node')!, 'two_node')],
        fix: removeKey(effective, 'quorum.wait_for_all', 'let two_node turn it on'),
      })
    },
  },
})
