import { clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unsupported-type',
  effect: 'rejected',
  severity: 'error',
  summary: 'A type that this libvirt is built without.',
  reason: 'sheepdog is gone since libvirt 8.8.0, and few builds have vstorage: the definition parses, and no daemon takes it.',
  remedy: "Move the images to a type that the host's libvirt has.",
  source: 'libvirt news, 8.8.0',
  message: ({ type }) =>
    type === 'sheepdog' ? 'no libvirt since 8.8.0 has sheepdog pools' : `few builds of libvirt have pools of type ${type}`,
  examples: [{ bad: clean.vstorage, good: clean.dir }],
  visit: {
    pool(subject, context) {
      const { type } = subject.pool
      if (type !== 'sheepdog' && type !== 'vstorage') return
      context.report(valuePlace(subject, subject.pool, 'type'), {
        data: { type },
        ...(type === 'vstorage' ? { severity: 'warning' as const } : {}),
      })
    },
  },
})
