import { cluster } from '../example.ts'
import { entryPlace, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

const SENTENCE = 'i_totally_understand_pload_will_crash_my_cluster_and_kill_corosync_on_exit'

export const rule = corosyncRule({
  id: 'corosync/load-generator',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The load generator of corosync is to be started.',
  reason:
    'It floods the cluster with messages until it falls over, and ends corosync on all nodes when it is done: as soon as a reload brings the line in.',
  remedy: 'Take pload out.',
  source: 'pload.c',
  message: () => 'this starts a load generator that ends corosync on all nodes',
  examples: [{ bad: cluster({ pload: { start: SENTENCE } }), good: cluster() }],
  visit: {
    set({ effective }, context) {
      const entry = setting(effective, 'pload.start')
      if (entry?.value !== SENTENCE) return
      context.report(entryPlace(entry, 'value'), { fix: removeKey(effective, 'pload.start', 'take the line out') })
    },
  },
})
