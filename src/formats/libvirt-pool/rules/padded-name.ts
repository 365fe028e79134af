import { changed, clean } from '../example.ts'
import { valuePlace, writeValue } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/padded-name',
  effect: 'advice',
  severity: 'warning',
  summary: 'A name with blanks around it.',
  reason: 'libvirt does not trim text: the blanks are part of the name, and every command has to give them.',
  remedy: 'Take the blanks out.',
  source: 'libvirt: text is taken as it stands',
  message: ({ name }) => `the blanks around ${name} are part of the name`,
  examples: [{ bad: changed('dir', ['<name>vm</name>', '<name> vm </name>']), good: clean.dir }],
  visit: {
    pool(subject, context) {
      const { name } = subject.pool
      if (name === undefined || name.trim() === name || name.trim() === '' || name.includes('\n')) return
      const place = valuePlace(subject, subject.pool, 'name')
      context.report(place, { data: { name: name.trim() }, ...writeValue(place, name.trim(), false) })
    },
  },
})
