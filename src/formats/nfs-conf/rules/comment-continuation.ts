import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/comment-continuation',
  effect: 'dropped',
  severity: 'error',
  summary: 'A comment ends in a backslash and swallows the next line.',
  reason: 'A backslash before the line feed joins the next line to the comment, and it is lost without a word.',
  remedy: 'Take the backslash out.',
  source: 'conf_parse in nfs-utils joins lines before it looks for comments',
  message: ({ text }) => `the backslash makes the next line part of this comment: "${text}" is lost`,
  examples: [{ bad: '# note \\\n[nfsd]\n', good: '# note\n[nfsd]\n' }],
})
