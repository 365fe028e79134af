import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/bad-source',
  effect: 'rejected',
  severity: 'error',
  summary: 'The source of an NFS mount is not SERVER:/path.',
  reason: 'mount.nfs refuses it before it asks anybody, so the file system is never mounted.',
  remedy: 'Write SERVER:/path, an IPv6 address as [ADDRESS]:/path.',
  source: 'nfs(5); mount.nfs(8)',
  message: ({ problem }) => `mount.nfs refuses this source: ${problem}`,
  examples: [
    { bad: 'nfs://nas/x  /data  nfs  hard  0  0\n', good: 'nas:/x  /data  nfs  hard  0  0\n' },
    { bad: 'nas  /data  nfs  hard  0  0\n', good: 'nas:/  /data  nfs  hard  0  0\n' },
    { bad: '[2001:db8::1:/x  /data  nfs  hard  0  0\n', good: '[2001:db8::1]:/x  /data  nfs  hard  0  0\n' },
  ],
  visit: {
    nfs(subject, context) {
      const { document, mount, source, nfs } = subject
      if (typeof nfs.source !== 'string') return
      const span = document.spanOf(mount, 'source')!
      const url = /^nfs:\/\/([^/\s]+)(\/[^\s\\]*)$/.exec(source)
      const fix = url && { title: 'write it as SERVER:/path', edits: [{ ...span, text: `${url[1]}:${url[2]}` }], safe: false }
      context.report({ document, span }, { data: { problem: nfs.source }, ...(fix ? { fix } : {}) })
    },
  },
})
