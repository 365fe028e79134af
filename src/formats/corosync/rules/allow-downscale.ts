import { cluster } from '../example.ts'
import { entryPlace, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { switchedOn } from '../settings.ts'

export const rule = corosyncRule({
  id: 'corosync/allow-downscale',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A feature that is documented as incomplete.',
  reason:
    'corosync lowers the quorum as nodes are shut down; its manual calls this incomplete and unsupported, and a mistake in it means two partitions that write to the same data.',
  remedy: 'Take the line out, and lower expected votes by hand (corosync-quorumtool -e) when nodes go for good.',
  source: 'votequorum(5), allow_downscale',
  message: () => 'allow_downscale is incomplete and unsupported',
  examples: [{ bad: cluster({ quorum: { allow_downscale: '1' } }, 3), good: cluster({}, 3) }],
  visit: {
    set({ effective }, context) {
      const entry = switchedOn(effective, 'quorum.allow_downscale')
      if (!effective.quorum.isVotequorum || !entry) return
      context.report(entryPlace(entry, 'value'), { fix: removeKey(effective, 'quorum.allow_downscale', 'take the line out') })
    },
  },
})
