import { exampleResource } from '../example.ts'
import { optionAt, resourceAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/helper-missing',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A policy calls a handler that is not set.',
  reason:
    'The policy leaves the decision to a handler, usually one that takes the host down. Without it the host goes on as if nothing had happened.',
  remedy: 'Set the handler, or use a policy that acts by itself: detach, disconnect.',
  source: 'drbd.conf(5), disk/on-io-error, net/after-sb-1pri, handlers',
  message: ({ option, value, handler }) => `${option} ${value} calls the handler ${handler}, which is not set: nothing happens`,
  examples: [
    {
      bad: exampleResource({ disk: { 'on-io-error': 'call-local-io-error' } }),
      good: exampleResource({ disk: { 'on-io-error': 'detach' } }),
    },
    { bad: exampleResource({ net: { 'after-sb-2pri': 'call-pri-lost-after-sb' } }), good: exampleResource() },
  ],
  visit: {
    volume({ volume, resource }, context) {
      if (volume.isDiskless || volume.diskOptions.onIoError !== 'call-local-io-error' || resource.handlers.localIoError !== undefined)
        return
      context.report(optionAt(context, volume.diskOptions, 'onIoError') ?? resourceAt(resource), {
        data: { option: 'on-io-error', value: 'call-local-io-error', handler: 'local-io-error' },
      })
    },
    connection({ net, resource }, context) {
      const { handlers } = resource
      const tell = (key: string, option: string, value: string, handler: string): void =>
        context.report(optionAt(context, net, key) ?? resourceAt(resource), { data: { option, value, handler } })
      if (handlers.priLostAfterSb === undefined) {
        if (net.afterSb1pri === 'call-pri-lost-after-sb') tell('afterSb1pri', 'after-sb-1pri', net.afterSb1pri, 'pri-lost-after-sb')
        if (net.afterSb2pri === 'call-pri-lost-after-sb') tell('afterSb2pri', 'after-sb-2pri', net.afterSb2pri, 'pri-lost-after-sb')
      }
      if (net.rrConflict === 'call-pri-lost' && handlers.priLost === undefined)
        tell('rrConflict', 'rr-conflict', 'call-pri-lost', 'pri-lost')
    },
  },
})
