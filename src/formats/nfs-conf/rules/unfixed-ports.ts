import { haServer } from '../example.ts'
import { placeForMissing } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { isServer, offersV3 } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/unfixed-ports',
  effect: 'advice',
  severity: 'info',
  summary: 'A service of NFSv3 listens on a random port.',
  reason:
    'rpc.mountd, rpc.statd and lockd take any free port at each start. A firewall cannot let them through, and a client that fails over finds them elsewhere.',
  remedy: 'Give each service a fixed port, or turn NFSv3 off.',
  source: 'rpc.mountd(8), rpc.statd(8), nfs.conf(5) "lockd"',
  profiles: ['ha', 'hardened'],
  message: ({ keys }) => `NFSv3 is on and these ports are random at each start: ${keys}`,
  examples: [{ bad: haServer({ 'statd port': undefined }), good: haServer() }],
  visit: {
    set({ effective, documents }, context) {
      if (!isServer(effective) || !offersV3(effective)) return
      const { mountd, statd, lockd } = effective
      const ports = {
        'mountd port': mountd.port,
        'statd port': statd.port,
        'lockd port': lockd.port,
        'lockd udp-port': lockd.udpPort ?? lockd.port,
      }
      const keys = Object.entries(ports).flatMap(([key, port]) => (port ? [] : [key]))
      const place = keys[0] && placeForMissing(documents, keys[0].split(' ')[0] as 'mountd' | 'statd' | 'lockd')
      if (place) context.report(place, { data: { keys: keys.join(', ') } })
    },
  },
})
