import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/udp',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'NFSv3 over UDP.',
  reason:
    'Large replies travel in IP fragments whose numbers wrap within seconds on fast links: fragments of different replies are put together and data is corrupted. Many kernels are built without it and refuse.',
  remedy: 'Use TCP.',
  source: 'nfs(5), Transport methods',
  message: () => 'NFS over UDP can corrupt data when fragments are mixed up, and many kernels refuse it',
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,vers=3,udp  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,vers=3,tcp  0  0\n' },
  ],
  visit: {
    nfs(subject, context) {
      const { settings, version } = subject.nfs
      if (settings.transport !== 'udp' || version?.startsWith('4')) return
      const index = settings.indexOf('proto', 'udp')!
      const tcp = subject.options[index]!.replace('udp', 'tcp')
      reportOption(subject, index, context, changeOption(subject, index, tcp, 'use TCP', true))
    },
  },
})
