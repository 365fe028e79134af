import { changed } from '../example.ts'
import { permissionsOf } from '../parts.ts'
import { valuePlace } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/owner-lost',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An owner or group that libvirt cannot read back.',
  reason:
    "Numbers above 2147483647 are saved as negative ones, which libvirt then refuses: after the daemon's next start the pool is gone.",
  remedy: 'Use an id of at most 2147483647.',
  source: 'virsh pool-define, pool-dumpxml',
  message: ({ keyword, id }) => `${keyword} ${id} is saved as a negative number, and the pool is gone after a restart of libvirt`,
  examples: [
    {
      bad: changed('dir', ['</path>\n', '</path>\n    <permissions>\n      <owner>4294967294</owner>\n    </permissions>\n']),
      good: changed('dir', ['</path>\n', '</path>\n    <permissions>\n      <owner>65534</owner>\n    </permissions>\n']),
    },
  ],
  visit: {
    pool(subject, context) {
      const permissions = permissionsOf(subject.pool)
      for (const keyword of ['owner', 'group'] as const) {
        const id = permissions?.[keyword]
        // -1 is saved as it is, in whichever of its two spellings.
        if (id !== undefined && id > 2147483647 && id !== 4294967295)
          context.report(valuePlace(subject, permissions!, keyword), { data: { keyword, id } })
      }
    },
  },
})
