import { addOptions, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/missing-netdev',
  effect: 'advice',
  severity: 'info',
  summary: 'An NFS mount that systemd does not take for one.',
  reason: 'systemd tells by the type; with auto it mounts before the network is up and unmounts after it is down, which hangs.',
  remedy: 'Write the type nfs, or add _netdev.',
  source: 'systemd.mount(5), _netdev',
  message: () => 'systemd does not see that this mount needs the network; the type nfs or _netdev would say so',
  examples: [{ bad: '192.0.2.50:/srv/a  /data  auto  hard  0  0\n', good: '192.0.2.50:/srv/a  /data  auto  hard,_netdev  0  0\n' }],
  visit: {
    nfs(subject, context) {
      if (subject.type !== 'auto') return
      const { options } = subject
      if (options.some((option) => option === '_netdev' || option === 'noauto' || option === 'x-systemd.automount')) return
      reportOption(subject, undefined, context, addOptions(subject, '_netdev', 'add _netdev', true))
    },
  },
})
