import { plain } from '../effective-instance.ts'
import { scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

/** Seconds until a failure counts that nobody takes for normal. */
const LONG = 60

export const rule = keepalivedRule({
  id: 'keepalived/script-timing',
  effect: 'advice',
  severity: 'warning',
  summary: 'A check that takes long to notice a failure.',
  reason:
    'A run that hangs counts as failed only after its timeout, and the next one starts no earlier: with a timeout above the interval runs are left out, and with many failures needed the address stays where the service is dead.',
  remedy: 'Write a timeout below the interval, and interval and fall so that a failure counts within seconds.',
  source: 'keepalived.conf(5), vrrp_script',
  message: ({ name, timeout, interval, seconds }) =>
    seconds
      ? `${name}: a check that hangs counts as failed only after ${seconds} s`
      : `${name}: a timeout of ${timeout} s is longer than the interval of ${interval} s; while a run hangs others are left out`,
  examples: [
    { bad: scripted(tracking(), ['timeout 3', 'timeout 10']), good: scripted(tracking()) },
    { bad: scripted(tracking(), ['fall 2', 'fall 10']), good: scripted(tracking()) },
  ],
  visit: {
    script({ item, view }, context) {
      const name = plain(item.name) ?? ''
      const interval = plain(item.interval) ?? 1
      const timeout = plain(item.timeout)
      const seconds = (interval + (timeout ?? interval)) * (plain(item.fall) ?? 1)
      if (timeout !== undefined && timeout > interval) tell(context, view.placeOf(item, 'timeout'), { data: { name, timeout, interval } })
      else if (seconds > LONG) tell(context, view.placeOf(item, 'fall') ?? view.placeOf(item, 'interval'), { data: { name, seconds } })
    },
  },
})
