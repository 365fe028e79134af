import { bindingOf } from '../effective.ts'
import { placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/v4-needs-tcp',
  effect: 'rejected',
  severity: 'error',
  summary: 'TCP is off while NFSv4 is on.',
  reason: 'rpc.nfsd(8) refuses to start: "version 4 requires the TCP protocol". No client gets anything.',
  remedy: 'Leave tcp on, or turn NFSv4 off.',
  source: 'rpc.nfsd(8)',
  message: () => 'NFSv4 needs TCP, and tcp is off: rpc.nfsd will not start',
  examples: [{ bad: '[nfsd]\ntcp = n\n', good: '[nfsd]\ntcp = y\n' }],
  visit: {
    set({ effective }, context) {
      const { tcp, vers4 } = effective.nfsd
      const binding = bindingOf(effective, 'nfsd', 'tcp')
      if (tcp !== false || vers4 === false || !binding) return
      const place = placeOf(binding, 'value')
      context.report(place, {
        fix: { title: 'turn TCP on', edits: [{ ...place.span, text: 'y' }], safe: true },
      })
    },
  },
})
