import { changed, clean } from '../example.ts'
import { normalised } from '../paths.ts'
import { valuePlace, writeValue } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unstable-device-directory',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Volumes by names that change.',
  reason: "Below /dev a disk is sdb today and sdc after the next login, so a guest gets another guest's disk.",
  remedy: 'Write /dev/disk/by-path or /dev/disk/by-id.',
  source: 'formatstorage: target path',
  message: ({ path, problem }) =>
    problem === 'outside'
      ? `libvirt looks for the disks below ${path} and finds none outside of /dev`
      : `names below ${path} change with every login`,
  examples: [{ bad: changed('iscsi', ['/dev/disk/by-path', '/dev']), good: clean.iscsi }],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if ((pool.type !== 'iscsi' && pool.type !== 'scsi') || !pool.target?.path?.startsWith('/')) return
      const path = normalised(pool.target.path)
      if (path !== '/dev' && path.startsWith('/dev/')) return
      const place = valuePlace(subject, pool.target, 'path')
      const problem = path === '/dev' ? 'unstable' : 'outside'
      context.report(place, { data: { path, problem }, ...writeValue(place, '/dev/disk/by-path', false) })
    },
  },
})
