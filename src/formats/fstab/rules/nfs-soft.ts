import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/soft',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A writable NFS mount that gives up.',
  reason:
    'When the server is away for longer than the retries last, as it is during a failover, writes fail with an error that many programs do not look at: files are corrupted silently.',
  remedy: 'Mount `hard`; add `nofail` or `x-systemd.automount` against waiting at boot.',
  source: 'nfs(5), soft/hard',
  message: ({ option }) => `with ${option} a failover of the server turns into write errors and damaged files`,
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  rw,soft,timeo=100  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  rw,hard,timeo=100  0  0\n' },
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,softerr  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  ro,softerr  0  0\n' },
  ],
  visit: {
    nfs(subject, context) {
      const { recovery, readOnly, indexOf } = subject.nfs.settings
      if (recovery === 'hard' || readOnly) return
      const index = indexOf('soft', 'softerr')!
      reportOption(subject, index, context, { data: { option: recovery }, ...changeOption(subject, index, 'hard', 'mount hard', true) })
    },
  },
})
