import { changeOption, reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/short-timeo',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A hard mount that retries too soon.',
  reason:
    'timeo counts tenths of a second. Every request in flight is sent again and again while the address moves, and the server that takes over meets the storm; replies to the first try are lost.',
  remedy: 'Write timeo=600 and retrans=2, which are the defaults over TCP.',
  source: 'nfs(5), timeo, retrans',
  message: ({ option, seconds }) =>
    seconds === undefined
      ? `${option} leaves no room for a retry`
      : `${option} is ${seconds} seconds: requests are repeated before a slow server can answer`,
  examples: [
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,timeo=5  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,timeo=600  0  0\n' },
    { bad: '192.0.2.50:/srv/a  /data  nfs  hard,retrans=0  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,retrans=2  0  0\n' },
  ],
  visit: {
    nfs(subject, context) {
      const { recovery, timeo, retrans, transport, indexOf } = subject.nfs.settings
      if (recovery !== 'hard') return
      // Over UDP the kernel's own default is 11: short, and lengthened from try to try.
      if (timeo !== undefined && timeo > 0 && timeo < 50 && transport !== 'udp') {
        const data = { option: `timeo=${timeo}`, seconds: timeo / 10 }
        const index = indexOf('timeo')!
        reportOption(subject, index, context, { data, ...changeOption(subject, index, 'timeo=600', 'wait a minute', false) })
      }
      if (retrans === 0) {
        const index = indexOf('retrans')!
        const fix = changeOption(subject, index, 'retrans=2', 'retry twice', false)
        reportOption(subject, index, context, { data: { option: 'retrans=0' }, ...fix })
      }
    },
  },
})
