import { cluster } from '../example.ts'
import { entryPlace, placeOf, related, removeKey } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { switchedOn } from '../settings.ts'

const device = { votes: '1', model: 'net', net: { host: 'qnetd.example.org', algorithm: 'ffsplit' } }
const good = cluster({ quorum: { two_node: undefined, device } })

export const rule = corosyncRule({
  id: 'corosync/device-conflict',
  effect: 'rejected',
  severity: 'error',
  summary: 'A setting that does not go together with a quorum device.',
  reason:
    'corosync -t says nothing, but the daemon stops when it starts: two ways to decide who goes on would contradict each other. The node cannot start or rejoin.',
  remedy: 'Take the setting out, or the device.',
  source: 'votequorum(5); corosync-qdevice(8); votequorum.c',
  message: ({ setting }) => `${setting} and a quorum device cannot be used together: corosync stops when it starts`,
  examples: [
    { bad: cluster({ quorum: { device } }), good },
    { bad: cluster({ quorum: { two_node: undefined, last_man_standing: '1', wait_for_all: '1', device } }), good },
    { bad: cluster({ quorum: { two_node: undefined, auto_tie_breaker: '1', device } }), good },
    { bad: cluster({ quorum: { two_node: undefined, allow_downscale: '1', device } }), good, also: ['corosync/allow-downscale'] },
  ],
  visit: {
    set({ effective }, context) {
      const { isVotequorum, autoTieBreaker, device } = effective.quorum
      if (!isVotequorum || !device) return
      const model = placeOf(effective, 'quorum.device.model')
      for (const setting of ['two_node', 'last_man_standing', 'auto_tie_breaker', 'allow_downscale']) {
        const entry = switchedOn(effective, `quorum.${setting}`)
        if (!entry || (setting === 'auto_tie_breaker' && !autoTieBreaker)) continue
        context.report(entryPlace(entry, 'value'), {
          data: { setting },
          ...(model ? { related: [related(model, 'the quorum device')] } : {}),
          ...(setting === 'two_node' ? { fix: removeKey(effective, entry.path, 'take two_node out') } : {}),
        })
      }
    },
  },
})
