import { one } from '../../../lens/index.ts'
import { count, interfaceName, ip, onOff, seconds, single } from './values.ts'

/** When a check runs, and when it counts as failed. */
export const timingFields = {
  retry: one('retry', single(count(0, 4294967295)), { doc: 'Tries before failure.', defaultDoc: 'real_server value', since: '1.2.20' }),
  delayBeforeRetry: one('delay_before_retry', single(seconds()), {
    doc: 'Wait between tries. Seconds.',
    defaultDoc: 'real_server value',
    since: '1.2.20',
  }),
  warmup: one('warmup', single(seconds()), { doc: 'Random start delay. Seconds.', defaultDoc: 'real_server value', since: '1.2.13' }),
  delayLoop: one('delay_loop', single(seconds(1e-6)), { doc: 'Check period. Seconds.', defaultDoc: 'real_server value', since: '1.3.7' }),
  alpha: one('alpha', single(onOff), { doc: 'Start in failed state.', defaultDoc: 'real_server value', since: '1.3.7' }),
  logAllFailures: one('log_all_failures', single(onOff), { doc: 'Log every failure.', defaultDoc: 'global_defs value', since: '2.0.11' }),
}

/** Where a check connects to, and from where. */
export const connectionFields = {
  connectIp: one('connect_ip', single(ip), { doc: 'Check another address.', defaultDoc: 'real server', since: '1.2.13' }),
  connectPort: one('connect_port', single(count(1, 65535)), {
    doc: 'Check another port. 1 to 65535.',
    defaultDoc: 'real server',
    since: '1.1.0',
  }),
  bindto: one('bindto', single(ip), { doc: 'Source address.', defaultDoc: 'any', since: '1.1.2' }),
  bindPort: one('bind_port', single(count(1, 65535)), { doc: 'Source port. 1 to 65535.', defaultDoc: 'any', since: '1.2.13' }),
  bindIf: one('bind_if', single(interfaceName), { doc: 'Source interface (needed for link-local).', since: '1.3.7' }),
  connectTimeout: one('connect_timeout', single(seconds(1e-6, 4294.967295)), {
    doc: 'Connect timeout. Seconds, 1e-06 to 4294.967295.',
    defaultDoc: 'real_server value',
    since: '1.1.0',
  }),
  fwmark: one('fwmark', single(count(0, 4294967295)), { doc: 'Mark of check packets.', default: 0, since: '1.2.13' }),
}
