import type { Signature } from '../../document/index.ts'

export const signature = {
  id: 'pacemaker',
  title: 'Pacemaker CIB',
  locations: ['/var/lib/pacemaker/cib/cib.xml'],
  resembles: (text) => /<cib[\s>]/.test(text),
} as const satisfies Signature
