import { cluster } from '../example.ts'
import { headingOf, placeOfMissing } from '../missing.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'
import { insteadOf, MISSPELLINGS, notRead, toldOf } from '../told.ts'

const net = { host: 'qnetd.example.org', algorithm: 'ffsplit' }
const withDevice = (device: Readonly<Record<string, string | object | undefined>>, totem = {}): string =>
  cluster({ totem, quorum: { two_node: undefined, device: { votes: '1', model: 'net', net, ...device } as never } })
const good = withDevice({})

const SAYS: Readonly<Record<string, string>> = {
  model: 'device has no model: corosync sees no quorum device, and corosync-qdevice stops',
  host: 'the quorum device has no host: corosync-qdevice stops',
  cluster_name: 'the quorum device needs a cluster_name in totem: corosync-qdevice stops without',
}

export const rule = corosyncRule({
  id: 'corosync/device-incomplete',
  effect: 'rejected',
  severity: 'error',
  summary: 'A quorum device that lacks what it needs.',
  reason:
    'corosync itself starts and says nothing, but corosync-qdevice stops: no vote ever arrives from the device, and the cluster stops at the first failure that the device was meant for.',
  remedy: 'Write the model (net), the host of corosync-qnetd in net, and the cluster_name in totem.',
  source: 'corosync-qdevice(8)',
  supersedes: MISSPELLINGS,
  message: ({ key, instead }) => `${SAYS[String(key)]}${notRead(instead)}`,
  examples: [
    { bad: cluster({ quorum: { device: { votes: '1', net } } }), good },
    { bad: withDevice({ net: { algorithm: 'ffsplit' } }), good },
    { bad: withDevice({ net: undefined }), good },
    { bad: withDevice({ net: { hots: 'qnetd.example.org', algorithm: 'ffsplit' } }), good },
    { bad: withDevice({}, { cluster_name: undefined }), good },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { isVotequorum, device } = effective.quorum
      if (!isVotequorum || !headingOf(set, 'quorum.device')) return
      const tell = (key: string, ...sections: readonly string[]): void => {
        const told = toldOf(set, key)
        const place = told ?? placeOfMissing(set, ...sections)
        if (place && !told?.isRefused) context.report(place, { data: { key, ...insteadOf(told) } })
      }
      if (!setting(effective, 'quorum.device.model')) tell('model', 'quorum.device')
      if (device?.model !== 'net') return
      if (!setting(effective, 'quorum.device.net.host')) tell('host', 'quorum.device.net', 'quorum.device')
      if (!setting(effective, 'totem.cluster_name')) tell('cluster_name', 'totem')
    },
  },
})
