import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/unknown-keyword',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A section or key that no NFS program reads.',
  reason: 'The parser accepts any name without a word; the setting has no effect and the default stays in force.',
  remedy: 'Write the name as nfs.conf(5) spells it.',
  source: 'nfs.conf(5); the parser of nfs-utils knows no names',
  message: ({ what, keyword, section, nearest }) =>
    what === 'minor'
      ? `there is no NFSv${String(keyword).slice(4)}: rpc.nfsd reads ${keyword} and asks the kernel for a version that none has`
      : `${what === 'section' ? `no program reads a section [${keyword}]` : `no program reads ${keyword} in [${section}]`}${nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [
    { bad: '[nfsd]\nthread = 64\n', good: '[nfsd]\nthreads = 64\n' },
    { bad: '[nfs]\nthreads = 64\n', good: '[nfsd]\nthreads = 64\n' },
    { bad: '[nfsd]\nvers4.3 = n\n', good: '[nfsd]\nvers4.2 = n\n' },
    { bad: '[nfsrahead]\nnfsv4 = 128\n', good: '[nfsrahead]\nnfs4 = 128\n' },
  ],
})
