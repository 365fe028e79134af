import { addition } from '../places.ts'
import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'nfs-mount/nfs4-fstype',
  effect: 'advice',
  severity: 'info',
  summary: 'The type nfs4.',
  reason: 'It works, but says the version in a place where nobody looks for it, and tools that look for the type nfs miss the mount.',
  remedy: 'Write the type nfs and vers=4.',
  source: 'nfs(5), the nfs4 file system type',
  message: () => 'nfs4 is an older way to write nfs with vers=4',
  examples: [{ bad: '192.0.2.50:/srv/a  /data  nfs4  hard  0  0\n', good: '192.0.2.50:/srv/a  /data  nfs  hard,vers=4  0  0\n' }],
  visit: {
    nfs(subject, context) {
      if (subject.type !== 'nfs4') return
      const { document, mount, nfs } = subject
      const span = document.spanOf(mount, 'type')!
      const type = document.text.slice(span.start, span.end) === 'nfs4' ? { ...span, text: 'nfs' } : undefined
      const version = nfs.settings.versionOptions.length > 0 ? [] : [addition(subject, 'vers=4')]
      const edits = [type, ...version].filter((edit) => edit !== undefined)
      const fix = { title: 'write nfs with vers=4', edits, safe: true }
      context.report({ document, span }, edits.length === version.length + 1 ? { fix } : {})
    },
  },
})
