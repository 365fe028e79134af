import { nfsMountOption } from '../../../vocabulary/index.ts'
import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/deprecated',
  effect: 'dropped',
  severity: 'info',
  summary: 'An option without effect.',
  reason: 'The kernel accepts it for the sake of old files and ignores it.',
  remedy: 'Take it out.',
  source: 'nfs(5), intr/nointr',
  message: ({ option, why }) => `${option} is ignored: ${why}`,
  examples: [{ bad: '192.0.2.50:/srv/a  /data  nfs  hard,intr  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard  0  0\n' }],
  visit: {
    nfs(subject, context) {
      subject.options.forEach((option, index) => {
        if (option !== 'intr' && option !== 'nointr') return
        const why = nfsMountOption('intr', false)!.deprecated!
        reportOption(subject, index, context, {
          data: { option, why },
          ...changeOption(subject, index, undefined, `take out ${option}`, true),
        })
      })
    },
  },
})
