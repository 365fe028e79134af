import { bindingOf } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

const isLocalOnly = (host: string): boolean => /^(?:127\.|::1$|localhost$)/.test(host)

export const rule = nfsConfRule({
  id: 'nfs-conf/ha-host-binding',
  effect: 'unsafe',
  severity: 'info',
  summary: 'nfsd listens on one address only.',
  reason:
    'If that address is one that the cluster moves and nfsd runs on every node, nfsd cannot bind it where it is absent and does not start. lockd, rpc.mountd and rpc.statd ignore the setting and listen everywhere.',
  remedy: 'Listen everywhere and use a firewall, or start nfsd after the address.',
  source: 'rpc.nfsd(8), --host',
  profiles: ['ha'],
  message: ({ host }) => `nfsd listens on ${host} only: where the cluster has moved that address away, it cannot start`,
  examples: [{ bad: haServer({ 'nfsd host': '192.0.2.50' }), good: haServer() }],
  visit: {
    set({ effective }, context) {
      const hosts = (effective.nfsd.host ?? []).filter((host) => !isLocalOnly(host))
      const binding = bindingOf(effective, 'nfsd', 'host')
      if (hosts.length > 0 && binding) context.report(placeOf(binding, 'value'), { data: { host: hosts.join(', ') } })
    },
  },
})
