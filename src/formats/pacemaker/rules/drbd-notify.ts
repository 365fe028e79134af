import { booleanOf } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { idPlace, valuePlace, writeValue } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

const NOTIFY = "<nvpair id='drbd-clone-notify' name='notify' value='true'/>"

export const rule = pacemakerRule({
  id: 'pacemaker/drbd-notify',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A DRBD clone whose instances are not told of each other.',
  reason:
    'The agent learns by notifications what became of the peer: without them it does not know whether it may be promoted or should mark the peer as outdated.',
  remedy: 'Give the clone `notify=true`.',
  source: 'ocf_linbit_drbd(7), ignore_missing_notifications',
  message: ({ id }) => `${id} needs notify=true: DRBD’s agent depends on notifications`,
  examples: [
    { bad: changed([`${NOTIFY}\n          `, '']), good: clean },
    { bad: changed([NOTIFY, NOTIFY.replace('true', 'false')]), good: clean },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      const { clone, params } = primitive
      if (storageKind(primitive) !== 'drbd' || !clone?.promotable || clone.notify) return
      if (booleanOf(params.get('ignore_missing_notifications')?.value)) return
      const setting = clone.meta.get('notify')
      const place = setting ? valuePlace(cib, setting) : idPlace(cib, clone.clone)
      context.report(place, { data: { id: clone.id }, ...(setting ? writeValue(place, 'true') : {}) })
    },
  },
})
