import { bindingOf } from '../effective.ts'
import { placeOf, relatedTo } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { offersV3, offersV4 } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/no-version',
  effect: 'rejected',
  severity: 'error',
  summary: 'Every NFS version is turned off.',
  reason: 'rpc.nfsd(8) refuses to start: "no version specified". No client gets anything.',
  remedy: 'Leave NFSv4 on.',
  source: 'rpc.nfsd(8); observed',
  message: () => 'NFSv3 and NFSv4 are both off: no version is left to serve, and rpc.nfsd will not start',
  examples: [{ bad: '[nfsd]\nvers3 = n\nvers4 = n\n', good: '[nfsd]\nvers3 = n\nvers4 = y\n' }],
  visit: {
    set({ effective }, context) {
      const v3 = bindingOf(effective, 'nfsd', 'vers3')
      const v4 = bindingOf(effective, 'nfsd', 'vers4') ?? bindingOf(effective, 'nfsd', 'vers4.2')
      if (offersV3(effective) || offersV4(effective) || effective.nfsd.vers2 || !v3 || !v4) return
      context.report(placeOf(v4), { related: [relatedTo(v3, 'NFSv3 is off')] })
    },
  },
})
