import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/v4-over-udp',
  effect: 'rejected',
  severity: 'error',
  summary: 'NFSv4 over UDP.',
  reason: 'NFSv4 needs a transport with congestion control; the kernel refuses the mount.',
  remedy: 'Use TCP.',
  source: 'RFC 7530, 3.1; nfs(5), Transport methods',
  message: () => 'NFSv4 does not run over UDP: the kernel refuses the mount',
  examples: [
    {
      bad: '192.0.2.50:/srv/a  /data  nfs  hard,vers=4.2,udp  0  0\n',
      good: '192.0.2.50:/srv/a  /data  nfs  hard,vers=4.2,tcp  0  0\n',
    },
  ],
  visit: {
    nfs(subject, context) {
      const { settings, version } = subject.nfs
      if (settings.transport !== 'udp' || !version?.startsWith('4')) return
      const index = settings.indexOf('proto', 'udp')!
      const tcp = subject.options[index]!.replace('udp', 'tcp')
      reportOption(subject, index, context, changeOption(subject, index, tcp, 'use TCP', true))
    },
  },
})
