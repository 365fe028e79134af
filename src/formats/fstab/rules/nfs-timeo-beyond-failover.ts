import { reportOption } from '../places.ts'
import { fstabRule } from '../rule.ts'

/** A cluster's detection, fencing and start of the NFS server, with some room. */
const FAILOVER_SECONDS = 60

export const rule = fstabRule({
  id: 'nfs-mount/timeo-beyond-failover',
  effect: 'unsafe',
  severity: 'info',
  summary: 'A soft mount gives up before a failover is over.',
  reason: 'timeo times retrans is how long a soft mount waits; programs that read get an error if the server is not back by then.',
  remedy: 'Raise timeo, which counts tenths of a second, or mount hard.',
  source: 'nfs(5), timeo, retrans',
  profiles: ['ha'],
  message: ({ seconds, needed }) => `gives up after ${seconds} seconds; a failover may take ${needed}`,
  examples: [
    {
      bad: '192.0.2.50:/srv/a  /data  nfs  ro,soft,timeo=10,vers=4.2,nofail  0  0\n',
      good: '192.0.2.50:/srv/a  /data  nfs  ro,soft,timeo=300,vers=4.2,nofail  0  0\n',
    },
  ],
  visit: {
    nfs(subject, context) {
      const { recovery, readOnly, transport, timeo = transport === 'udp' ? 11 : 600, retrans = 2, indexOf } = subject.nfs.settings
      if (recovery === 'hard' || !readOnly) return
      const seconds = (timeo * (retrans + 1)) / 10
      if (seconds >= FAILOVER_SECONDS) return
      const data = { seconds, needed: FAILOVER_SECONDS }
      reportOption(subject, indexOf('timeo', 'retrans') ?? indexOf('soft', 'softerr'), context, { data })
    },
  },
})
