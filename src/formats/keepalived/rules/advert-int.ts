import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/advert-int',
  effect: 'altered',
  severity: 'warning',
  summary: 'An advert interval that the version of VRRP cannot express.',
  reason:
    'keepalived rounds it: version 2 has whole seconds, version 3 hundredths up to 40.95. Nodes of version 2 drop adverts of another interval, and both become master.',
  remedy: 'Write the interval that is used, the same on all nodes.',
  source: 'run: advertisement interval must be an integer - rounding; in units of 10ms - rounding; out of range. Setting to 40.95s',
  message: ({ written, used, version }) => `version ${version} cannot express an interval of ${written} s; ${used} s is used`,
  examples: [
    { bad: instance('advert_int 0.5'), good: instance('advert_int 1') },
    {
      bad: instance('version 3\nadvert_int 60', ['192.0.2.50', '192.0.2.50']),
      good: instance('version 3\nadvert_int 5'),
      also: ['keepalived/slow-failover'],
    },
  ],
  visit: {
    instance({ item, view, version, advertInt }, context) {
      const written = plain(item.advertInt)
      if (written === undefined || Math.abs(written - advertInt) < 1e-9) return
      const place = view.placeOf(item, 'advertInt', undefined, 'value')
      const isPlain = place?.document.text.slice(place.span.start, place.span.end) === String(written)
      tell(context, place, {
        data: { written, used: advertInt, version },
        ...(isPlain && view.configId === undefined
          ? { fix: { title: `write ${advertInt}`, edits: [{ ...place.span, text: String(advertInt) }], safe: true } }
          : {}),
      })
    },
  },
})
