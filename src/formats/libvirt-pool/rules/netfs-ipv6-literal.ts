import { changed, clean } from '../example.ts'
import { hostsOf } from '../parts.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/netfs-ipv6-literal',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An IPv6 address as the server of a mount.',
  reason: 'libvirt puts it before the path without brackets: mount takes what is before the first colon for the server.',
  remedy: 'Write a DNS name; brackets are refused by the schema.',
  source: 'mount.nfs(8)',
  message: ({ host }) => `mount is told ${host}:PATH, and takes what stands before the first colon for the server`,
  examples: [{ bad: changed('netfs', ["'nfs-vip.example.org'", "'2001:db8::50'"]), good: clean.netfs }],
  visit: {
    pool(subject, context) {
      const { pool } = subject
      if (pool.type !== 'netfs' || pool.source?.format?.type === 'cifs') return
      for (const host of hostsOf(pool)) {
        if (/^[0-9a-f]*:[0-9a-f:.]*$/i.test(host.name)) context.report(valuePlace(subject, host, 'name'), { data: { host: host.name } })
      }
    },
  },
})
