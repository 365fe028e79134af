import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/zero-port',
  effect: 'altered',
  severity: 'warning',
  summary: 'A virtual server without a port.',
  reason:
    'It takes every port, which IPVS can do for persistent services only: keepalived makes it persistent, and clients stay with one real server.',
  remedy: 'Write the port, or persistence_timeout if all ports are meant.',
  source: 'run: zero port only valid for persistent services - setting',
  message: ({ ip }) => `${ip} has no port: keepalived takes all ports and makes the service persistent`,
  examples: [{ bad: virtualServer(['192.0.2.50 80', '192.0.2.50']), good: virtualServer() }],
  visit: {
    virtualServer({ item, view }, context) {
      const endpoint = plain(item.endpoint)
      if (
        endpoint?.ip === undefined ||
        (endpoint.port ?? 0) !== 0 ||
        item.persistenceTimeout !== undefined ||
        item.realServers.length === 0
      )
        return
      tell(context, view.placeOf(item, 'endpoint'), { data: { ip: endpoint.ip } })
    },
  },
})
