import { reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/multiple-versions',
  effect: 'rejected',
  severity: 'error',
  summary: 'The protocol version is given more than once.',
  reason: 'mount.nfs refuses the mount: "multiple version options not permitted".',
  remedy: 'Keep one of vers, nfsvers and vN.',
  source: 'mount.nfs(8); nfs(5), nfsvers',
  message: ({ options }) => `only one option may set the version, here are ${options}: mount.nfs refuses it`,
  examples: [{ bad: '192.0.2.50:/srv/a  /data  nfs  nfsvers=4,vers=4.1  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  vers=4.1  0  0\n' }],
  visit: {
    nfs(subject, context) {
      const { versionOptions } = subject.nfs.settings
      if (versionOptions.length < 2) return
      const options = versionOptions.map((index) => subject.options[index]).join(', ')
      reportOption(subject, versionOptions.at(-1), context, { data: { options } })
    },
  },
})
