import { bindingOf } from '../effective.ts'
import { placeOf, replaceValue } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/udp-enabled',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'NFS over UDP is turned on.',
  reason:
    'A request larger than a packet travels in fragments; on a fast network fragments of two requests can be put together, and files are corrupted without an error. With UDP anybody can also forge the address of a client.',
  remedy: 'Leave udp off; no client of this century needs it.',
  source: 'nfs(5), "Transport methods"',
  message: () => 'NFS over UDP is on: large transfers can be corrupted without an error',
  examples: [{ bad: '[nfsd]\nudp = y\n', good: '[nfsd]\nudp = n\n' }],
  visit: {
    set({ effective }, context) {
      const binding = bindingOf(effective, 'nfsd', 'udp')
      if (effective.nfsd.udp && binding) context.report(placeOf(binding, 'value'), { fix: replaceValue(binding, 'n', 'turn UDP off') })
    },
  },
})
