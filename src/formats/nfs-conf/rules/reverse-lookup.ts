import { bindingOf } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeOf, replaceValue } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/reverse-lookup',
  effect: 'advice',
  severity: 'info',
  summary: 'Each mount waits for DNS.',
  reason: 'rpc.mountd looks every client up; when DNS is slow or gone, as it can be during a failover, mounts hang.',
  remedy: 'Leave reverse-lookup off.',
  source: 'rpc.mountd(8), --reverse-lookup',
  profiles: ['ha'],
  message: () => 'reverse-lookup makes each mount wait for DNS',
  examples: [{ bad: haServer({ 'mountd reverse-lookup': 'y' }), good: haServer() }],
  visit: {
    set({ effective }, context) {
      const binding = bindingOf(effective, 'mountd', 'reverse-lookup')
      if (effective.mountd.reverseLookup && binding)
        context.report(placeOf(binding, 'value'), { fix: replaceValue(binding, 'n', 'turn it off') })
    },
  },
})
