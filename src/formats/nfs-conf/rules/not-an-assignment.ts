import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/not-an-assignment',
  effect: 'dropped',
  severity: 'error',
  summary: 'A line that is neither a header nor `key = value`.',
  reason: 'The reader skips the line with a message; whatever it was to set keeps its default.',
  remedy: 'Write `key = value`, or make the line a comment.',
  source: 'nfs.conf(5); the warning "line not empty and not an assignment"',
  supersedes: ['nfs-conf/no-final-newline'],
  message: ({ problem, text }) =>
    problem === 'missing-key' ? 'no key in front of =: the line is ignored' : `"${text}" is no assignment: without = the line is ignored`,
  examples: [
    { bad: '[nfsd]\nthreads 16\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[nfsd]\n= 16\n', good: '[nfsd]\nthreads = 16\n' },
  ],
})
