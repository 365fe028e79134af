import { cluster } from '../example.ts'
import { addFirst, headingOf, placeOfMissing } from '../missing.ts'
import { entryPlace, replacePart } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'
import { insteadOf, MISSPELLINGS, notRead, toldOf } from '../told.ts'

export const rule = corosyncRule({
  id: 'corosync/version',
  effect: 'rejected',
  severity: 'error',
  summary: 'The version of the file format is not 2.',
  reason: 'corosync refuses the whole file; the node cannot start or rejoin.',
  remedy: 'Write `version: 2` in totem: there is no other version.',
  source: 'corosync.conf(5), version',
  supersedes: ['corosync/invalid-value', ...MISSPELLINGS],
  message: ({ version, instead }) =>
    version === undefined
      ? `totem has no version; corosync refuses the file without version: 2${notRead(instead)}`
      : `corosync reads version 2 only, not ${version}`,
  examples: [
    { bad: cluster({ totem: { version: undefined } }), good: cluster() },
    { bad: cluster({ totem: { version: '3' } }), good: cluster() },
    { bad: cluster({ totem: { version: undefined, verson: '2' } }), good: cluster() },
  ],
  visit: {
    set(set, context) {
      const entry = setting(set.effective, 'totem.version', 'u32')
      if (entry?.value === '2') return
      if (entry) {
        context.report(entryPlace(entry, 'value'), {
          data: { version: entry.value },
          fix: replacePart(entry, 'value', '2', 'write version 2'),
        })
        return
      }
      const told = toldOf(set, 'version')
      const place = told ?? placeOfMissing(set, 'totem')
      if (!place || told?.isRefused) return
      context.report(place, { data: insteadOf(told), ...addFirst(headingOf(set, 'totem'), 'version: 2', 'write version: 2', true) })
    },
  },
})
