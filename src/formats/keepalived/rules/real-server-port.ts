import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import { related, tell } from '../places.ts'
import { type KeepalivedContext, keepalivedRule, type Seen } from '../rule.ts'
import type { VirtualServer } from '../types.ts'

interface Target {
  readonly object: object
  readonly field: string
  readonly port: number | undefined
  readonly method: string | undefined
}

/** Everything that packets are forwarded to. */
function targets(item: VirtualServer): Target[] {
  const method = plain(item.lvsMethod)?.method
  const list: Target[] = item.realServers.map((real) => ({
    object: real,
    field: 'address',
    port: plain(real.address)?.port,
    method: plain(real.lvsMethod)?.method ?? method,
  }))
  const sorry = plain(item.sorryServer)
  if (sorry) list.push({ object: item, field: 'sorryServer', port: sorry.port, method: plain(item.sorryServerLvsMethod)?.method ?? method })
  return list
}

function visit({ item, view }: Seen<VirtualServer>, context: KeepalivedContext): void {
  const endpoint = plain(item.endpoint)
  const isMark = endpoint?.fwmark !== undefined
  if (!isMark && (endpoint?.ip === undefined || endpoint.port === undefined)) return
  for (const { object, field, port, method } of targets(item)) {
    if (port === undefined || (isMark ? port === 0 : method !== 'DR' && method !== 'TUN') || port === endpoint?.port) continue
    if (isMark && field === 'sorryServer') continue
    tell(context, view.placeOf(object, field), {
      data: { port, used: isMark ? '' : (endpoint?.port ?? 0), method: method ?? '' },
      related: related([view.placeOf(item, 'endpoint'), 'the port that is used']),
    })
  }
}

export const rule = keepalivedRule({
  id: 'keepalived/real-server-port',
  effect: 'altered',
  severity: 'warning',
  summary: 'A port of a real server that packets never arrive at.',
  reason:
    'With DR and TUN packets keep the port of the virtual server, and with a firewall mark that of the client: the service must listen there.',
  remedy: 'Write the port of the virtual server (none with fwmark), or forward with NAT.',
  source: "run: virtual server and real server ports don't match - resetting; has port specified - clearing",
  message: ({ port, used, method }) =>
    used === ''
      ? `with a firewall mark the port ${port} is not used`
      : `${method} cannot change ports: packets arrive at ${used}, not at ${port}`,
  examples: [
    {
      bad: virtualServer(['lvs_method NAT', 'lvs_method DR']).replace('192.0.2.60 80', '192.0.2.60 8080'),
      good: virtualServer(['192.0.2.60 80', '192.0.2.60 8080']),
    },
  ],
  visit: { virtualServer: visit },
})
