import { bindingOf } from '../effective.ts'
import { placeOf, relatedTo } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { type Listener, listeners } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/port-clash',
  effect: 'rejected',
  severity: 'error',
  summary: 'Two NFS services are to listen on one port.',
  reason:
    'The one that starts last cannot bind its port and does not come up, or only without that transport; rpc.statd(8) ends at once when both of its own ports are equal.',
  remedy: 'Give each service a port of its own.',
  source: 'rpc.statd(8), rpc.mountd(8), rpc.nfsd(8); for rpc.statd observed',
  message: ({ daemon, port, other }) =>
    other === 'outgoing'
      ? `rpc.statd cannot use port ${port} for both listening and calling out: it will not start`
      : `${daemon} and ${other} both want port ${port}`,
  examples: [
    { bad: '[mountd]\nport = 2049\n', good: '[mountd]\nport = 20048\n' },
    { bad: '[statd]\nport = 32765\noutgoing-port = 32765\n', good: '[statd]\nport = 32765\noutgoing-port = 32766\n' },
    { bad: '[mountd]\nport = 20048\n[lockd]\nport = 20048\n', good: '[mountd]\nport = 20048\n[lockd]\nport = 32768\n' },
  ],
  visit: {
    set({ effective }, context) {
      const seen = new Map<string, Listener>()
      const told = new Set<string>()
      for (const listener of listeners(effective)) {
        const { daemon, section, key, port, transport } = listener
        const mark = `${port} ${transport}`
        const other = seen.get(mark)
        const binding = bindingOf(effective, section, key)
        if (!other) seen.set(mark, listener)
        if (!other || !binding || other.daemon === daemon || told.has(`${daemon} ${other.daemon}`)) continue
        told.add(`${daemon} ${other.daemon}`)
        const there = bindingOf(effective, other.section, other.key)
        context.report(placeOf(binding, 'value'), {
          data: { daemon, port, other: other.daemon },
          ...(there ? { related: [relatedTo(there, `${other.daemon} is to use it`)] } : {}),
        })
      }
      const { port, outgoingPort } = effective.statd
      const outgoing = bindingOf(effective, 'statd', 'outgoing-port')
      const listening = bindingOf(effective, 'statd', 'port')
      if (!port || port !== outgoingPort || !outgoing || !listening) return
      context.report(placeOf(outgoing, 'value'), {
        data: { daemon: 'rpc.statd', port, other: 'outgoing' },
        related: [relatedTo(listening, 'it listens there')],
      })
    },
  },
})
