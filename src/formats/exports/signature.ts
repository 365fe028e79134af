import type { Signature } from '../../document/index.ts'

export const signature = {
  id: 'exports',
  title: 'exports(5)',
  locations: ['/etc/exports', '/etc/exports.d/*.exports'],
  resembles: (text) => /^[ \t]*"?\/\S*[ \t]+\S*\([a-z_,=:\d-]*\)/m.test(text),
} as const satisfies Signature
