import { isOlder } from '../../../vocabulary/index.ts'
import { plain } from '../effective-instance.ts'
import { scripted, tracking } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const SINCE = '2.3.2'

export const rule = keepalivedRule({
  id: 'keepalived/script-fraction',
  effect: 'altered',
  severity: 'error',
  summary: 'A fraction of a second for a release that knows whole seconds only.',
  reason: 'Before 2.3.2 keepalived -t complains, and a running daemon takes 1 second.',
  remedy: 'Write whole seconds, or upgrade keepalived first.',
  source: 'run: 2.2.7 says invalid number, setting to 1',
  message: ({ keyword, value, release }) => `${keyword} ${value}: keepalived ${release} knows whole seconds only`,
  examples: [{ bad: scripted(tracking(), ['interval 5', 'interval 5.5']), good: scripted(tracking()), target: { keepalived: '2.2.7' } }],
  visit: {
    script({ item, view }, context) {
      const release = context.target.keepalived
      if (release === undefined || !isOlder(release, SINCE)) return
      for (const keyword of ['interval', 'timeout'] as const) {
        const value = plain(item[keyword])
        if (value !== undefined && !Number.isInteger(value))
          tell(context, view.placeOf(item, keyword, undefined, 'value'), { data: { keyword, value, release } })
      }
    },
  },
})
