import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

/** Seconds without a master that nobody takes for normal. */
const LONG = 30

export const rule = keepalivedRule({
  id: 'keepalived/slow-failover',
  effect: 'advice',
  severity: 'warning',
  summary: 'Adverts so rare that a failover takes more than half a minute.',
  reason: 'A backup takes over after three missed adverts (down_timer_adverts); until then nobody has the address.',
  remedy: 'Write a smaller advert_int, the same on all nodes; 1 is the default.',
  source: 'RFC 5798, 6.1, Master_Down_Interval; keepalived.conf(5), advert_int',
  message: ({ name, seconds }) => `${name}: a dead master is noticed only after ${seconds} s`,
  examples: [{ bad: instance('advert_int 15'), good: instance('advert_int 2') }],
  visit: {
    instance({ item, view, name, advertInt, downTimerAdverts }, context) {
      const seconds = Math.round(advertInt * downTimerAdverts)
      if (seconds <= LONG) return
      const field = item.advertInt === undefined ? 'downTimerAdverts' : 'advertInt'
      tell(context, view.placeOf(item, field) ?? view.placeOf(item, 'name'), { data: { name, seconds } })
    },
  },
})
