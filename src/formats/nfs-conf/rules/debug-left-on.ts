import { placeOf, removeSetting } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/debug-left-on',
  effect: 'advice',
  severity: 'info',
  summary: 'Debug messages are on.',
  reason: 'Every request is logged: the log fills up and hides what matters.',
  remedy: 'Delete the line once the search is over.',
  source: 'nfs.conf(5), "debug"',
  message: ({ section }) => `[${section}] logs debug messages`,
  examples: [{ bad: '[mountd]\ndebug = all\n', good: '[mountd]\n' }],
  visit: {
    entry(entry, context) {
      const { keyword, value, text } = entry
      if (keyword.keyword !== 'debug') return
      const taken = value.taken(text)
      const isOn = Array.isArray(taken) ? taken.some((item) => item !== '0') : typeof taken === 'number' && taken > 0
      if (!isOn) return
      context.report(placeOf(entry), { data: { section: keyword.context.join(' ') }, fix: removeSetting(entry, 'delete the line') })
    },
  },
})
