import { addOptions, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/unpinned-version',
  effect: 'advice',
  severity: 'info',
  summary: 'The protocol version is left to negotiation.',
  reason:
    'After a failover or an update of the server the next mount may come up with another version: other ports, other locks, and with version 3 no recovery of state as in version 4.',
  remedy: 'Write vers=4.2, or the version that the server is built for.',
  source: 'nfs(5), nfsvers',
  profiles: ['ha'],
  message: () => 'no version is given: the next mount may negotiate another one',
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,nofail  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,nofail,vers=4.2  0  0\n' },
  ],
  visit: {
    nfs(subject, context) {
      if (subject.nfs.version !== undefined || subject.nfs.settings.versionOptions.length > 0) return
      reportOption(subject, undefined, context, addOptions(subject, 'vers=4.2', 'write vers=4.2', false))
    },
  },
})
