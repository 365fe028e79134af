import { bindingOf } from '../effective.ts'
import { haServer } from '../example.ts'
import { placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

/** What the kernel uses where nothing is set. */
const KERNEL_SECONDS = 90

export const rule = nfsConfRule({
  id: 'nfs-conf/ha-lease-grace',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'Grace and lease time do not fit each other.',
  reason:
    'With a grace period shorter than the lease, clients that have not noticed the failover yet find it over and lose their locks. With a much longer one all clients stand still for that time after each failover.',
  remedy: 'Set both to the same value, for example 45.',
  source: 'rpc.nfsd(8), --grace-time and --lease-time',
  profiles: ['ha'],
  message: ({ grace, lease, what }) =>
    what === 'short'
      ? `the grace period of ${grace} s is shorter than the lease of ${lease} s: clients lose their locks after a failover`
      : `the grace period of ${grace} s is more than twice the lease of ${lease} s: all clients stand still that long after each failover`,
  examples: [
    { bad: haServer({ 'nfsd grace-time': '20' }), good: haServer() },
    { bad: haServer({ 'nfsd grace-time': '180' }), good: haServer() },
  ],
  visit: {
    set({ effective }, context) {
      const binding = bindingOf(effective, 'nfsd', 'grace-time') ?? bindingOf(effective, 'nfsd', 'lease-time')
      const { graceTime: grace = KERNEL_SECONDS, leaseTime: lease = KERNEL_SECONDS } = effective.nfsd
      if (!binding || grace <= 0 || lease <= 0 || (grace >= lease && grace <= 2 * lease)) return
      context.report(placeOf(binding, 'value'), { data: { grace, lease, what: grace < lease ? 'short' : 'long' } })
    },
  },
})
