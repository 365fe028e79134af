import { type Body, blocks, body, one, oneOf, restLabel } from '../../../lens/index.ts'
import type { VirtualServer } from '../types.ts'
import { forwarding, granularity } from './details.ts'
import { serverAddress, virtualEndpoint } from './endpoint.ts'
import { flag } from './flag.ts'
import { realServer } from './real-server.ts'
import { keepsUnknown } from './scopes.ts'
import { script } from './script.ts'
import { count, oneOfAnyCase, onOff, optional, seconds, single, word } from './values.ts'

const virtualServerBody = body(
  { endpoint: restLabel(virtualEndpoint, 'What it stands for.') },
  {
    ipFamily: one('ip_family', single(oneOf(['inet', 'inet6'])), {
      doc: 'Family of a firewall-mark service.',
      defaultDoc: 'from addresses',
      since: '1.2.20',
    }),
    retry: one('retry', single(count(1, 4294967295)), {
      doc: 'Extra tries before a check fails.',
      defaultDoc: 'per checker: 1, HTTP/SSL 1, DNS 3, MISC 0',
      since: '1.3.7',
    }),
    delayBeforeRetry: one('delay_before_retry', single(seconds()), {
      doc: 'Wait between tries. Seconds.',
      defaultDoc: 'HTTP/SSL 3, DNS delay_loop, others 1',
      since: '1.3.7',
    }),
    warmup: one('warmup', single(seconds()), { doc: 'Random start delay. Seconds.', defaultDoc: 'delay_loop', since: '1.3.7' }),
    connectTimeout: one('connect_timeout', single(seconds(1e-6, 4294.967295)), {
      doc: 'Connect timeout. Seconds, 1e-06 to 4294.967295.',
      default: 5,
      since: '2.0.13',
    }),
    delayLoop: one('delay_loop', single(seconds(1e-6)), { doc: 'Check period. Seconds.', default: 60 }),
    inhibitOnFailure: flag('inhibit_on_failure', { doc: 'Weight 0 instead of removal.', since: '1.3.7' }),
    lvsSched: one(
      'lvs_sched',
      single(oneOf(['rr', 'wrr', 'lc', 'wlc', 'lblc', 'lblcr', 'sh', 'mh', 'dh', 'fo', 'ovf', 'sed', 'nq', 'twos'])),
      { doc: 'Scheduler.', defaultDoc: 'wlc, with an error', since: '1.1.5', aliases: ['lb_algo'] },
    ),
    hashed: flag('hashed', {
      doc: 'No effect; reported as an error unless the scheduler is sh or mh.',
      since: '1.3.0',
      deprecated: 'has no effect',
      undocumented: true,
    }),
    ops: flag('ops', { doc: 'One-packet scheduling (UDP).', since: '1.2.8' }),
    flag1: flag('flag-1', { doc: 'Scheduler flag 1.', since: '1.3.0' }),
    flag2: flag('flag-2', { doc: 'Scheduler flag 2.', since: '1.3.0' }),
    flag3: flag('flag-3', { doc: 'Scheduler flag 3.', since: '1.3.0' }),
    shPort: flag('sh-port', { doc: 'Sh: hash the port; must follow lvs_sched sh.', since: '1.3.0' }),
    shFallback: flag('sh-fallback', { doc: 'Sh: fall back; must follow lvs_sched sh.', since: '1.3.0' }),
    mhPort: flag('mh-port', { doc: 'Mh: hash the port; must follow lvs_sched mh.', since: '2.0.20' }),
    mhFallback: flag('mh-fallback', { doc: 'Mh: fall back; must follow lvs_sched mh.', since: '2.0.20' }),
    lvsMethod: one('lvs_method', forwarding, {
      doc: 'Forwarding method.',
      defaultDoc: 'NAT, with an error',
      since: '1.1.5',
      aliases: ['lb_kind'],
    }),
    persistenceEngine: one('persistence_engine', single(word('a word')), { doc: 'Persistence engine (sip).', since: '1.2.20' }),
    persistenceTimeout: one('persistence_timeout', single(optional(count(1, 2678400))), {
      doc: 'Client stickiness. 1 to 2678400.',
      defaultDoc: '0 (no argument: 360)',
    }),
    persistenceGranularity: one('persistence_granularity', granularity, {
      doc: 'Grouping of sticky clients. 1 to 128.',
      defaultDoc: '/32',
    }),
    protocol: one('protocol', single(oneOfAnyCase(['TCP', 'UDP', 'SCTP'])), {
      doc: 'Protocol (case-insensitive).',
      defaultDoc: 'UDP, with an error',
    }),
    haSuspend: flag('ha_suspend', { doc: 'Pause checks while the address is absent.' }),
    smtpAlert: one('smtp_alert', single(onOff), { doc: 'Mail on quorum changes.', defaultDoc: 'global_defs value', since: '2.0.0' }),
    virtualhost: one('virtualhost', single(word('a word')), { doc: 'Host header of HTTP checks.' }),
    snmpName: one('snmp_name', single(word('a word')), { doc: 'Label in SNMP.', since: '2.2.3' }),
    alpha: flag('alpha', { doc: 'Start with all real servers down.', since: '1.1.16' }),
    omega: flag('omega', { doc: 'Run down notifies at shutdown.', since: '1.1.16' }),
    quorumUp: one('quorum_up', script, { doc: 'Run when the quorum is reached.', since: '1.1.16', duplicates: 'first' }),
    quorumDown: one('quorum_down', script, { doc: 'Run when the quorum is lost.', since: '1.1.16', duplicates: 'first' }),
    quorum: one('quorum', single(count(1, 4294967295)), { doc: 'Weight needed for service.', default: 1, since: '1.1.16' }),
    hysteresis: one('hysteresis', single(count(0, 4294967295)), { doc: 'Damping of quorum changes.', default: 0, since: '1.1.16' }),
    weight: one('weight', single(count(1, 2147483647)), { doc: 'Default weight of real servers.', default: 1, since: '1.3.7' }),
    sorryServer: one('sorry_server', serverAddress, { doc: 'Server used without quorum.' }),
    sorryServerInhibit: flag('sorry_server_inhibit', { doc: 'Inhibit for the sorry server; must follow sorry_server.', since: '1.2.13' }),
    sorryServerLvsMethod: one('sorry_server_lvs_method', forwarding, {
      doc: 'Forwarding of the sorry server; must follow sorry_server.',
      since: '1.3.6',
    }),
    realServers: blocks('real_server', realServer, { doc: 'Back-ends.' }),
  },
  { ...keepsUnknown(() => virtualServer) },
)

/** virtual_server: an IPVS service and its back-ends. */
export const virtualServer: Body<VirtualServer> = virtualServerBody
