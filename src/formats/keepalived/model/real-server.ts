import { type Body, blocks, body, one, restLabel } from '../../../lens/index.ts'
import type { RealServer } from '../types.ts'
import { bfdCheck } from './bfd-check.ts'
import { forwarding } from './details.ts'
import { dnsCheck } from './dns-check.ts'
import { serverAddress } from './endpoint.ts'
import { fileCheck } from './file-check.ts'
import { httpGet } from './http-get.ts'
import { miscCheck } from './misc-check.ts'
import { pingCheck } from './ping-check.ts'
import { keepsUnknown } from './scopes.ts'
import { script } from './script.ts'
import { smtpCheck } from './smtp-check.ts'
import { sslGet } from './ssl-get.ts'
import { tcpCheck } from './tcp-check.ts'
import { udpCheck } from './udp-check.ts'
import { count, onOff, seconds, single, word } from './values.ts'

const realServerBody = body(
  { address: restLabel(serverAddress, 'Where it listens.') },
  {
    weight: one('weight', single(count(0, 2147483647)), { doc: 'Weight.', defaultDoc: 'virtual_server weight' }),
    lvsMethod: one('lvs_method', forwarding, { doc: 'Forwarding method.', defaultDoc: 'virtual_server value', since: '1.3.6' }),
    uthreshold: one('uthreshold', single(count(0, 4294967295)), { doc: 'Connection limit.', default: 0, since: '1.1.13' }),
    lthreshold: one('lthreshold', single(count(0, 4294967295)), { doc: 'Limit that re-opens the server.', default: 0, since: '1.1.13' }),
    inhibitOnFailure: one('inhibit_on_failure', single(onOff), { doc: 'Weight 0 instead of removal.', defaultDoc: 'virtual_server value' }),
    notifyUp: one('notify_up', script, { doc: 'Run when up.', duplicates: 'first' }),
    notifyDown: one('notify_down', script, { doc: 'Run when down.', duplicates: 'first' }),
    alpha: one('alpha', single(onOff), { doc: 'Start down.', defaultDoc: 'virtual_server value', since: '1.3.7' }),
    retry: one('retry', single(count(1, 4294967295)), { doc: 'Tries before failure.', defaultDoc: 'virtual_server value', since: '1.3.7' }),
    delayBeforeRetry: one('delay_before_retry', single(seconds()), {
      doc: 'Wait between tries. Seconds.',
      defaultDoc: 'virtual_server value',
      since: '1.3.7',
    }),
    warmup: one('warmup', single(seconds()), { doc: 'Random start delay. Seconds.', defaultDoc: 'virtual_server value', since: '1.3.7' }),
    connectTimeout: one('connect_timeout', single(seconds(1e-6, 4294.967295)), {
      doc: 'Connect timeout. Seconds, 1e-06 to 4294.967295.',
      defaultDoc: 'virtual_server value',
      since: '2.0.13',
    }),
    delayLoop: one('delay_loop', single(seconds(1e-6)), {
      doc: 'Check period. Seconds.',
      defaultDoc: 'virtual_server value',
      since: '1.3.7',
    }),
    smtpAlert: one('smtp_alert', single(onOff), { doc: 'Mail on state changes.', defaultDoc: 'on unless a global is set', since: '2.0.0' }),
    virtualhost: one('virtualhost', single(word('a word')), { doc: 'Host header.', since: '1.3.6' }),
    snmpName: one('snmp_name', single(word('a word')), { doc: 'Label in SNMP.', since: '2.2.3' }),
    miscChecks: blocks('MISC_CHECK', miscCheck, { doc: 'Script check.', since: '1.1.0' }),
    smtpChecks: blocks('SMTP_CHECK', smtpCheck, { doc: 'Mail check.', since: '1.1.8' }),
    tcpChecks: blocks('TCP_CHECK', tcpCheck, { doc: 'TCP connect check.', since: '1.1.0' }),
    pingChecks: blocks('PING_CHECK', pingCheck, { doc: 'ICMP check.', since: '2.1.0' }),
    udpChecks: blocks('UDP_CHECK', udpCheck, { doc: 'UDP check.', since: '2.1.0' }),
    httpGets: blocks('HTTP_GET', httpGet, { doc: 'HTTP check.', since: '1.1.0' }),
    sslGets: blocks('SSL_GET', sslGet, { doc: 'HTTPS check.', since: '1.1.0' }),
    dnsChecks: blocks('DNS_CHECK', dnsCheck, { doc: 'DNS check.', since: '1.3.0' }),
    fileChecks: blocks('FILE_CHECK', fileCheck, { doc: 'Weight from a track_file.', since: '2.1.0' }),
    bfdChecks: blocks('BFD_CHECK', bfdCheck, { doc: 'BFD session check.', since: '2.0.0' }),
  },
  { ...keepsUnknown(() => realServer) },
)

/** real_server: one back-end of a virtual server. */
export const realServer: Body<RealServer> = realServerBody
