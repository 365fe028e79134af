import { printable } from '../printable.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/invalid-value',
  effect: 'altered',
  severity: 'error',
  summary: 'A value of the wrong kind.',
  reason:
    'No program complains. A switch that is neither yes nor no stands at its default; a number is what its leading digits say, else 0, which can mean a random port or no threads.',
  remedy: 'Write a value of the kind that the manual names.',
  source: 'nfs.conf(5); conf_get_bool and conf_get_num in nfs-utils',
  message: ({ keyword, value, expected, used, how }) => {
    const wrong = `${keyword} takes ${expected}, not ${printable(String(value))}`
    if (used === '') return `${wrong}; ${how === '' ? 'the program uses nothing of it' : `the key counts as not set: ${how}`}`
    return `${wrong}; the program uses ${[used, how]
      .map((part) => printable(String(part)))
      .filter((part) => part !== '')
      .join(', ')}`
  },
  examples: [
    { bad: '[nfsd]\nudp = disable\n', good: '[nfsd]\nudp = n\n' },
    { bad: '[nfsd]\nvers4.2 = maybe\n', good: '[nfsd]\nvers4.2 = y\n' },
    { bad: '[nfsd]\ngrace-time = 90s\n', good: '[nfsd]\ngrace-time = 90\n' },
    { bad: '[nfsd]\nhost = 192.0.2.10 192.0.2.11\n', good: '[nfsd]\nhost = 192.0.2.10,192.0.2.11\n' },
    { bad: '[mountd]\nport = nfs-mountd\n', good: '[mountd]\nport = 20048\n' },
    { bad: '[nfsd]\nthreads = 16k\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[exportfs]\ndebug = everything\n', good: '[exportfs]\n' },
  ],
})
