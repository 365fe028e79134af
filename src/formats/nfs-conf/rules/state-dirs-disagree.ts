import { bindingOf } from '../effective.ts'
import { placeOf, relatedTo } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

const trimmed = (directory: string): string => directory.replace(/\/+$/, '')

export const rule = nfsConfRule({
  id: 'nfs-conf/state-dirs-disagree',
  effect: 'unsafe',
  severity: 'error',
  summary: 'mountd and exportd keep their state in different directories.',
  reason:
    'exportfs(8) writes the list of exports where [mountd] says; the other daemon reads an old one or none, and serves the wrong exports.',
  remedy: 'Write the same directory in both sections.',
  source: 'exportfs(8), "state-directory-path"; exportfs reads [mountd] before [exportd]',
  message: ({ mountd, exportd }) =>
    `[mountd] keeps its state in ${mountd} and [exportd] in ${exportd}: exportfs writes to the first, and the second is never updated`,
  examples: [
    {
      bad: '[mountd]\nstate-directory-path = /srv/a\n[exportd]\nstate-directory-path = /srv/b\n',
      good: '[mountd]\nstate-directory-path = /srv/a\n[exportd]\nstate-directory-path = /srv/a\n',
    },
  ],
  visit: {
    set({ effective }, context) {
      const here = bindingOf(effective, 'exportd', 'state-directory-path')
      const there = bindingOf(effective, 'mountd', 'state-directory-path')
      const exportd = effective.exportd.stateDirectoryPath
      const mountd = effective.mountd.stateDirectoryPath
      if (!here || !there || exportd === undefined || mountd === undefined || trimmed(exportd) === trimmed(mountd)) return
      context.report(placeOf(here, 'value'), { data: { mountd, exportd }, related: [relatedTo(there, 'exportfs uses this one')] })
    },
  },
})
