import { cluster } from '../example.ts'
import { entryPlace, placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

/** knet wakes up this often, in milliseconds. */
const KNET_TICK = 200

const interfaceWith = (settings: Readonly<Record<string, string>>): string =>
  cluster({ totem: { interface: { linknumber: '0', ...settings } } })
const good = interfaceWith({ knet_ping_interval: '500', knet_ping_timeout: '1500' })

export const rule = corosyncRule({
  id: 'corosync/ping-pair',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'knet_ping_interval and knet_ping_timeout that do not go together.',
  reason:
    'What is not written is counted from token, so the one that is written soon no longer fits; a timeout that is no longer than the interval takes links down that are well, and knet cannot ping more often than every 200 ms.',
  remedy: 'Write both, the timeout two or more times the interval, or neither.',
  source: 'corosync.conf(5), knet_ping_interval and knet_ping_timeout; pcs, PREREQUISITE_OPTION_IS_MISSING',
  message: ({ interval, timeout, missing }) => {
    if (missing !== undefined) return `${missing} is not written: it is counted from token, whatever is written here`
    return timeout === undefined
      ? `knet pings every ${KNET_TICK} ms at most, not every ${interval} ms`
      : `a link counts as down after ${timeout} ms without an answer, but is pinged every ${interval} ms only`
  },
  examples: [
    { bad: interfaceWith({ knet_ping_interval: '500' }), good },
    { bad: interfaceWith({ knet_ping_timeout: '1500' }), good },
    { bad: interfaceWith({ knet_ping_interval: '100', knet_ping_timeout: '1500' }), good },
    { bad: interfaceWith({ knet_ping_interval: '1000', knet_ping_timeout: '800' }), good },
  ],
  visit: {
    link({ path }, context) {
      const { effective } = context.set
      if (effective.totem.transport !== 'knet') return
      const [interval, timeout] = ['knet_ping_interval', 'knet_ping_timeout'].map((key) => {
        const entry = setting(effective, `${path}.${key}`, 'u32')
        return entry && entry.value !== '0' ? entry : undefined
      })
      const written = interval ?? timeout
      if (!written) return
      if (interval && Number(interval.value) < KNET_TICK) {
        context.report(entryPlace(interval, 'value'), { data: { interval: interval.value } })
      } else if (!interval || !timeout) {
        context.report(entryPlace(written, 'value'), { data: { missing: interval ? 'knet_ping_timeout' : 'knet_ping_interval' } })
      } else if (Number(timeout.value) <= Number(interval.value)) {
        const other = placeOf(effective, interval.path)!
        context.report(entryPlace(timeout, 'value'), {
          data: { interval: interval.value, timeout: timeout.value },
          related: [related(other, 'the interval')],
        })
      }
    },
  },
})
