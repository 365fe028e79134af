import { isIPv4, isIPv6 } from '../../../vocabulary/index.ts'
import { reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/family-mismatch',
  effect: 'rejected',
  severity: 'error',
  summary: 'A transport of the other address family than the server has.',
  reason: 'proto=tcp means IPv4 and proto=tcp6 IPv6: mount.nfs finds no address of that family and refuses.',
  remedy: 'Write the transport of the address, or the plain option tcp, which takes both.',
  source: 'nfs(5), proto; mount.nfs(8)',
  message: ({ option, host, family }) => `${option} asks for ${family}, and ${host} is none: mount.nfs refuses the mount`,
  examples: [
    {
      bad: '192.0.2.50:/srv/a  /data  nfs  hard,proto=tcp6  0  0\n',
      good: '192.0.2.50:/srv/a  /data  nfs  hard,proto=tcp  0  0\n',
    },
    {
      bad: '[2001:db8::50]:/srv/a  /data  nfs  hard,proto=tcp  0  0\n',
      good: '[2001:db8::50]:/srv/a  /data  nfs  hard,tcp  0  0\n',
    },
  ],
  visit: {
    nfs(subject, context) {
      const { source, settings } = subject.nfs
      const index = settings.indexOf('proto')
      // Of several transports the last counts, and the plain options say nothing of the family.
      if (typeof source === 'string' || source.form === 'bare' || index === undefined) return
      if (index !== settings.indexOf('proto', 'tcp', 'udp', 'rdma')) return
      const option = subject.options[index]!
      const family = option.endsWith('6') ? 'IPv6' : 'IPv4'
      if (family === 'IPv6' ? !isIPv4(source.host) : !isIPv6(source.host)) return
      reportOption(subject, index, context, { data: { option, host: source.host, family } })
    },
  },
})
