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
    const instead = [used, how].map((part) => printable(String(part))).filter((part) => part !== '')
    return `${keyword} takes ${expected}, not ${printable(String(value))}; the program uses ${instead.join(', ') || 'nothing of it'}`
  },
  examples: [
    { bad: '[nfsd]\nudp = disable\n', good: '[nfsd]\nudp = n\n' },
    { bad: '[mountd]\nport = nfs-mountd\n', good: '[mountd]\nport = 20048\n' },
    { bad: '[nfsd]\nthreads = 16k\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[exportfs]\ndebug = everything\n', good: '[exportfs]\n' },
  ],
})
