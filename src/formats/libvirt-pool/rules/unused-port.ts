import { changed, clean } from '../example.ts'
import { hostsOf } from '../parts.ts'
import { fixBy, placeOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unused-port',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A port that mount is never told.',
  reason: 'libvirt mounts by host and path alone: the pool goes to the usual port whatever is written.',
  remedy: 'Take the port out; another port is a mount option.',
  source: 'libvirt: storage_util',
  message: ({ port }) => `mount is never told the port ${port}`,
  examples: [{ bad: changed('netfs', ["'nfs-vip.example.org'", "'nfs-vip.example.org' port='2049'"]), good: clean.netfs }],
  visit: {
    pool(subject, context) {
      if (subject.pool.type !== 'netfs') return
      hostsOf(subject.pool).forEach((host, i) => {
        if (host.port === undefined || host.port < 1 || host.port > 65535) return
        context.report(placeOf(subject, host, 'port'), {
          data: { port: host.port },
          ...fixBy(subject, 'take the port out', (draft) => {
            if (draft.pool?.type === 'netfs') delete draft.pool.source?.hosts[i]?.port
          }),
        })
      })
    },
  },
})
