import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/newline-in-path',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A path that holds a line end.',
  reason: 'nfs-server-generator copies the path into a systemd unit, where the part behind the line end becomes a setting of its own.',
  remedy: 'Rename the directory.',
  source: 'nfs-utils, nfs-server-generator',
  message: () => 'the path holds a line end: nfs-server-generator writes what follows as a line of a systemd unit',
  examples: [{ bad: '/srv/a\\012x 10.0.0.10(ro)\n', good: '/srv/a-x 10.0.0.10(ro)\n' }],
  visit: {
    file(document, context) {
      for (const entry of document.model.entries)
        if (entry.path.includes('\n')) context.report({ document, span: document.spanOf(entry, 'path') })
    },
  },
})
