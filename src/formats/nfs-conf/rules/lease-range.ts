import { bindingOf } from '../effective.ts'
import { placeOf } from '../places.ts'
import { printable } from '../printable.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/lease-range',
  effect: 'altered',
  severity: 'error',
  summary: 'A grace or lease time that the kernel refuses.',
  reason: 'The kernel takes 10 to 3600 seconds; anything else is refused or not even asked for, and the default of 90 stays in force.',
  remedy: 'Write 10 to 3600 seconds.',
  source: 'rpc.nfsd(8); the files nfsv4gracetime and nfsv4leasetime of the kernel',
  supersedes: ['nfs-conf/ha-lease-grace', 'nfs-conf/invalid-value'],
  message: ({ keyword, value, seconds }) => {
    const read = value === String(seconds) ? '' : ` is read as ${seconds}, which`
    return `${keyword} = ${printable(String(value))}${read} is outside 10 to 3600 seconds: the default of 90 stays in force`
  },
  examples: [
    { bad: '[nfsd]\nlease-time = 5\n', good: '[nfsd]\nlease-time = 30\n' },
    { bad: '[nfsd]\ngrace-time = 0\n', good: '[nfsd]\ngrace-time = 30\n' },
  ],
  visit: {
    set({ effective }, context) {
      const { graceTime, leaseTime } = effective.nfsd
      for (const [keyword, seconds] of [
        ['grace-time', graceTime],
        ['lease-time', leaseTime],
      ] as const) {
        const binding = bindingOf(effective, 'nfsd', keyword)
        if (!binding || seconds === undefined || (seconds >= 10 && seconds <= 3600)) continue
        context.report(placeOf(binding, 'value'), { data: { keyword, value: binding.value, seconds } })
      }
    },
  },
})
