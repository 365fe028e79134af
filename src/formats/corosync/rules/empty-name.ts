import type { MapEntry } from '../cmap.ts'
import { cluster } from '../example.ts'
import { entryPlace } from '../places.ts'
import { type CorosyncContext, corosyncRule } from '../rule.ts'
import { nodeName, setting } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/empty-name',
  effect: 'advice',
  severity: 'warning',
  summary: 'A name with nothing behind its colon.',
  reason:
    'corosync takes the empty text for the name and starts. Pacemaker cannot know the node by it, and corosync-qdevice, DLM and GFS2 tell clusters apart by their names.',
  remedy: 'Write the name: of a node as `uname -n` says it.',
  source: 'corosync.conf(5), name and cluster_name',
  message: ({ keyword, node }) =>
    node === undefined ? `the ${keyword} is empty: the cluster has no name` : `the name of ${node} is empty`,
  examples: [
    { bad: cluster({ totem: { cluster_name: '' } }), good: cluster() },
    { bad: cluster({ beta: { name: '' } }), good: cluster() },
  ],
  visit: {
    node(node, context) {
      if (node.name === '') reportEmpty(setting(context.set.effective, `${node.path}.name`), { node: nodeName(node) }, context)
    },
    set({ effective }, context) {
      reportEmpty(setting(effective, 'totem.cluster_name'), {}, context)
    },
  },
})

function reportEmpty(entry: MapEntry | undefined, data: { readonly node?: string }, context: CorosyncContext): void {
  if (entry?.value === '') context.report(entryPlace(entry), { data: { keyword: 'cluster_name', ...data } })
}
