import { type Body, body, one, oneOf, restLabel, section } from '../../../lens/index.ts'
import type { VrrpInstance } from '../types.ts'
import { virtualAddress } from './address.ts'
import { authHmac } from './auth-hmac.ts'
import { authentication } from './authentication.ts'
import { extraGarp, ipvlan, vmac } from './details.ts'
import { unicastPeer } from './endpoint.ts'
import { flag } from './flag.ts'
import { listed } from './listed.ts'
import { virtualRule } from './policy-rule.ts'
import { virtualRoute } from './route.ts'
import { keepsUnknown } from './scopes.ts'
import { perhapsScript, script } from './script.ts'
import { state } from './state.ts'
import { trackedBfd, trackedFile, trackedInterface, trackedProcess, trackedScript } from './tracked.ts'
import { blockName, count, groupAddress, integer, interfaceName, ip, onOff, optional, seconds, single } from './values.ts'

const vrrpInstanceBody = body(
  { name: restLabel(blockName, 'Its name.') },
  {
    state,
    interface: one('interface', single(interfaceName), { doc: 'Interface that carries adverts; loopback is refused.' }),
    virtualRouterId: one('virtual_router_id', single(count(1, 255)), {
      doc: 'Id shared by all nodes of this virtual router. 1 to 255.',
      defaultDoc: 'required',
    }),
    priority: one('priority', single(count(1, 255)), {
      doc: 'Election priority; 255 = address owner. 1 to 255.',
      defaultDoc: '100 (255 when state is MASTER and none is given)',
    }),
    advertInt: one('advert_int', single(seconds(0.01, 255)), { doc: 'Advert interval. Seconds, 0.01 to 255.', default: 1 }),
    version: one('version', single(integer(2, 3)), {
      doc: 'VRRP version. 2 to 3.',
      defaultDoc: 'vrrp_version; 3 for IPv6',
      since: '1.2.17',
      duplicates: 'first',
    }),
    nativeIpv6: flag('native_ipv6', { doc: 'Force IPv6 and version 3.', since: '1.2.1', deprecated: 'family follows from the addresses' }),
    vrf: one('vrf', single(interfaceName), { doc: 'VRF for unicast without interface.', since: '2.2.5', duplicates: 'first' }),
    nopreempt: flag('nopreempt', { doc: 'Never take over from a live master of lower priority.', since: '1.1.8' }),
    preempt: flag('preempt', { doc: 'Cancel nopreempt.' }),
    preemptDelay: one('preempt_delay', single(seconds(0, 1000)), {
      doc: 'Wait before taking over. Seconds, 0 to 1000.',
      default: 0,
      since: '1.1.8',
    }),
    strictMode: one('strict_mode', single(onOff), { doc: 'RFC-strict mode.', defaultDoc: 'vrrp_strict', since: '1.2.20' }),
    accept: flag('accept', { doc: 'Accept packets sent to the VIPs.', defaultDoc: 'on unless strict', since: '1.2.17' }),
    noAccept: flag('no_accept', { doc: 'Drop packets sent to the VIPs unless priority is 255.', since: '1.3.0' }),
    useVmac: one('use_vmac', vmac, { doc: 'Macvlan with the virtual MAC; name/group/netlink_notify_msg since 2.3.x.', since: '1.2.3' }),
    useVmacAddr: flag('use_vmac_addr', { doc: 'Macvlan for addresses on other interfaces.', since: '2.2.0' }),
    vmacXmitBase: flag('vmac_xmit_base', { doc: 'Send adverts from the base interface.', since: '1.2.10' }),
    useIpvlan: one('use_ipvlan', ipvlan, {
      doc: 'Ipvlan instead of macvlan; IPv4 needs an address.',
      since: '2.0.17',
      duplicates: 'first',
    }),
    mcastSrcIp: one('mcast_src_ip', single(ip), { doc: 'Source address of adverts.', defaultDoc: 'primary address' }),
    mcastDstIp: one('mcast_dst_ip', single(groupAddress), {
      doc: 'Destination group of this instance.',
      defaultDoc: 'vrrp_mcast_group4/6',
      since: '2.2.5',
    }),
    unicastSrcIp: one('unicast_src_ip', single(ip), {
      doc: 'Source address of unicast adverts.',
      defaultDoc: 'primary address',
      since: '1.2.10',
    }),
    trackSrcIp: flag('track_src_ip', { doc: 'FAULT when the configured source address disappears.', since: '2.0.0' }),
    unicastTtl: one('unicast_ttl', single(count(0, 255)), { doc: 'TTL of unicast adverts. 0 to 255.', default: 255, since: '2.1.0' }),
    unicastFaultNoPeer: flag('unicast_fault_no_peer', { doc: 'FAULT instead of multicast when no peer is usable.', since: '2.2.5' }),
    checkUnicastSrc: flag('check_unicast_src', { doc: 'Accept adverts only from listed peers.', since: '2.1.0' }),
    oldUnicastChecksum: one('old_unicast_checksum', single(optional(oneOf(['never']))), {
      doc: 'Old VRRPv3 unicast checksum.',
      defaultDoc: 'auto',
      since: '1.3.7',
    }),
    unicastPeer: listed('unicast_peer', unicastPeer, {
      doc: 'Send adverts to these hosts instead of the multicast group.',
      since: '1.2.8',
    }),
    dontTrackPrimary: flag('dont_track_primary', { doc: 'Ignore link failure of the own interface.', since: '1.1.8' }),
    trackInterface: listed('track_interface', trackedInterface, {
      doc: 'Interfaces whose failure means FAULT or a priority change.',
      since: '1.0.1',
    }),
    trackScript: listed('track_script', trackedScript, {
      doc: 'Scripts whose failure means FAULT or a priority change.',
      since: '1.1.13',
    }),
    trackFile: listed('track_file', trackedFile, { doc: 'Files whose value changes priority.', since: '2.0.0' }),
    trackProcess: listed('track_process', trackedProcess, {
      doc: 'Processes whose absence means FAULT or a priority change.',
      since: '2.0.11',
    }),
    trackBfd: listed('track_bfd', trackedBfd, { doc: 'BFD sessions.', since: '2.0.0' }),
    virtualIpaddress: listed('virtual_ipaddress', virtualAddress, { doc: 'Addresses carried in adverts, one family.' }),
    virtualIpaddressExcluded: listed('virtual_ipaddress_excluded', virtualAddress, {
      doc: 'Addresses moved but not advertised, any family.',
    }),
    noVirtualIpaddress: flag('no_virtual_ipaddress', { doc: 'Allow an instance without addresses.', since: '2.2.8' }),
    promoteSecondaries: flag('promote_secondaries', { doc: 'Keep other addresses of a subnet when one is removed.', since: '1.3.0' }),
    linkbeatUsePolling: flag('linkbeat_use_polling', {
      doc: 'Poll link state of the own interface.',
      since: '2.0.0',
      deprecated: 'use linkbeat_interfaces',
    }),
    v3ChecksumAsV2: one('v3_checksum_as_v2', single(onOff), {
      doc: 'VRRPv3 checksum without pseudo header.',
      defaultDoc: 'global_defs value',
      since: '2.2.8',
    }),
    virtualRoutes: listed('virtual_routes', virtualRoute, { doc: 'Routes added while master.', since: '1.0.1' }),
    virtualRules: listed('virtual_rules', virtualRule, { doc: 'Rules added while master.', since: '1.2.20' }),
    skipCheckAdvAddr: one('skip_check_adv_addr', single(onOff), {
      doc: 'See vrrp_skip_check_adv_addr; any valid argument, even no, switches it on (all versions read).',
      defaultDoc: 'global_defs value',
      since: '1.2.20',
    }),
    debug: one('debug', single(count(0, 4)), { doc: 'Unused debug level. 0 to 4.', default: 0 }),
    notifyBackup: one('notify_backup', script, { doc: 'Run on transition to BACKUP.', duplicates: 'first' }),
    notifyMaster: one('notify_master', script, { doc: 'Run on transition to MASTER.', duplicates: 'first' }),
    notifyFault: one('notify_fault', script, { doc: 'Run on transition to FAULT.', duplicates: 'first' }),
    notifyStop: one('notify_stop', script, { doc: 'Run when the daemon stops.', since: '1.1.13', duplicates: 'first' }),
    notifyDeleted: one('notify_deleted', perhapsScript, {
      doc: 'Report DELETED instead of FAULT when a reload removes the instance.',
      since: '2.1.0',
      duplicates: 'first',
    }),
    notify: one('notify', script, { doc: 'Run on every transition with 4 extra arguments.', since: '1.1.2', duplicates: 'first' }),
    notifyMasterRxLowerPri: one('notify_master_rx_lower_pri', script, {
      doc: 'Run when a master sees a lower-priority advert.',
      since: '2.0.6',
      duplicates: 'first',
    }),
    smtpAlert: one('smtp_alert', single(onOff), { doc: 'Mail on transitions.', defaultDoc: 'global_defs value' }),
    notifyPriorityChanges: one('notify_priority_changes', single(onOff), {
      doc: 'Write priority changes to the FIFO.',
      defaultDoc: 'global_defs value',
      since: '2.0.16',
    }),
    lvsSyncDaemonInterface: one('lvs_sync_daemon_interface', single(interfaceName), {
      doc: 'Old way to start the IPVS sync daemon.',
      duplicates: 'first',
      deprecated: 'use global_defs lvs_sync_daemon',
      undocumented: true,
    }),
    garpMasterDelay: one('garp_master_delay', single(count(0, 4294, 'seconds')), {
      doc: 'See vrrp_garp_master_delay. Seconds, 0 to 4294.',
      defaultDoc: 'global_defs value',
    }),
    garpMasterRefresh: one('garp_master_refresh', single(count(0, 4294967295, 'seconds')), {
      doc: 'See vrrp_garp_master_refresh. Seconds.',
      defaultDoc: 'global_defs value',
      since: '1.2.10',
    }),
    garpMasterRepeat: one('garp_master_repeat', single(count(1, 4294967295)), {
      doc: 'See vrrp_garp_master_repeat; 0 is raised to 1 with an error.',
      defaultDoc: 'global_defs value',
      since: '1.2.14',
    }),
    garpMasterRefreshRepeat: one('garp_master_refresh_repeat', single(count(1, 4294967295)), {
      doc: 'See vrrp_garp_master_refresh_repeat; 0 is raised to 1 with an error.',
      defaultDoc: 'global_defs value',
      since: '1.2.14',
    }),
    garpLowerPrioDelay: one('garp_lower_prio_delay', single(count(0, 4294, 'seconds')), {
      doc: 'See vrrp_garp_lower_prio_delay. Seconds, 0 to 4294.',
      defaultDoc: 'global_defs value',
      since: '1.2.20',
    }),
    garpLowerPrioRepeat: one('garp_lower_prio_repeat', single(count(0, 2147483647)), {
      doc: 'See vrrp_garp_lower_prio_repeat.',
      defaultDoc: 'global_defs value',
      since: '1.2.20',
    }),
    downTimerAdverts: one('down_timer_adverts', single(count(1, 100)), {
      doc: 'Missed adverts before take-over; must match on all nodes. 1 to 100.',
      defaultDoc: 'global_defs value',
      since: '2.2.3',
    }),
    timerExpiredBackup: one('timer_expired_backup', single(optional(count(1, 254))), {
      doc: 'With nopreempt: return to BACKUP when the advert timer was missed badly. 1 to 254.',
      defaultDoc: 'off (no argument: 254)',
      since: '2.2.8',
      aliases: ['thread_timer_expired'],
    }),
    garpExtraIf: one('garp_extra_if', extraGarp(0), {
      doc: 'See vrrp_garp_extra_if. 0 to 86400.',
      defaultDoc: 'global_defs value',
      since: '2.2.3',
      aliases: ['vmac_garp_intvl'],
    }),
    lowerPrioNoAdvert: one('lower_prio_no_advert', single(onOff), {
      doc: 'See vrrp_lower_prio_no_advert.',
      defaultDoc: 'global_defs value',
      since: '1.2.20',
    }),
    higherPrioSendAdvert: one('higher_prio_send_advert', single(onOff), {
      doc: 'See vrrp_higher_prio_send_advert.',
      defaultDoc: 'global_defs value',
      since: '1.3.5',
    }),
    ownerIgnoreAdverts: one('owner_ignore_adverts', single(onOff), {
      doc: 'Address owner ignores other masters.',
      defaultDoc: 'global_defs value',
      since: '2.3.3',
      undocumented: true,
    }),
    kernelRxBufSize: one('kernel_rx_buf_size', single(count(0, 4294967295)), {
      doc: 'Receive buffer size.',
      defaultDoc: 'vrrp_rx_bufs_policy',
      since: '2.0.3',
    }),
    authentication: section('authentication', authentication, { doc: 'VRRPv2 authentication.', merge: true, looseHead: true }),
    authHmac: section('auth_hmac', authHmac, { doc: 'HMAC-SHA256 trailer on adverts.', since: '2.4.0', merge: true, looseHead: true }),
  },
  { ...keepsUnknown(() => vrrpInstance), key: 'name' },
)

/** vrrp_instance: one virtual router on one interface. */
export const vrrpInstance: Body<VrrpInstance> = vrrpInstanceBody
