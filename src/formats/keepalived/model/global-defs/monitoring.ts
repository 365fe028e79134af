import { one } from '../../../../lens/index.ts'
import { flag } from '../flag.ts'
import { integer, onOff, path, seconds, single, word } from '../values.ts'

export const monitoringFields = {
  checkerLogAllFailures: one('checker_log_all_failures', single(onOff), {
    doc: 'Log every failed check, not only state changes.',
    default: false,
    since: '2.0.11',
  }),
  snmpSocket: one('snmp_socket', single(word('a word')), {
    doc: 'Address of the SNMP master agent.',
    defaultDoc: 'unix:/var/agentx/master',
    since: '1.2.20',
    duplicates: 'first',
  }),
  enableTraps: flag('enable_traps', { doc: 'Send SNMP traps.', since: '1.2.5' }),
  enableSnmpVrrp: flag('enable_snmp_vrrp', {
    doc: 'VRRP part of the KEEPALIVED MIB.',
    since: '2.0.0',
    aliases: ['enable_snmp_keepalived'],
  }),
  enableSnmpRfc: flag('enable_snmp_rfc', { doc: 'Both RFC MIBs.', since: '1.2.20' }),
  enableSnmpRfcv2: flag('enable_snmp_rfcv2', { doc: 'RFC 2787 MIB.', since: '1.2.20' }),
  enableSnmpRfcv3: flag('enable_snmp_rfcv3', { doc: 'RFC 6527 MIB.', since: '1.2.20' }),
  enableSnmpChecker: flag('enable_snmp_checker', { doc: 'Checker part of the KEEPALIVED MIB.', since: '1.2.20' }),
  snmpVsStatsUpdateInterval: one('snmp_vs_stats_update_interval', single(seconds(0.001, 30)), {
    doc: 'Refresh period of virtual-server statistics. Seconds, 0.001 to 30.',
    default: 5,
    since: '2.3.0',
  }),
  snmpRsStatsUpdateInterval: one('snmp_rs_stats_update_interval', single(seconds(0.001, 30)), {
    doc: 'Refresh period of real-server statistics. Seconds, 0.001 to 30.',
    defaultDoc: 'snmp_vs_stats_update_interval',
    since: '2.3.0',
  }),
  enableDbus: flag('enable_dbus', { doc: 'DBus interface.', since: '1.3.0' }),
  dbusServiceName: one('dbus_service_name', single(word('a word')), {
    doc: 'DBus service name.',
    defaultDoc: 'org.keepalived.Vrrp1',
    since: '1.3.7',
  }),
  dbusNoInterfaceName: one('dbus_no_interface_name', single(word('a word')), {
    doc: 'Name used for instances without interface.',
    since: '2.3.0',
  }),
  rsInitNotifies: one('rs_init_notifies', single(onOff), { doc: 'Notify for real servers at start-up.', default: false, since: '2.0.0' }),
  logUnknownVrids: flag('log_unknown_vrids', { doc: 'Log adverts with unconfigured router ids.', since: '2.0.16' }),
  jsonVersion: one('json_version', single(integer(1, 2)), { doc: 'Format of the JSON dump. 1 to 2.', default: 1, since: '2.2.8' }),
  stateDumpFile: one('state_dump_file', single(path), { doc: 'Name of the state dump.', since: '2.3.3', undocumented: true }),
  statsDumpFile: one('stats_dump_file', single(path), { doc: 'Name of the statistics dump.', since: '2.3.3', undocumented: true }),
  jsonDumpFile: one('json_dump_file', single(path), { doc: 'Name of the JSON dump.', since: '2.3.3', undocumented: true }),
}
