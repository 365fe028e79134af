import type { Signature } from '../../document/index.ts'

export const signature = {
  id: 'nfs-conf',
  title: 'nfs.conf(5)',
  locations: ['/etc/nfs.conf', '/etc/nfs.conf.d/*.conf'],
  resembles: (text) => /^[ \t]*\[[ \t]*(?:nfsd|mountd|exportd|exportfs|statd|lockd|sm-notify|gssd|nfsdcld)[ \t]*\]/im.test(text),
} as const satisfies Signature
