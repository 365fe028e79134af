import type { EffectiveExport } from '../effective.ts'
import { exportsRule } from '../rule.ts'
import { optionPlace } from '../written.ts'

export const rule = exportsRule({
  id: 'exports/fsid-zero-hides-exports',
  effect: 'dropped',
  severity: 'warning',
  summary: 'An export outside of the NFSv4 root.',
  reason: 'An export with fsid=0 becomes the root of all that NFSv4 clients see; exports outside of it can be mounted with NFSv3 only.',
  remedy: 'Drop fsid=0, which nothing needs since nfs-utils 1.2, or bind the directory below the root.',
  source: 'exports(5), fsid; nfs-utils, xtab.c v4root_needed',
  message: ({ path, root }) => `NFSv4 clients cannot see ${path}: it lies outside of ${root}, which fsid=0 makes their root`,
  examples: [
    { bad: '/export 10.0.0.10(ro,fsid=0)\n/srv/a 10.0.0.10(rw)\n', good: '/export 10.0.0.10(ro,fsid=0)\n/export/a 10.0.0.10(rw,nohide)\n' },
  ],
  visit: {
    set({ effective }, context) {
      const roots = effective.exports.filter(({ flags, shadowedBy }) => flags.fsid === 0 && !shadowedBy).slice(0, 100)
      const [root] = roots
      if (!root) return
      for (const [path, [first]] of effective.byPath) {
        if (!first || roots.some((one) => isBelow(path, one))) continue
        context.report(
          { document: first.document, span: first.document.spanOf(first.entry, 'path') },
          {
            data: { path, root: root.path },
            related: [
              {
                ...(root.document.path === undefined ? {} : { path: root.document.path }),
                span: optionPlace(root, (option) => typeof option === 'object' && 'fsid' in option),
                message: 'the NFSv4 root',
              },
            ],
          },
        )
      }
    },
  },
})

const isBelow = (path: string, root: EffectiveExport): boolean =>
  root.path === '/' || path === root.path || path.startsWith(`${root.path}/`)
