import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/relative-target',
  effect: 'altered',
  severity: 'error',
  summary: 'A mount point that does not begin with a slash.',
  reason:
    'At boot systemd skips a word without any slash as no valid path, and programs write to the directory below; with a slash in it, it counts from the root. mount -a counts from the directory that it is called in.',
  remedy: 'Write the absolute path.',
  source: 'fstab(5); systemd-fstab-generator: Mount point is not a valid path, ignoring',
  message: ({ target }) =>
    `${target} does not begin with a slash: ${String(target).includes('/') ? 'mount -a takes it for a directory below the one that it is called in' : 'nothing is mounted at boot'}`,
  examples: [
    { bad: '/dev/vg0/data  data  xfs\n', good: '/dev/vg0/data  /data  xfs\n' },
    { bad: '/dev/vg0/data  srv/data  xfs\n', good: '/dev/vg0/data  /srv/data  xfs\n' },
  ],
  visit: {
    set({ effective }, context) {
      for (const { document, mount, target, type } of effective.mounts) {
        // Swap has no mount point, and `none` says that there is none.
        if (target.startsWith('/') || type === 'swap' || target === 'none') continue
        const span = document.spanOf(mount, 'target')
        const fix = span && { title: `write /${target}`, edits: [{ start: span.start, end: span.start, text: '/' }], safe: false }
        const isPlain = /^\w/.test(target) && document.text.startsWith(target, span?.start)
        context.report(
          { document, span },
          { data: { target }, ...(target.includes('/') ? { severity: 'warning' } : {}), ...(fix && isPlain ? { fix } : {}) },
        )
      }
    },
  },
})
