import { cluster, oneLink, plain } from '../example.ts'
import { placeOfMissing } from '../missing.ts'
import { entryPlace } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'
import { toldOf } from '../told.ts'

const nozzle = { name: 'noz0', ipaddr: '203.0.113.0', ipprefix: '24' }
const good = cluster({ nozzle })

export const rule = corosyncRule({
  id: 'corosync/nozzle-incomplete',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A nozzle device that is never made.',
  reason: 'corosync -t says nothing; the daemon logs an error and runs on without the device: what is bound to its address does not start.',
  remedy: 'Write name, ipaddr and ipprefix (8 to 30, for IPv6 8 to 64), and use transport knet.',
  source: 'corosync.conf(5), nozzle; totemknet.c',
  message: ({ key, prefix, most, transport }) => {
    if (transport !== undefined) return `nozzle has no effect with transport ${transport}: it needs knet`
    return prefix === undefined
      ? `nozzle has no ${key}: the device is not made`
      : `ipprefix ${prefix} is not between 8 and ${most}: the device is not made`
  },
  examples: [
    { bad: cluster({ nozzle: { ...nozzle, ipaddr: undefined } }), good },
    { bad: cluster({ nozzle: { ...nozzle, ipprefix: undefined } }), good },
    { bad: cluster({ nozzle: { ...nozzle, name: undefined } }), good },
    { bad: cluster({ nozzle: { ...nozzle, ipprefix: '32' } }), good },
    {
      bad: cluster({ nozzle: { ...nozzle, ipaddr: 'fd00::', ipprefix: '96' } }),
      good: cluster({ nozzle: { ...nozzle, ipaddr: 'fd00::', ipprefix: '64' } }),
    },
    {
      bad: cluster({ ...oneLink, totem: { transport: 'udpu', ...plain }, nozzle }),
      good,
      also: ['corosync/legacy-transport'],
    },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const [name, ipaddr, ipprefix] = ['name', 'ipaddr', 'ipprefix'].map((key) => setting(effective, `nozzle.${key}`))
      const place = name || ipaddr || ipprefix ? placeOfMissing(set, 'nozzle') : undefined
      if (!place) return
      const { transport } = effective.totem
      if (transport !== 'knet') {
        context.report(place, { data: { transport } })
        return
      }
      const key = !name ? 'name' : !ipaddr ? 'ipaddr' : !ipprefix ? 'ipprefix' : undefined
      if (key !== undefined) {
        if (!toldOf(set, key)) context.report(place, { data: { key } })
        return
      }
      const most = ipaddr!.value.includes('::') ? 64 : 30
      const prefix = Number.parseInt(ipprefix!.value, 10) || 0
      if (prefix < 8 || prefix > most) context.report(entryPlace(ipprefix!, 'value'), { data: { prefix: ipprefix!.value, most } })
    },
  },
})
