import { bindingOf } from '../effective.ts'
import { placeOf } from '../places.ts'
import { printable } from '../printable.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/threads-zero',
  effect: 'unsafe',
  severity: 'error',
  summary: 'The server has no threads.',
  reason: 'Asking for 0 threads is how rpc.nfsd(8) stops the server: nothing is served. A negative number is refused by the kernel.',
  remedy: 'Write how many requests may be worked on at once: 16 or more.',
  source: 'rpc.nfsd(8)',
  supersedes: ['nfs-conf/invalid-value', 'nfs-conf/few-threads'],
  message: ({ value, threads }) =>
    value === String(threads)
      ? `nfsd is asked for ${value} threads: nothing is served`
      : `threads = ${printable(String(value))} is read as ${threads}: nothing is served`,
  examples: [
    { bad: '[nfsd]\nthreads = 0\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[nfsd]\nthreads = many\n', good: '[nfsd]\nthreads = 16\n' },
  ],
  visit: {
    set({ effective }, context) {
      const { threads } = effective.nfsd
      const binding = bindingOf(effective, 'nfsd', 'threads')
      if (threads === undefined || threads > 0 || !binding) return
      context.report(placeOf(binding, 'value'), { data: { value: binding.value, threads } })
    },
  },
})
