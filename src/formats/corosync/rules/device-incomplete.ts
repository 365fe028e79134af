import { cluster } from '../example.ts'
import { headingOf, headingPlace, isWritten, placeOfMissing } from '../missing.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

const net = { host: 'qnetd.example.org', algorithm: 'ffsplit' }
const withDevice = (device: Readonly<Record<string, string | object | undefined>>, totem = {}): string =>
  cluster({ totem, quorum: { two_node: undefined, device: { votes: '1', model: 'net', net, ...device } as never } })
const good = withDevice({})

export const rule = corosyncRule({
  id: 'corosync/device-incomplete',
  effect: 'rejected',
  severity: 'error',
  summary: 'A quorum device that lacks what it needs.',
  reason:
    'corosync itself starts and says nothing, but corosync-qdevice stops: no vote ever arrives from the device, and the cluster stops at the first failure that the device was meant for.',
  remedy: 'Write the model (net), the host of corosync-qnetd in net, and the cluster_name in totem.',
  source: 'corosync-qdevice(8)',
  message: ({ key }) =>
    ({
      model: 'device has no model: corosync sees no quorum device, and corosync-qdevice stops',
      host: 'the quorum device has no host: corosync-qdevice stops',
    })[String(key)] ?? 'the quorum device needs a cluster_name in totem: corosync-qdevice stops without',
  examples: [
    { bad: cluster({ quorum: { device: { votes: '1', net } } }), good },
    { bad: withDevice({ net: { algorithm: 'ffsplit' } }), good },
    { bad: withDevice({ net: undefined }), good },
    { bad: withDevice({}, { cluster_name: undefined }), good },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { isVotequorum, device } = effective.quorum
      const heading = headingOf(set, 'quorum.device')
      if (!isVotequorum || !heading) return
      if (!device) {
        if (!setting(effective, 'quorum.device.model')) context.report(headingPlace(heading), { data: { key: 'model' } })
        return
      }
      if (device.model !== 'net') return
      if (!isWritten(set, 'quorum.device.net.host')) {
        context.report(headingPlace(headingOf(set, 'quorum.device.net') ?? heading), { data: { key: 'host' } })
      }
      const place = setting(effective, 'totem.cluster_name') ? undefined : placeOfMissing(set, 'totem')
      if (place) context.report(place, { data: { key: 'cluster_name' } })
    },
  },
})
