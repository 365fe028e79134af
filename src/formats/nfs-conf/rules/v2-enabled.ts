import { bindingOf } from '../effective.ts'
import { placeOf, removeSetting } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/v2-enabled',
  effect: 'dropped',
  severity: 'warning',
  summary: 'NFSv2 is turned on.',
  reason:
    'Current kernels and tools have no NFSv2 any more: the setting does nothing. Where it still works, the protocol has no locking, no large files and no security.',
  remedy: 'Delete the line.',
  source: 'rpc.nfsd(8)',
  message: () => 'NFSv2 is turned on, which current kernels and nfs-utils no longer have',
  examples: [{ bad: '[nfsd]\nvers2 = y\n', good: '[nfsd]\n' }],
  visit: {
    set({ effective }, context) {
      const binding = bindingOf(effective, 'nfsd', 'vers2')
      if (effective.nfsd.vers2 && binding) context.report(placeOf(binding), { fix: removeSetting(binding, 'delete the line') })
    },
  },
})
