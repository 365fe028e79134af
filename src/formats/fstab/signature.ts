import type { Signature } from '../../document/index.ts'

const TYPES = 'nfs4?|ext[234]|xfs|btrfs|f2fs|vfat|swap|tmpfs|proc|sysfs|devpts|iso9660|cifs|auto|none'

export const signature = {
  id: 'fstab',
  title: 'fstab(5)',
  locations: ['/etc/fstab'],
  resembles: (text) => new RegExp(`^[ \\t]*[^\\s#]\\S*[ \\t]+(?:/\\S*|none|swap)[ \\t]+(?:${TYPES})(?:[ \\t]|\\r?$)`, 'm').test(text),
} as const satisfies Signature
