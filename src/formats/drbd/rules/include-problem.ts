import { includeLines, patternOf } from '../effective/files.ts'
import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/include-problem',
  effect: 'rejected',
  severity: 'error',
  summary: 'An include line names a file that is not there.',
  reason: 'drbdadm refuses every resource when a file that is named in full does not exist. A pattern that matches nothing is silent.',
  remedy: 'Correct the path: it counts from the folder of the file that holds the line.',
  source: 'drbdadm: Failed to open include file',
  message: ({ path }) => `${path} does not exist`,
  examples: [
    {
      bad: { '/etc/drbd.conf': 'include "drbd.d/r0.res";\n' },
      good: { '/etc/drbd.conf': 'include "drbd.d/*.res";\n', '/etc/drbd.d/r0.res': exampleResource() },
    },
  ],
  visit: {
    set({ documents, options: { missing = [] } }, context) {
      for (const document of documents) {
        for (const { node, written } of includeLines(document.tree)) {
          const line = patternOf(document.path, written)
          if (line.pattern !== undefined || !missing.includes(line.path)) continue
          context.report(
            { document, span: { start: document.tree.start[node]!, end: document.tree.end[node]! } },
            { data: { path: line.path } },
          )
        }
      }
    },
  },
})
