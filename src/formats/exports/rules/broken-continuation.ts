import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/broken-continuation',
  effect: 'altered',
  severity: 'error',
  summary: 'A backslash does not continue the line as meant.',
  reason: 'The entry ends here, and the clients on the next line are read as a path that is exported to everyone.',
  remedy: 'Write nothing behind the backslash, and put comments and empty lines outside of the continued entry.',
  source: 'nfs-utils, the tokeniser of exports',
  supersedes: ['exports/relative-path', 'exports/implicit-world', 'exports/invalid-client'],
  message: ({ problem }) =>
    problem === 'loose-backslash'
      ? 'blanks behind the backslash: the line is not continued, and the next line is read as a path'
      : 'the continued line is empty or a comment: the entry ends here, and what follows is read as a path',
  examples: [
    {
      bad: '/srv/a 10.0.0.10(rw) \\ \n  10.0.0.11(rw)\n',
      good: '/srv/a 10.0.0.10(rw) \\\n  10.0.0.11(rw)\n',
    },
    {
      bad: '/srv/a 10.0.0.10(rw) \\\n# second node\n  10.0.0.11(rw)\n',
      good: '# second node\n/srv/a 10.0.0.10(rw) \\\n  10.0.0.11(rw)\n',
    },
  ],
})
