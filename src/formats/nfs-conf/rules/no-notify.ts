import { bindingOf } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'
import { offersV3 } from '../server.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/no-notify',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'NFSv3 clients are not told of a failover.',
  reason:
    'With no-notify rpc.statd does not run sm-notify; unless something else does, NFSv3 clients never reclaim their locks after a failover.',
  remedy: 'Delete the line, unless the cluster agent sends the notices.',
  source: 'rpc.statd(8), --no-notify',
  profiles: ['ha'],
  message: () =>
    'rpc.statd is told not to notify: unless the cluster agent does, NFSv3 clients do not reclaim their locks after a failover',
  examples: [{ bad: haServer({ 'statd no-notify': 'y' }), good: haServer() }],
  visit: {
    set({ effective }, context) {
      const binding = bindingOf(effective, 'statd', 'no-notify')
      if (effective.statd.noNotify && binding && offersV3(effective)) context.report(placeOf(binding, 'value'))
    },
  },
})
