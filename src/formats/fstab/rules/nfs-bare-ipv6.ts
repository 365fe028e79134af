import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/bare-ipv6',
  effect: 'altered',
  severity: 'error',
  summary: 'An IPv6 address without brackets.',
  reason: 'What stands before the first colon is taken for the server: the mount asks another host, or none, and fails.',
  remedy: 'Put the address in brackets.',
  source: 'nfs(5); mount.nfs splits at the first colon',
  message: ({ host, taken }) => `${host} needs brackets: as it stands, the server is ${taken}`,
  examples: [{ bad: '2001:db8::1:/x  /data  nfs  hard  0  0\n', good: '[2001:db8::1]:/x  /data  nfs  hard  0  0\n' }],
  visit: {
    nfs(subject, context) {
      const { document, mount, nfs } = subject
      if (typeof nfs.source === 'string' || nfs.source.form !== 'bare') return
      const { host, path } = nfs.source
      const span = document.spanOf(mount, 'source')!
      const isPlain = document.text.slice(span.start, span.end) === subject.source
      const fix = { title: 'put the address in brackets', edits: [{ ...span, text: `[${host}]:${path}` }], safe: true }
      const taken = host.slice(0, host.indexOf(':')) || 'empty'
      context.report({ document, span }, { data: { host, taken }, ...(isPlain ? { fix } : {}) })
    },
  },
})
