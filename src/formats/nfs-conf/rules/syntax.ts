import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/syntax',
  effect: 'dropped',
  severity: 'error',
  summary: 'A character that ends or hides what follows.',
  reason:
    'The file is read as a C string, so a NUL byte ends it. A byte order mark is text to the reader: the first line is not the header that an editor shows.',
  remedy: 'Delete the character.',
  source: 'conf_readfile and conf_parse in nfs-utils',
  message: ({ problem }) =>
    problem === 'nul'
      ? 'a NUL byte ends the file here: its line and everything below it are lost'
      : 'a byte order mark makes the first line unreadable; with a header there, all lines up to the next header are lost',
  examples: [
    { bad: '[nfsd]\nthreads = 16\n\0vers3 = n\n', good: '[nfsd]\nthreads = 16\nvers3 = n\n' },
    { bad: '\uFEFF[nfsd]\nthreads = 16\n', good: '[nfsd]\nthreads = 16\n' },
  ],
})
