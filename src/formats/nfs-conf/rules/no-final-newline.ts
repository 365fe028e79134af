import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/no-final-newline',
  effect: 'dropped',
  severity: 'error',
  summary: 'The last line does not end in a line feed.',
  reason:
    'The reader acts on a line when it meets its line feed; what stands behind the last one is ignored, with one message in a log that nobody reads.',
  remedy: 'End the file with a line feed.',
  source: 'conf_parse in nfs-utils; the warning "last line non-terminated, ignored"',
  message: ({ what }) =>
    what === 'comment'
      ? 'the last line has no line feed; it is only a comment, but every NFS program complains about it'
      : 'the last line has no line feed, so it is ignored',
  examples: [
    { bad: '[nfsd]\nvers3 = n', good: '[nfsd]\nvers3 = n\n' },
    { bad: '[nfsd]\nvers3 = n\n# end', good: '[nfsd]\nvers3 = n\n# end\n' },
  ],
})
