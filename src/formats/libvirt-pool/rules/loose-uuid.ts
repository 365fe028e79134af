import { isUuid } from '../define.ts'
import { changed, clean } from '../example.ts'
import { isPlainUuid } from '../model/values.ts'
import { valuePlace, writeValue } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/loose-uuid',
  effect: 'altered',
  severity: 'warning',
  summary: 'A uuid that only libvirt itself reads.',
  reason: 'libvirt skips the blanks and dashes, and the schema refuses it, so pool-define --validate and other tools do.',
  remedy: 'Write it in groups of 8, 4, 4, 4 and 12 digits.',
  source: 'storagepool.rng',
  message: ({ uuid }) => `the uuid is written as ${uuid}; the usual form is 8-4-4-4-12`,
  examples: [{ bad: changed('dir', ['70a7eb15-6668-4d0b-ba02-1a1c4b2e8f3a', ' 70a7eb15 6668 4d0b ba02 1a1c4b2e8f3a']), good: clean.dir }],
  visit: {
    pool(subject, context) {
      const { uuid } = subject.pool
      if (uuid === undefined || isPlainUuid(uuid) || !isUuid(uuid)) return
      const digits = uuid.replace(/[^0-9a-f]/gi, '').toLowerCase()
      const place = valuePlace(subject, subject.pool, 'uuid')
      const plain = digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
      context.report(place, { data: { uuid: uuid.trim() }, ...writeValue(place, plain) })
    },
  },
})
