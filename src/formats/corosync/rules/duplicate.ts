import { ROOT } from '../../../syntax/index.ts'
import type { MapEntry } from '../cmap.ts'
import { cluster } from '../example.ts'
import { entryPlace, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/duplicate',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A key is set twice, with different values.',
  reason: 'Sections of one name are one to corosync, and one of two values counts: whoever edits the other one sees nothing change.',
  remedy: 'Keep one of the lines.',
  source: 'coroparse.c in corosync: the last value counts, but the first one in logger_subsys',
  message: ({ keyword, value, other }) => `${keyword}: ${value} has no effect, because ${other} is set for it as well`,
  examples: [
    { bad: `${cluster({ totem: { token: '3000' } })}\ntotem {\n    token: 5000\n}\n`, good: cluster({ totem: { token: '5000' } }) },
    {
      bad: `${cluster()}\nlogging {\n    to_syslog: no\n    to_syslog: yes\n}\n`,
      good: `${cluster()}\nlogging {\n    to_syslog: yes\n}\n`,
    },
  ],
  visit: {
    set({ effective: { map } }, context) {
      if (map.assignments.length === map.entries.size) return
      for (const entry of map.assignments) {
        const winner = map.entries.get(entry.path)!
        if (winner.node === entry.node || winner.value === entry.value || isOverlaid(entry, winner)) continue
        context.report(entryPlace(entry), {
          data: { keyword: entry.path.slice(entry.path.lastIndexOf('.') + 1), value: entry.value, other: winner.value },
          related: [related(entryPlace(winner), 'set here')],
        })
      }
    },
  },
})

/** Nodes of a second nodelist{} take the place of those of the first: the sections are at fault, not the keys. */
function isOverlaid({ document: { tree }, node }: MapEntry, winner: MapEntry): boolean {
  const section = tree.parent[node]!
  const other = winner.document.tree.parent[winner.node]!
  return section !== ROOT && other !== ROOT && winner.path.startsWith('nodelist.') && section !== other
}
