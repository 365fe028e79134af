import { addOptions, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

/** systemd turns bg into nofail. */
const PATIENT = new Set(['nofail', 'x-systemd.automount', 'noauto', 'bg'])

export const rule = fstabRule({
  id: 'nfs-mount/blocks-boot',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'An NFS mount that boot waits for.',
  reason:
    'If the server or its floating address does not answer when this host boots, remote-fs.target fails and what needs it does not start; a whole site that comes up together waits for itself.',
  remedy: 'Add nofail, and x-systemd.automount to mount on first use.',
  source: 'systemd.mount(5), nofail, x-systemd.automount',
  profiles: ['ha'],
  message: () => 'boot depends on this mount: when the server does not answer, units that need remote file systems fail',
  examples: [
    {
      bad: '192.0.2.50:/srv/a  /data  nfs  vers=4.2,hard,_netdev  0  0\n',
      good: '192.0.2.50:/srv/a  /data  nfs  vers=4.2,hard,_netdev,nofail,x-systemd.automount  0  0\n',
    },
  ],
  visit: {
    nfs(subject, context) {
      if (subject.options.some((option) => PATIENT.has(option))) return
      reportOption(subject, undefined, context, addOptions(subject, 'nofail,x-systemd.automount', 'mount on first use', false))
    },
  },
})
