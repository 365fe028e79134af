import { cluster } from '../example.ts'
import { headingOf, headingPlace } from '../missing.ts'
import { placeOf } from '../places.ts'
import { corosyncRule } from '../rule.ts'

const withTls = (tls: string | undefined): string =>
  cluster({
    quorum: { two_node: undefined, device: { votes: '1', model: 'net', net: { host: 'qnetd.example.org', algorithm: 'ffsplit', tls } } },
  })
const good = withTls('required')

export const rule = corosyncRule({
  id: 'corosync/device-tls',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'The quorum device talks in clear text, or may.',
  reason:
    'Whoever reaches the connection to corosync-qnetd can forge the vote that decides which half goes on. `on`, the default, also goes on in clear text where the other side offers no TLS.',
  remedy: 'Set up certificates (corosync-qdevice-net-certutil) and write `tls: required`.',
  source: 'corosync-qdevice(8), tls',
  message: ({ tls }) =>
    tls === 'off'
      ? 'the votes of the device come in clear text: anyone on the way can forge them'
      : 'tls on goes on in clear text where the other side offers no TLS',
  examples: [
    { bad: withTls('off'), good },
    { bad: withTls('on'), good, profile: 'hardened' },
    { bad: withTls(undefined), good, profile: 'hardened' },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { isVotequorum, device } = effective.quorum
      const heading = headingOf(set, 'quorum.device.net')
      if (!isVotequorum || device?.model !== 'net' || !heading) return
      const { tls } = device.net
      const place = placeOf(effective, 'quorum.device.net.tls', 'value') ?? headingPlace(heading)
      if (tls === 'off') context.report(place, { data: { tls } })
      else if (tls === 'on' && context.in('hardened')) context.report(place, { data: { tls }, severity: 'info' })
    },
  },
})
