import { ColonTag, children, firstChild, ROOT, wordText } from '../../../syntax/index.ts'
import { cluster } from '../example.ts'
import { headingOf, headingPlace, mainOf } from '../missing.ts'
import { related } from '../places.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/second-nodelist',
  effect: 'altered',
  severity: 'error',
  summary: 'A second nodelist.',
  reason:
    'Its nodes do not add to those of the first: the first node of the second list overlays the first node of the first one key by key, and so on. Nodes vanish from the cluster or get the address of another.',
  remedy: 'Write all nodes into one nodelist.',
  source: 'coroparse.c',
  message: () => 'this nodelist overlays the first one node by node instead of adding to it',
  examples: [
    {
      bad: `${cluster()}\nnodelist {\n    node {\n        name: gamma\n        nodeid: 3\n        ring0_addr: 192.0.2.3\n        ring1_addr: 198.51.100.3\n    }\n}\n`,
      good: cluster({}, 3),
    },
  ],
  visit: {
    set(set, context) {
      const main = mainOf(set)
      const first = headingOf(set, 'nodelist')
      if (!main || !first) return
      const { tree } = main
      for (const node of children(tree, ROOT)) {
        if (node === first.node || tree.tag[node] !== ColonTag.section || firstChild(tree, node) === -1) continue
        if (wordText(tree, tree.firstWord[node]!) !== 'nodelist') continue
        context.report(headingPlace({ document: main, node }), { related: [related(headingPlace(first), 'the first nodelist')] })
      }
    },
  },
})
