import { mountProtocolOption } from '../../../vocabulary/index.ts'
import { reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/wrong-context',
  effect: 'rejected',
  severity: 'error',
  summary: 'An option about mountd on an NFSv4 mount.',
  reason: 'NFSv4 has no MOUNT protocol; mount.nfs refuses the mount as not supported.',
  remedy: 'Take the option out, or mount version 3.',
  source: 'nfs(5), options for versions 2 and 3 only; mount.nfs(8)',
  message: ({ keyword, version }) => `${keyword} is for NFSv3; mount.nfs refuses it with version ${version}`,
  examples: [
    {
      bad: '192.0.2.50:/srv/a  /data  nfs  vers=4.2,mountproto=tcp  0  0\n',
      good: '192.0.2.50:/srv/a  /data  nfs  vers=3,mountproto=tcp  0  0\n',
    },
  ],
  visit: {
    nfs(subject, context) {
      const { version } = subject.nfs
      if (!version?.startsWith('4')) return
      subject.options.forEach((option, index) => {
        const keyword = mountProtocolOption(option)
        if (keyword === undefined) return
        reportOption(subject, index, context, { data: { keyword, version } })
      })
    },
  },
})
