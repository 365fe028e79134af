import { addFirst, headingOf, isWritten, placeOfMissing } from '../missing.ts'
import { cluster } from '../example.ts'
import { entryPlace, replacePart } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/version',
  effect: 'rejected',
  severity: 'error',
  summary: 'The version of the file format is not 2.',
  reason: 'corosync refuses the whole file; the node cannot start or rejoin.',
  remedy: 'Write `version: 2` in totem: there is no other version.',
  source: 'corosync.conf(5), version',
  supersedes: ['corosync/invalid-value'],
  message: ({ version }) =>
    version === undefined ? 'totem has no version; corosync refuses the file without version: 2' : `corosync reads version 2 only, not ${version}`,
  examples: [
    { bad: cluster({ totem: { version: undefined } }), good: cluster() },
    { bad: cluster({ totem: { version: '3' } }), good: cluster() },
  ],
  visit: {
    set(set, context) {
      const entry = setting(set.effective, 'totem.version', 'u32')
      if (entry?.value === '2') return
      if (entry) {
        context.report(entryPlace(entry, 'value'), { data: { version: entry.value }, fix: replacePart(entry, 'value', '2', 'write version 2') })
        return
      }
      const place = placeOfMissing(set, 'totem')
      if (!place || isWritten(set, 'totem.version')) return
      context.report(place, addFirst(headingOf(set, 'totem'), 'version: 2', 'write version: 2', true))
    },
  },
})
