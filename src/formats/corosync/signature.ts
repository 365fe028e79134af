import type { Signature } from '../../document/index.ts'

export const signature = {
  id: 'corosync',
  title: 'corosync.conf(5)',
  // Every file in uidgid.d is read, hidden ones and editors' backups too.
  locations: ['/etc/corosync/corosync.conf', '/etc/corosync/uidgid.d/*', '/etc/corosync/uidgid.d/.*'],
  resembles: (text) => /^[ \t]*(?:totem|nodelist|quorum|uidgid)[ \t]*:?[ \t]*\{[ \t]*\r?$/m.test(text),
} as const satisfies Signature
