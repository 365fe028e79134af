import { one, oneOf } from '../../../../lens/index.ts'
import { ipvsSync, ipvsTimeouts } from '../details.ts'
import { flag } from '../flag.ts'
import { count, name, optional, single } from '../values.ts'

export const ipvsFields = {
  lvsTimeouts: one('lvs_timeouts', ipvsTimeouts, {
    doc: 'IPVS connection timeouts; at least one pair needed. 0 to 2678400.',
    defaultDoc: 'kernel value',
    since: '1.2.24',
  }),
  lvsFlush: flag('lvs_flush', { doc: 'Flush IPVS at start-up.', since: '1.2.23' }),
  lvsFlushOnStop: one('lvs_flush_on_stop', single(optional(oneOf(['VS']))), {
    doc: 'Flush IPVS at shutdown.',
    since: '2.2.0',
    aliases: ['lvs_flush_onstop'],
  }),
  lvsSyncDaemon: one('lvs_sync_daemon', ipvsSync, { doc: 'IPVS connection sync daemon.', since: '1.2.20', duplicates: 'first' }),
  nftablesIpvs: one('nftables_ipvs', single(optional(name)), {
    doc: 'Set IPVS firewall marks with nftables.',
    defaultDoc: 'off (no argument: keepalived_ipvs)',
    since: '2.2.2',
    duplicates: 'first',
  }),
  nftablesIpvsStartFwmark: one('nftables_ipvs_start_fwmark', single(count(1, 4294967295)), {
    doc: 'First mark to allocate.',
    default: 1000,
    since: '2.2.2',
  }),
}
