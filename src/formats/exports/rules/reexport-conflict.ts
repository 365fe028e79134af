import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/reexport-conflict',
  effect: 'rejected',
  severity: 'error',
  summary: 'An fsid or a second `reexport=` behind `reexport=`.',
  reason: 'exportfs stops reading the file here: this export and all behind it are withdrawn.',
  remedy: 'Write one `reexport=`, behind the fsid.',
  source: 'nfs-utils 2.6.3 and later: fsid= has to be before reexport=, only one reexport=',
  message: ({ option }) =>
    option === 'fsid'
      ? 'fsid stands behind reexport=: exportfs wants it before, and stops reading here'
      : 'a second reexport=: exportfs stops reading here',
  examples: [
    {
      bad: '/srv/a 10.0.0.10(reexport=none,fsid=3)\n',
      good: '/srv/a 10.0.0.10(fsid=3,reexport=none)\n',
      target: { 'nfs-utils': '2.8.3' },
    },
  ],
})
