import type { Signature } from '../../document/index.ts'

export const signature = {
  id: 'drbd',
  title: 'drbd.conf(5)',
  locations: ['/etc/drbd.conf', '/etc/drbd.d/*.res', '/etc/drbd.d/*.conf'],
  resembles: (text) => /^[ \t]*(?:resource|common|global)(?:[ \t]+[^\s{;]+)?\s*\{/m.test(text),
} as const satisfies Signature
