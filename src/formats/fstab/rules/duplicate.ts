import type { EffectiveMount } from '../effective.ts'
import { plainTarget } from '../ensure.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/duplicate',
  effect: 'altered',
  severity: 'warning',
  summary: 'Two rows for one mount point.',
  reason: 'systemd makes one unit of them and mounts the first; mount -a puts the second on top of the first and hides it.',
  remedy: 'Keep one row, or give the other noauto.',
  source: 'systemd-fstab-generator(8); findmnt --verify',
  message: ({ target }) => `${target} has a row already: at boot only the first is mounted, mount -a hides it below the second`,
  examples: [
    {
      bad: '/dev/vg0/a  /srv/data  xfs\n/dev/vg0/b  /srv/data/  xfs\n',
      good: '/dev/vg0/a  /srv/data  xfs\n/dev/vg0/b  /srv/data  xfs  noauto\n',
    },
  ],
  visit: {
    set({ effective }, context) {
      const first = new Map<string, EffectiveMount>()
      for (const subject of effective.mounts) {
        const { document, mount, target, options } = subject
        if (!target.startsWith('/') || options.includes('noauto')) continue
        const mark = plainTarget(target)
        const other = first.get(mark)
        if (!other) first.set(mark, subject)
        else {
          const span = other.document.spanOf(other.mount, 'target')!
          const related = [{ ...(other.document.path === undefined ? {} : { path: other.document.path }), span, message: 'the first row' }]
          context.report({ document, span: document.spanOf(mount, 'target') }, { data: { target: mark }, related })
        }
      }
    },
  },
})
