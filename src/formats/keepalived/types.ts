// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { Macro, UnknownStatement } from '../../lens/index.ts'
import type { Address } from './model/address.ts'
import type {
  Account,
  ExtraGarp,
  Fifo,
  Forwarding,
  HmacKey,
  InitFile,
  Ipvlan,
  IpvsSync,
  IpvsTimeouts,
  Linkbeat,
  LinkDelays,
  MailServer,
  StackSizes,
  Vmac,
} from './model/details.ts'
import type { GroupEntry, ServerAddress, UnicastPeer, VirtualEndpoint } from './model/endpoint.ts'
import type { PolicyRule } from './model/policy-rule.ts'
import type { Route } from './model/route.ts'
import type { Script } from './model/script.ts'
import type { Tracked, Weight } from './model/tracked.ts'

/** auth_hmac: secrets that adverts are signed with. */
export interface AuthHmac {
  /**
   * A keyed secret.
   * Written `key`. Since 2.4.0.
   */
  keys: (HmacKey | Macro)[]
  /**
   * Key used for sending. 1 to 255.
   * Written `active_key`. Default: required. Since 2.4.0.
   */
  activeKey?: number | Macro
  /**
   * Accepted clock difference. 1 to 300.
   * Written `time_window`. Default: 3 x advert_int, at least 5. Since 2.4.0.
   */
  timeWindow?: number | Macro
  /**
   * Replay protection.
   * Written `anti_replay`. Default: time. Since 2.4.0.
   */
  antiReplay?: 'monotonic' | 'time' | Macro
  /**
   * How unauthenticated adverts are treated.
   * Default: enforce. Since 2.4.0.
   */
  mode?: 'enforce' | 'permissive' | 'receive-only' | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** authentication: how adverts of VRRPv2 are authenticated. */
export interface Authentication {
  /**
   * Kind of VRRPv2 authentication.
   * Written `auth_type`. Default: none.
   */
  authType?: 'AH' | 'PASS' | Macro
  /**
   * Clear-text password; more than 8 bytes are cut off with an error.
   * Written `auth_pass`. Default: required with auth_type.
   */
  authPass?: string | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** BFD_CHECK: BFD session check. */
export interface BfdCheck {
  /**
   * bfd_instance to follow; must be defined earlier.
   * Since 2.0.0. Of several the first counts.
   */
  name?: string | Macro
  /**
   * Start in failed state.
   * Default: `false`. Since 2.0.0.
   */
  alpha?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** bfd_instance: a BFD session with another router. */
export interface BfdInstance {
  /** Its name, at most 31 bytes. */
  name: string | Macro
  /**
   * Local address.
   * Written `source_ip`. Default: chosen by routing. Since 2.0.0.
   */
  sourceIp?: string | Macro
  /**
   * Peer address.
   * Written `neighbor_ip`. Default: required. Since 2.0.0.
   */
  neighborIp?: string | Macro
  /**
   * Wanted receive interval. Milliseconds, 1 to 4294967.
   * Written `min_rx`. Default: `10`. Since 2.0.0.
   */
  minRx?: number | Macro
  /**
   * Wanted send interval. Milliseconds, 1 to 4294967.
   * Written `min_tx`. Default: `10`. Since 2.0.0.
   */
  minTx?: number | Macro
  /**
   * Send interval while down. Milliseconds, 1000 to 4294967.
   * Written `idle_tx`. Default: `1000`. Since 2.0.0.
   */
  idleTx?: number | Macro
  /**
   * Missed packets before down. 1 to 255.
   * Default: `5`. Since 2.0.0.
   */
  multiplier?: number | Macro
  /**
   * Wait for the peer to start.
   * Since 2.0.0.
   */
  passive?: true
  /**
   * TTL / hop limit of sent packets. 1 to 255.
   * Default: 255 (IPv6: 64). Since 2.0.0.
   */
  ttl?: number | Macro
  /**
   * Allowed reduction of the received TTL. -1 to 255.
   * Written `max_hops`. Default: `0`. Since 2.0.0.
   */
  maxHops?: number | Macro
  /**
   * RFC 5883 session.
   * Default: `false`. Since 2.2.8.
   */
  multihop?: boolean | Macro
  /**
   * Default weight when tracked. -253 to 253.
   * Default: 0. Since 2.0.0.
   */
  weight?: Macro | Weight
  /**
   * Events only to VRRP.
   * Default: both. Since 2.0.0.
   */
  vrrp?: true
  /**
   * Events only to checkers.
   * Default: both. Since 2.0.0.
   */
  checker?: true
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** $NAME=value: a text that later lines refer to. */
export interface Definition {
  /** What refers to it: $NAME, or the same in braces. */
  name: string
  /** What stands for the name, quotes included; several lines where it has line feeds. */
  value?: string
}

/** DNS_CHECK: DNS check. */
export interface DnsCheck {
  /**
   * Query type (case-insensitive).
   * Default: SOA. Since 1.3.0.
   */
  type?: 'A' | 'AAAA' | 'CNAME' | 'DNSKEY' | 'MX' | 'NS' | 'RRSIG' | 'SOA' | 'TXT' | Macro
  /**
   * Query name.
   * Default: .. Since 1.3.0. Of several the first counts.
   */
  name?: string | Macro
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** FILE_CHECK: weight from a track_file. */
export interface FileCheck {
  /**
   * track_file to read; must be defined earlier.
   * Written `track_file`. Since 2.1.0.
   */
  trackFile?: string | Macro
  /**
   * Multiplier.
   * Default: 1. Since 2.1.0.
   */
  weight?: Macro | Weight
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** garp_group: how fast gratuitous ARPs are sent on some interfaces. */
export interface GarpGroup {
  /**
   * Gap between gratuitous ARPs. Seconds, 0 to 4294.967295.
   * Written `garp_interval`. Default: `0`. Since 1.2.21.
   */
  garpInterval?: number | Macro
  /**
   * Gap between neighbour adverts. Seconds, 0 to 4294.967295.
   * Written `gna_interval`. Default: `0`. Since 1.2.21.
   */
  gnaInterval?: number | Macro
  /**
   * Interface with its own budget.
   * Since 1.2.21.
   */
  interface: (string | Macro)[]
  /**
   * Interfaces sharing one budget.
   * Since 1.2.21.
   */
  interfaces: (string | Macro)[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** global_defs: settings of the whole daemon. */
export interface GlobalDefs {
  /**
   * Free-text identity of this machine.
   * Written `router_id`. Default: hostname. Since 1.1.8.
   */
  routerId?: string | Macro
  /**
   * Accept interfaces that do not exist yet.
   * Written `dynamic_interfaces`. Default: off. Since 2.0.0.
   */
  dynamicInterfaces?: 'allow_if_changes' | true | Macro
  /**
   * Interface of static addresses without dev.
   * Written `default_interface`. Default: eth0. Since 1.2.24.
   */
  defaultInterface?: string | Macro
  /**
   * Turn off IGMP reports for link-local groups (kernel 4.3+).
   * Written `disable_local_igmp`. Since 2.2.0.
   */
  disableLocalIgmp?: true
  /**
   * Compute VRRPv3 IPv4 checksums without pseudo header.
   * Written `v3_checksum_as_v2`. Since 2.2.8.
   */
  v3ChecksumAsV2?: true
  /**
   * Advert destination for IPv4.
   * Written `vrrp_mcast_group4`. Default: 224.0.0.18. Since 1.2.10.
   */
  vrrpMcastGroup4?: string | Macro
  /**
   * Advert destination for IPv6.
   * Written `vrrp_mcast_group6`. Default: ff02::12. Since 1.2.10.
   */
  vrrpMcastGroup6?: string | Macro
  /**
   * Delay before the second gratuitous ARP burst after becoming master; 0 = none. Seconds, 0 to 4294.
   * Written `vrrp_garp_master_delay`. Default: `5`. Since 1.2.20.
   */
  vrrpGarpMasterDelay?: number | Macro
  /**
   * ARPs per burst; 0 is raised to 1 with an error.
   * Written `vrrp_garp_master_repeat`. Default: `5`. Since 1.2.20.
   */
  vrrpGarpMasterRepeat?: number | Macro
  /**
   * Period of repeated gratuitous ARP while master; 0 = never. Seconds.
   * Written `vrrp_garp_master_refresh`. Default: `0`. Since 1.2.20.
   */
  vrrpGarpMasterRefresh?: number | Macro
  /**
   * ARPs per refresh; 0 is raised to 1 with an error.
   * Written `vrrp_garp_master_refresh_repeat`. Default: `1`. Since 1.2.20.
   */
  vrrpGarpMasterRefreshRepeat?: number | Macro
  /**
   * Delay of the burst sent after a lower-priority advert was seen. Seconds, 0 to 4294.
   * Written `vrrp_garp_lower_prio_delay`. Default: vrrp_garp_master_delay. Since 1.2.20.
   */
  vrrpGarpLowerPrioDelay?: number | Macro
  /**
   * ARPs in that burst.
   * Written `vrrp_garp_lower_prio_repeat`. Default: vrrp_garp_master_repeat. Since 1.2.20.
   */
  vrrpGarpLowerPrioRepeat?: number | Macro
  /**
   * Missed adverts before the master is declared dead. 1 to 100.
   * Written `vrrp_down_timer_adverts`. Default: `3`. Since 2.2.3.
   */
  vrrpDownTimerAdverts?: number | Macro
  /**
   * Gap between gratuitous ARPs on one interface. Seconds, 1e-06 to 4294.967295.
   * Written `vrrp_garp_interval`. Default: `0`. Since 1.2.21.
   */
  vrrpGarpInterval?: number | Macro
  /**
   * Gap between unsolicited neighbour adverts. Seconds, 1e-06 to 4294.967295.
   * Written `vrrp_gna_interval`. Default: `0`. Since 1.2.21.
   */
  vrrpGnaInterval?: number | Macro
  /**
   * One ARP only, no second burst.
   * Written `vrrp_min_garp`. Default: `false`. Since 2.0.12.
   */
  vrrpMinGarp?: boolean | Macro
  /**
   * Periodic ARP on VIP interfaces other than the instance's. 1 to 86400.
   * Written `vrrp_garp_extra_if`. Default: off. Since 2.2.3.
   */
  vrrpGarpExtraIf?: ExtraGarp | Macro
  /**
   * Do not answer a lower-priority advert.
   * Written `vrrp_lower_prio_no_advert`. Default: `false`. Since 1.2.20.
   */
  vrrpLowerPrioNoAdvert?: boolean | Macro
  /**
   * Send one more advert when losing to a higher priority.
   * Written `vrrp_higher_prio_send_advert`. Default: `false`. Since 1.3.5.
   */
  vrrpHigherPrioSendAdvert?: boolean | Macro
  /**
   * Default VRRP version for IPv4. 2 to 3.
   * Written `vrrp_version`. Default: `2`. Since 1.2.20.
   */
  vrrpVersion?: number | Macro
  /**
   * Block VIP traffic with iptables; on nftables-only builds an error, then nftables.
   * Written `vrrp_iptables`. Default: off (no argument: INPUT OUTPUT). Since 1.2.20. Of several the first counts.
   */
  vrrpIptables?: string[] | Macro
  /**
   * Ipset names used with vrrp_iptables (only in builds with libipset).
   * Written `vrrp_ipsets`. Since 1.2.20.
   */
  vrrpIpsets?: string[] | Macro
  /**
   * Block VIP traffic with nftables.
   * Default: off (no argument: keepalived). Since 2.0.11. Of several the first counts.
   */
  nftables?: string | true | Macro
  /**
   * Key link-local sets by interface index.
   * Written `nftables_ifindex`. Since 2.0.11.
   */
  nftablesIfindex?: true
  /**
   * Drop unicast adverts that do not come from a configured peer.
   * Written `vrrp_check_unicast_src`. Since 1.2.20.
   */
  vrrpCheckUnicastSrc?: true
  /**
   * Skip the address-list check for repeated adverts of the same master; the argument is ignored before 2.3.0.
   * Written `vrrp_skip_check_adv_addr`. Default: `false`. Since 1.2.20.
   */
  vrrpSkipCheckAdvAddr?: boolean | Macro
  /**
   * RFC-strict mode for every instance; the argument is ignored before 2.3.0.
   * Written `vrrp_strict`. Default: `false`. Since 1.2.20.
   */
  vrrpStrict?: boolean | Macro
  /**
   * Add counters to generated rules.
   * Written `nftables_counters`. Since 2.0.11.
   */
  nftablesCounters?: true
  /**
   * Write priority changes to the FIFO.
   * Written `vrrp_notify_priority_changes`. Default: `false`. Since 2.0.16.
   */
  vrrpNotifyPriorityChanges?: boolean | Macro
  /**
   * Sizing of receive buffers; MTU and ADVERT are case-insensitive.
   * Written `vrrp_rx_bufs_policy`. Default: kernel value. Since 2.0.3.
   */
  vrrpRxBufsPolicy?: string | Macro
  /**
   * Multiplier of that size.
   * Written `vrrp_rx_bufs_multiplier`. Default: `3`. Since 2.0.3.
   */
  vrrpRxBufsMultiplier?: number | Macro
  /**
   * Wait before VRRP starts. Seconds, 0.001 to 4294.967295.
   * Written `vrrp_startup_delay`. Default: `0`. Since 2.0.14.
   */
  vrrpStartupDelay?: number | Macro
  /**
   * Wait counted from machine boot. Seconds, 0.001 to 4294.967295.
   * Written `vrrp_delay_after_boot`. Default: `0`. Since 2.4.0.
   */
  vrrpDelayAfterBoot?: number | Macro
  /**
   * Address owner ignores other masters.
   * Written `vrrp_owner_ignore_adverts`. Default: `false`. Since 2.3.3.
   */
  vrrpOwnerIgnoreAdverts?: boolean | Macro
  /**
   * Prefix of generated macvlan names.
   * Written `vmac_prefix`. Default: vrrp. Since 2.2.0. Of several the first counts.
   */
  vmacPrefix?: string | Macro
  /**
   * Prefix for macvlans made for addresses.
   * Written `vmac_addr_prefix`. Default: vmac_prefix. Since 2.2.0. Of several the first counts.
   */
  vmacAddrPrefix?: string | Macro
  /**
   * Sender of alert mail.
   * Written `notification_email_from`. Default: keepalived@hostname.
   */
  notificationEmailFrom?: string | Macro
  /**
   * Mail relay; a host name is resolved while parsing.
   * Written `smtp_server`. Default: none, port 25.
   */
  smtpServer?: Macro | MailServer
  /**
   * Name sent in HELO.
   * Written `smtp_helo_name`. Default: hostname. Since 1.2.20.
   */
  smtpHeloName?: string | Macro
  /**
   * Relay connect timeout; 0 is raised to 1 with an error. Seconds, 1 to 4294.
   * Written `smtp_connect_timeout`. Default: `30`.
   */
  smtpConnectTimeout?: number | Macro
  /**
   * Alert recipients.
   * Written `notification_email`.
   */
  notificationEmail: (string | Macro)[]
  /**
   * Default of every smtp_alert.
   * Written `smtp_alert`. Default: unset. Since 2.0.0.
   */
  smtpAlert?: boolean | Macro
  /**
   * Default of smtp_alert for VRRP.
   * Written `smtp_alert_vrrp`. Default: smtp_alert. Since 2.0.0.
   */
  smtpAlertVrrp?: boolean | Macro
  /**
   * Default of smtp_alert for checkers.
   * Written `smtp_alert_checker`. Default: smtp_alert. Since 2.0.0.
   */
  smtpAlertChecker?: boolean | Macro
  /**
   * No mail for FAULT transitions.
   * Written `no_email_faults`. Since 2.0.0.
   */
  noEmailFaults?: true
  /**
   * Mail only when a real server is added or removed.
   * Written `no_checker_emails`. Default: `false`. Since 2.0.0.
   */
  noCheckerEmails?: boolean | Macro
  /**
   * Keep symbolic links in script paths instead of resolving them.
   * Written `use_symlink_paths`. Default: `false`. Since 2.3.0.
   */
  useSymlinkPaths?: boolean | Macro
  /**
   * Run once before the children start.
   * Written `startup_script`. Since 2.1.0. Of several the first counts.
   */
  startupScript?: Macro | Script
  /**
   * Seconds allowed for startup_script. 1 to 1000.
   * Written `startup_script_timeout`. Default: `10`. Since 2.1.0.
   */
  startupScriptTimeout?: number | Macro
  /**
   * Run once after the children stopped.
   * Written `shutdown_script`. Since 2.1.0. Of several the first counts.
   */
  shutdownScript?: Macro | Script
  /**
   * Seconds allowed for shutdown_script. 1 to 1000.
   * Written `shutdown_script_timeout`. Default: `10`. Since 2.1.0.
   */
  shutdownScriptTimeout?: number | Macro
  /**
   * FIFO that receives every notify event.
   * Written `notify_fifo`. Since 1.3.6. Of several the first counts.
   */
  notifyFifo?: Fifo | Macro
  /**
   * Reader started for notify_fifo; FIFO path is appended to its arguments.
   * Written `notify_fifo_script`. Since 1.3.6. Of several the first counts.
   */
  notifyFifoScript?: Macro | Script
  /**
   * FIFO for VRRP events.
   * Written `vrrp_notify_fifo`. Since 1.3.6. Of several the first counts.
   */
  vrrpNotifyFifo?: Fifo | Macro
  /**
   * Reader of vrrp_notify_fifo.
   * Written `vrrp_notify_fifo_script`. Since 1.3.6. Of several the first counts.
   */
  vrrpNotifyFifoScript?: Macro | Script
  /**
   * Write current states to the FIFO after a reload.
   * Written `fifo_write_vrrp_states_on_reload`. Since 2.2.5.
   */
  fifoWriteVrrpStatesOnReload?: true
  /**
   * FIFO for checker events.
   * Written `lvs_notify_fifo`. Since 1.3.6. Of several the first counts.
   */
  lvsNotifyFifo?: Fifo | Macro
  /**
   * Reader of lvs_notify_fifo.
   * Written `lvs_notify_fifo_script`. Since 1.3.6. Of several the first counts.
   */
  lvsNotifyFifoScript?: Macro | Script
  /**
   * Default account of scripts.
   * Written `script_user`. Default: keepalived_script if that account exists, else the daemon's user. Since 1.3.0.
   */
  scriptUser?: Account | Macro
  /**
   * Refuse scripts run as root whose path is writable by others, and stop falling back to the daemon's own account.
   * Written `enable_script_security`. Since 1.3.0.
   */
  enableScriptSecurity?: true
  /**
   * IPVS connection timeouts; at least one pair needed. 0 to 2678400.
   * Written `lvs_timeouts`. Default: kernel value. Since 1.2.24.
   */
  lvsTimeouts?: IpvsTimeouts | Macro
  /**
   * Flush IPVS at start-up.
   * Written `lvs_flush`. Since 1.2.23.
   */
  lvsFlush?: true
  /**
   * Flush IPVS at shutdown.
   * Written `lvs_flush_on_stop`. Since 2.2.0.
   */
  lvsFlushOnStop?: 'VS' | true | Macro
  /**
   * IPVS connection sync daemon.
   * Written `lvs_sync_daemon`. Since 1.2.20. Of several the first counts.
   */
  lvsSyncDaemon?: IpvsSync | Macro
  /**
   * Set IPVS firewall marks with nftables.
   * Written `nftables_ipvs`. Default: off (no argument: keepalived_ipvs). Since 2.2.2. Of several the first counts.
   */
  nftablesIpvs?: string | true | Macro
  /**
   * First mark to allocate.
   * Written `nftables_ipvs_start_fwmark`. Default: `1000`. Since 2.2.2.
   */
  nftablesIpvsStartFwmark?: number | Macro
  /**
   * Log every failed check, not only state changes.
   * Written `checker_log_all_failures`. Default: `false`. Since 2.0.11.
   */
  checkerLogAllFailures?: boolean | Macro
  /**
   * Address of the SNMP master agent.
   * Written `snmp_socket`. Default: unix:/var/agentx/master. Since 1.2.20. Of several the first counts.
   */
  snmpSocket?: string | Macro
  /**
   * Send SNMP traps.
   * Written `enable_traps`. Since 1.2.5.
   */
  enableTraps?: true
  /**
   * VRRP part of the KEEPALIVED MIB.
   * Written `enable_snmp_vrrp`. Since 2.0.0.
   */
  enableSnmpVrrp?: true
  /**
   * Both RFC MIBs.
   * Written `enable_snmp_rfc`. Since 1.2.20.
   */
  enableSnmpRfc?: true
  /**
   * RFC 2787 MIB.
   * Written `enable_snmp_rfcv2`. Since 1.2.20.
   */
  enableSnmpRfcv2?: true
  /**
   * RFC 6527 MIB.
   * Written `enable_snmp_rfcv3`. Since 1.2.20.
   */
  enableSnmpRfcv3?: true
  /**
   * Checker part of the KEEPALIVED MIB.
   * Written `enable_snmp_checker`. Since 1.2.20.
   */
  enableSnmpChecker?: true
  /**
   * Refresh period of virtual-server statistics. Seconds, 0.001 to 30.
   * Written `snmp_vs_stats_update_interval`. Default: `5`. Since 2.3.0.
   */
  snmpVsStatsUpdateInterval?: number | Macro
  /**
   * Refresh period of real-server statistics. Seconds, 0.001 to 30.
   * Written `snmp_rs_stats_update_interval`. Default: snmp_vs_stats_update_interval. Since 2.3.0.
   */
  snmpRsStatsUpdateInterval?: number | Macro
  /**
   * DBus interface.
   * Written `enable_dbus`. Since 1.3.0.
   */
  enableDbus?: true
  /**
   * DBus service name.
   * Written `dbus_service_name`. Default: org.keepalived.Vrrp1. Since 1.3.7.
   */
  dbusServiceName?: string | Macro
  /**
   * Name used for instances without interface.
   * Written `dbus_no_interface_name`. Since 2.3.0.
   */
  dbusNoInterfaceName?: string | Macro
  /**
   * Notify for real servers at start-up.
   * Written `rs_init_notifies`. Default: `false`. Since 2.0.0.
   */
  rsInitNotifies?: boolean | Macro
  /**
   * Log adverts with unconfigured router ids.
   * Written `log_unknown_vrids`. Since 2.0.16.
   */
  logUnknownVrids?: true
  /**
   * Format of the JSON dump. 1 to 2.
   * Written `json_version`. Default: `1`. Since 2.2.8.
   */
  jsonVersion?: number | Macro
  /**
   * Name of the state dump.
   * Written `state_dump_file`. Since 2.3.3.
   */
  stateDumpFile?: string | Macro
  /**
   * Name of the statistics dump.
   * Written `stats_dump_file`. Since 2.3.3.
   */
  statsDumpFile?: string | Macro
  /**
   * Name of the JSON dump.
   * Written `json_dump_file`. Since 2.3.3.
   */
  jsonDumpFile?: string | Macro
  /**
   * Test the new file before a reload.
   * Written `reload_check_config`. Default: off (no argument: /dev/null). Since 2.2.0.
   */
  reloadCheckConfig?: string | true | Macro
  /**
   * File that schedules a reload.
   * Written `reload_time_file`. Since 2.1.0.
   */
  reloadTimeFile?: string | Macro
  /**
   * Keep reload_time_file after use.
   * Written `reload_repeat`. Since 2.1.0.
   */
  reloadRepeat?: true
  /**
   * Lock file that exists while the file is being read.
   * Written `reload_file`. Default: off. Since 2.2.0.
   */
  reloadFile?: string | true | Macro
  /**
   * Strictness of later includes; no argument = all.
   * Written `include_check`. Default: none. Since 2.2.0.
   */
  includeCheck?: string[] | Macro
  /**
   * Debug copies of the file are written here through a shell command.
   * Written `config_save_dir`. Since 2.2.3.
   */
  configSaveDir?: string | Macro
  /**
   * File system of the private copy of the configuration.
   * Written `tmp_config_directory`. Default: memory. Since 2.2.0. Of several the first counts.
   */
  tmpConfigDirectory?: string | Macro
  /**
   * Iproute2 table directory.
   * Written `iproute_usr_dir`. Default: build default. Since 2.3.2.
   */
  iprouteUsrDir?: string | Macro
  /**
   * Iproute2 table directory.
   * Written `iproute_etc_dir`. Default: /etc/iproute2. Since 2.3.2.
   */
  iprouteEtcDir?: string | Macro
  /**
   * Give every child its default process title.
   * Written `process_names`. Since 2.0.16.
   */
  processNames?: true
  /**
   * Process title of the parent (longer is truncated).
   * Written `process_name`. Since 2.0.16.
   */
  processName?: string | Macro
  /**
   * Process title of the VRRP child.
   * Written `vrrp_process_name`. Since 2.0.16.
   */
  vrrpProcessName?: string | Macro
  /**
   * Process title of the checker child.
   * Written `checker_process_name`. Since 2.2.0.
   */
  checkerProcessName?: string | Macro
  /**
   * Process title of the BFD child.
   * Written `bfd_process_name`. Since 2.0.16.
   */
  bfdProcessName?: string | Macro
  /**
   * Give scripts the supplementary groups of their user.
   * Written `set_supplementary_groups`. Default: `false`. Since 2.4.4.
   */
  setSupplementaryGroups?: boolean | Macro
  /**
   * Ceiling of automatic real-time priority raising; -1 only silences the start-up notice. -1 to 99.
   * Written `max_auto_priority`. Default: 0 (no argument: 99). Since 2.1.0.
   */
  maxAutoPriority?: number | true | Macro
  /**
   * Scheduling delay that triggers an automatic raise. Microseconds, 1 to 10000000.
   * Written `min_auto_priority_delay`. Default: `1000000`. Since 2.1.0.
   */
  minAutoPriorityDelay?: number | Macro
  /**
   * Priority of the nftables base chains.
   * Written `nftables_priority`. Default: `-1`. Since 2.0.11.
   */
  nftablesPriority?: number | Macro
  /**
   * Nice value of the VRRP child. -20 to 19.
   * Written `vrrp_priority`. Default: `0`. Since 1.2.20.
   */
  vrrpPriority?: number | Macro
  /**
   * Lock the VRRP child in memory.
   * Written `vrrp_no_swap`. Since 1.2.20.
   */
  vrrpNoSwap?: true
  /**
   * Real-time priority of the VRRP child; clamped with an error. 1 to 99.
   * Written `vrrp_rt_priority`. Default: 0 (off). Since 2.0.0.
   */
  vrrpRtPriority?: number | Macro
  /**
   * CPUs of the VRRP child.
   * Written `vrrp_cpu_affinity`. Default: all. Since 2.0.17.
   */
  vrrpCpuAffinity?: number[] | Macro
  /**
   * Real-time CPU limit of the VRRP child. Microseconds.
   * Written `vrrp_rlimit_rttime`. Default: `10000`. Since 2.1.0.
   */
  vrrpRlimitRttime?: number | Macro
  /**
   * Priority of those chains.
   * Written `nftables_ipvs_priority`. Default: `-1`. Since 2.2.2.
   */
  nftablesIpvsPriority?: number | Macro
  /**
   * Nice value of the checker child. -20 to 19.
   * Written `checker_priority`. Default: `0`. Since 1.2.20.
   */
  checkerPriority?: number | Macro
  /**
   * Lock the checker child in memory.
   * Written `checker_no_swap`. Since 1.2.20.
   */
  checkerNoSwap?: true
  /**
   * Real-time priority of the checker child. 1 to 99.
   * Written `checker_rt_priority`. Default: 0 (off). Since 2.0.0.
   */
  checkerRtPriority?: number | Macro
  /**
   * CPUs of the checker child.
   * Written `checker_cpu_affinity`. Default: all. Since 2.0.17.
   */
  checkerCpuAffinity?: number[] | Macro
  /**
   * Real-time CPU limit of the checker child. Microseconds.
   * Written `checker_rlimit_rttime`. Default: `10000`. Since 2.1.0.
   */
  checkerRlimitRttime?: number | Macro
  /**
   * Nice value of the BFD child. -20 to 19.
   * Written `bfd_priority`. Default: `0`. Since 2.0.0.
   */
  bfdPriority?: number | Macro
  /**
   * Lock the BFD child in memory.
   * Written `bfd_no_swap`. Since 2.0.0.
   */
  bfdNoSwap?: true
  /**
   * Real-time priority of the BFD child. 1 to 99.
   * Written `bfd_rt_priority`. Default: 0 (off). Since 2.0.0.
   */
  bfdRtPriority?: number | Macro
  /**
   * CPUs of the BFD child.
   * Written `bfd_cpu_affinity`. Default: all. Since 2.0.17.
   */
  bfdCpuAffinity?: number[] | Macro
  /**
   * Real-time CPU limit of the BFD child. Microseconds.
   * Written `bfd_rlimit_rttime`. Default: `10000`. Since 2.1.0.
   */
  bfdRlimitRttime?: number | Macro
  /**
   * Socket buffer size.
   * Written `vrrp_netlink_cmd_rcv_bufs`. Default: kernel value. Since 2.0.0.
   */
  vrrpNetlinkCmdRcvBufs?: number | Macro
  /**
   * Exceed the kernel limit.
   * Written `vrrp_netlink_cmd_rcv_bufs_force`. Default: `false`. Since 2.0.0.
   */
  vrrpNetlinkCmdRcvBufsForce?: boolean | Macro
  /**
   * Socket buffer size.
   * Written `vrrp_netlink_monitor_rcv_bufs`. Default: kernel value. Since 2.0.0.
   */
  vrrpNetlinkMonitorRcvBufs?: number | Macro
  /**
   * Exceed the kernel limit.
   * Written `vrrp_netlink_monitor_rcv_bufs_force`. Default: `false`. Since 2.0.0.
   */
  vrrpNetlinkMonitorRcvBufsForce?: boolean | Macro
  /**
   * Socket buffer size of process tracking.
   * Written `process_monitor_rcv_bufs`. Default: kernel value. Since 2.0.11.
   */
  processMonitorRcvBufs?: number | Macro
  /**
   * Exceed the kernel limit.
   * Written `process_monitor_rcv_bufs_force`. Default: `false`. Since 2.0.11.
   */
  processMonitorRcvBufsForce?: boolean | Macro
  /**
   * Socket buffer size.
   * Written `lvs_netlink_cmd_rcv_bufs`. Default: kernel value. Since 2.0.0.
   */
  lvsNetlinkCmdRcvBufs?: number | Macro
  /**
   * Exceed the kernel limit.
   * Written `lvs_netlink_cmd_rcv_bufs_force`. Default: `false`. Since 2.0.0.
   */
  lvsNetlinkCmdRcvBufsForce?: boolean | Macro
  /**
   * Socket buffer size.
   * Written `lvs_netlink_monitor_rcv_bufs`. Default: kernel value. Since 2.0.0.
   */
  lvsNetlinkMonitorRcvBufs?: number | Macro
  /**
   * Exceed the kernel limit.
   * Written `lvs_netlink_monitor_rcv_bufs_force`. Default: `false`. Since 2.0.0.
   */
  lvsNetlinkMonitorRcvBufsForce?: boolean | Macro
  /**
   * Umask of created files. 0 to 777.
   * Default: IWGRP+IWOTH. Since 2.0.9.
   */
  umask?: string | Macro
  /**
   * Seed of _RANDOM.
   * Written `random_seed`. Default: time. Since 2.0.15.
   */
  randomSeed?: number | Macro
  /**
   * Instance name in dump file names.
   * Written `data_use_instance`. Default: `false`. Since 2.2.3.
   */
  dataUseInstance?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** HTTP_GET: HTTP check. */
export interface HttpGet {
  /**
   * Old name of retry; reported as an error.
   * Written `nb_get_retry`. Since 1.1.0.
   * @deprecated use retry
   */
  nbGetRetry?: number | Macro
  /**
   * Host header.
   * Default: real_server value. Since 1.3.6.
   */
  virtualhost?: string | Macro
  /**
   * HTTP version.
   * Written `http_protocol`. Default: 1.0. Since 2.0.17.
   */
  httpProtocol?: '1.0' | '1.0C' | '1.0c' | '1.1' | Macro
  /**
   * Send SNI.
   * Written `enable_sni`. Default: `false`. Since 1.4.3.
   */
  enableSni?: boolean | Macro
  /**
   * Name sent in SNI.
   * Written `sni_name`. Default: virtualhost. Since 2.4.4.
   */
  sniName?: string | true | Macro
  /**
   * No delay between URLs when recovering.
   * Written `fast_recovery`. Default: `false`. Since 2.0.17.
   */
  fastRecovery?: boolean | Macro
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /**
   * What is asked for, and what must come back; each in turn.
   * Written `url`.
   */
  urls: HttpUrl[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** include: other files that are read in this place. */
export interface Include {
  /** How strict it is: with `r` a file that matches must be readable, `m` something must match, `w` a wildcard must match, `b` every alternative in braces, `a` all of that. */
  directive: 'include' | 'includea' | 'includeb' | 'includem' | 'includer' | 'includew'
  /** Path or pattern, from the folder of the file that includes it. */
  path: string | Macro
}

/** keepalived.conf(5), or a file that it includes. */
export interface KeepalivedConf {
  /** Texts that later lines refer to; the last one of a name counts. */
  definitions: Definition[]
  /** Other files that are read. */
  includes: Include[]
  /**
   * Network namespace that the daemon runs in; a reload cannot change it.
   * Written `net_namespace`. Since 1.2.24. Of several the first counts.
   */
  netNamespace?: string | Macro
  /**
   * Network namespace that holds the IPVS tables; without a name the default namespace.
   * Written `net_namespace_ipvs`. Default: net_namespace. Since 2.1.0. Of several the first counts.
   */
  netNamespaceIpvs?: string | true | Macro
  /**
   * Allows ipsets inside a namespace on kernels before 3.13.
   * Written `namespace_with_ipsets`. Since 1.3.0.
   */
  namespaceWithIpsets?: true
  /**
   * Name of this daemon, used in the names of its pid files and in the system log.
   * Since 1.2.24. Of several the first counts.
   */
  instance?: string | Macro
  /**
   * Puts pid files in the daemon's own directory below /run.
   * Written `use_pid_dir`. Since 1.2.24.
   */
  usePidDir?: true
  /**
   * Seconds for which the parent waits for its children at shutdown.
   * Written `child_wait_time`. Default: `5`. Since 2.0.0.
   */
  childWaitTime?: number | Macro
  /**
   * Polls the link state of every interface instead of relying on netlink.
   * Written `linkbeat_use_polling`. Since 1.1.18.
   */
  linkbeatUsePolling?: true
  /**
   * Settings of the whole daemon; several blocks are one.
   * Written `global_defs`.
   */
  globalDefs?: GlobalDefs
  /**
   * Interfaces whose link state is polled.
   * Written `linkbeat_interfaces`. Since 2.0.13.
   */
  linkbeatInterfaces: (Linkbeat | Macro)[]
  /**
   * How long a link must be down, or up, before that counts.
   * Written `interface_up_down_delays`. Since 2.2.3.
   */
  interfaceUpDownDelays: (LinkDelays | Macro)[]
  /**
   * How fast gratuitous ARPs are sent on some interfaces.
   * Written `garp_group`. Since 1.2.21.
   */
  garpGroups: GarpGroup[]
  /**
   * Files whose numbers count.
   * Written `track_file`. Since 2.1.0.
   */
  trackFiles: TrackFile[]
  /**
   * Commands whose exit status counts; each must come before what tracks it.
   * Written `vrrp_script`. Since 1.1.13.
   */
  vrrpScripts: VrrpScript[]
  /**
   * Processes whose presence counts.
   * Written `vrrp_track_process`. Since 2.0.11.
   */
  vrrpTrackProcesses: VrrpTrackProcess[]
  /**
   * BFD sessions with other routers.
   * Written `bfd_instance`. Since 2.0.0.
   */
  bfdInstances: BfdInstance[]
  /**
   * Instances that static addresses, routes and rules follow.
   * Written `track_group`. Since 2.0.3.
   */
  trackGroups: TrackGroup[]
  /**
   * Addresses that the host owns; VRRP does not move them.
   * Written `static_ipaddress`. Since 1.1.0.
   */
  staticIpaddress: (Address | Macro)[]
  /**
   * Routes that the host owns.
   * Written `static_routes`. Since 1.0.1.
   */
  staticRoutes: (Macro | Route)[]
  /**
   * Policy rules that the host owns.
   * Written `static_rules`. Since 1.2.20.
   */
  staticRules: (Macro | PolicyRule)[]
  /**
   * Instances that change state together.
   * Written `vrrp_sync_group`.
   */
  vrrpSyncGroups: VrrpSyncGroup[]
  /**
   * Virtual routers.
   * Written `vrrp_instance`.
   */
  vrrpInstances: VrrpInstance[]
  /**
   * Client certificate of SSL_GET checks.
   * Written `SSL`.
   */
  ssl?: Ssl
  /**
   * Addresses, ranges and firewall marks that virtual servers share.
   * Written `virtual_server_group`. Since 1.0.2.
   */
  virtualServerGroups: VirtualServerGroup[]
  /**
   * IPVS services.
   * Written `virtual_server`.
   */
  virtualServers: VirtualServer[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** MISC_CHECK: script check. */
export interface MiscCheck {
  /**
   * Command with arguments, quoted as one word.
   * Written `misc_path`. Since 1.1.0. Of several the first counts.
   */
  miscPath?: string[] | Macro
  /**
   * Time limit. Seconds, 0 to 4294.
   * Written `misc_timeout`. Default: delay_loop. Since 1.1.0.
   */
  miscTimeout?: number | Macro
  /**
   * Exit code sets the weight.
   * Written `misc_dynamic`. Since 1.1.8.
   */
  miscDynamic?: true
  /**
   * Account of the script.
   * Default: script_user. Since 1.3.0.
   */
  user?: Account | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** PING_CHECK: ICMP check. */
export interface PingCheck {
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** real_server: one back-end of a virtual server. */
export interface RealServer {
  /** Where it listens. */
  address: Macro | ServerAddress
  /**
   * Weight.
   * Default: virtual_server weight.
   */
  weight?: number | Macro
  /**
   * Forwarding method.
   * Written `lvs_method`. Default: virtual_server value. Since 1.3.6.
   */
  lvsMethod?: Forwarding | Macro
  /**
   * Connection limit.
   * Default: `0`. Since 1.1.13.
   */
  uthreshold?: number | Macro
  /**
   * Limit that re-opens the server.
   * Default: `0`. Since 1.1.13.
   */
  lthreshold?: number | Macro
  /**
   * Weight 0 instead of removal.
   * Written `inhibit_on_failure`. Default: virtual_server value.
   */
  inhibitOnFailure?: boolean | Macro
  /**
   * Run when up.
   * Written `notify_up`. Of several the first counts.
   */
  notifyUp?: Macro | Script
  /**
   * Run when down.
   * Written `notify_down`. Of several the first counts.
   */
  notifyDown?: Macro | Script
  /**
   * Start down.
   * Default: virtual_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Tries before failure.
   * Default: virtual_server value. Since 1.3.7.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: virtual_server value. Since 1.3.7.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: virtual_server value. Since 1.3.7.
   */
  warmup?: number | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: virtual_server value. Since 2.0.13.
   */
  connectTimeout?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: virtual_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Mail on state changes.
   * Written `smtp_alert`. Default: on unless a global is set. Since 2.0.0.
   */
  smtpAlert?: boolean | Macro
  /**
   * Host header.
   * Since 1.3.6.
   */
  virtualhost?: string | Macro
  /**
   * Label in SNMP.
   * Written `snmp_name`. Since 2.2.3.
   */
  snmpName?: string | Macro
  /**
   * Script check.
   * Written `MISC_CHECK`. Since 1.1.0.
   */
  miscChecks: MiscCheck[]
  /**
   * Mail check.
   * Written `SMTP_CHECK`. Since 1.1.8.
   */
  smtpChecks: SmtpCheck[]
  /**
   * TCP connect check.
   * Written `TCP_CHECK`. Since 1.1.0.
   */
  tcpChecks: TcpCheck[]
  /**
   * ICMP check.
   * Written `PING_CHECK`. Since 2.1.0.
   */
  pingChecks: PingCheck[]
  /**
   * UDP check.
   * Written `UDP_CHECK`. Since 2.1.0.
   */
  udpChecks: UdpCheck[]
  /**
   * HTTP check.
   * Written `HTTP_GET`. Since 1.1.0.
   */
  httpGets: HttpGet[]
  /**
   * HTTPS check.
   * Written `SSL_GET`. Since 1.1.0.
   */
  sslGets: SslGet[]
  /**
   * DNS check.
   * Written `DNS_CHECK`. Since 1.3.0.
   */
  dnsChecks: DnsCheck[]
  /**
   * Weight from a track_file.
   * Written `FILE_CHECK`. Since 2.1.0.
   */
  fileChecks: FileCheck[]
  /**
   * BFD session check.
   * Written `BFD_CHECK`. Since 2.0.0.
   */
  bfdChecks: BfdCheck[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** SMTP_CHECK: mail check. */
export interface SmtpCheck {
  /**
   * HELO name.
   * Written `helo_name`. Since 1.1.8. Of several the first counts.
   */
  heloName?: string | Macro
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /**
   * Hosts to connect to instead.
   * Written `host`.
   * @deprecated The manual does not know it.
   */
  hosts: SmtpHost[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** host: another address that an SMTP_CHECK connects to. */
export interface SmtpHost {
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** SSL_GET: HTTPS check. */
export interface SslGet {
  /**
   * Old name of retry; reported as an error.
   * Written `nb_get_retry`. Since 1.1.0.
   * @deprecated use retry
   */
  nbGetRetry?: number | Macro
  /**
   * Host header.
   * Default: real_server value. Since 1.3.6.
   */
  virtualhost?: string | Macro
  /**
   * HTTP version.
   * Written `http_protocol`. Default: 1.0. Since 2.0.17.
   */
  httpProtocol?: '1.0' | '1.0C' | '1.0c' | '1.1' | Macro
  /**
   * Send SNI.
   * Written `enable_sni`. Default: `false`. Since 1.4.3.
   */
  enableSni?: boolean | Macro
  /**
   * Name sent in SNI.
   * Written `sni_name`. Default: virtualhost. Since 2.4.4.
   */
  sniName?: string | true | Macro
  /**
   * No delay between URLs when recovering.
   * Written `fast_recovery`. Default: `false`. Since 2.0.17.
   */
  fastRecovery?: boolean | Macro
  /**
   * Require a proper TLS shutdown.
   * Written `tls_compliant`. Default: `false`. Since 2.2.8.
   */
  tlsCompliant?: boolean | Macro
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /**
   * What is asked for, and what must come back; each in turn.
   * Written `url`.
   */
  urls: SslUrl[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** SSL: the client certificate of SSL_GET checks. */
export interface Ssl {
  /** Key password. */
  password?: string | Macro
  /** CA file. */
  ca?: string | Macro
  /** Certificate file. */
  certificate?: string | Macro
  /** Key file. */
  key?: string | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** TCP_CHECK: TCP connect check. */
export interface TcpCheck {
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** track_file: a file whose number counts. */
export interface TrackFile {
  /** Its name. */
  name: string | Macro
  /**
   * File that holds one integer.
   * Since 2.1.0. Of several the first counts.
   */
  file?: string | Macro
  /**
   * Multiplier of the value; 0 = FAULT when the value is not 0. -254 to 254.
   * Default: 1. Since 2.1.0. Of several the first counts.
   */
  weight?: Macro | Weight
  /**
   * Create the file with this value at start.
   * Written `init_file`. Since 2.1.0.
   */
  initFile?: InitFile | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** track_group: instances that static addresses, routes or rules follow. */
export interface TrackGroup {
  /** Its name. */
  name: string | Macro
  /**
   * Instances of the static track group.
   * Since 2.0.3. Of several the first counts.
   */
  group: (string | Macro)[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** UDP_CHECK: UDP check. */
export interface UdpCheck {
  /**
   * Data to send.
   * Since 2.2.0.
   */
  payload?: string[] | Macro
  /**
   * Reply needed; X matches any nibble.
   * Written `require_reply`. Since 2.1.0.
   */
  requireReply?: string[] | Macro
  /**
   * Shortest reply. 0 to 65535.
   * Written `min_reply_length`. Default: `0`. Since 2.2.0.
   */
  minReplyLength?: number | Macro
  /**
   * Longest reply. 0 to 65535.
   * Written `max_reply_length`. Default: `255`. Since 2.2.0.
   */
  maxReplyLength?: number | Macro
  /**
   * Check another address.
   * Written `connect_ip`. Default: real server. Since 1.2.13.
   */
  connectIp?: string | Macro
  /**
   * Check another port. 1 to 65535.
   * Written `connect_port`. Default: real server. Since 1.1.0.
   */
  connectPort?: number | Macro
  /**
   * Source address.
   * Default: any. Since 1.1.2.
   */
  bindto?: string | Macro
  /**
   * Source port. 1 to 65535.
   * Written `bind_port`. Default: any. Since 1.2.13.
   */
  bindPort?: number | Macro
  /**
   * Source interface (needed for link-local).
   * Written `bind_if`. Since 1.3.7.
   */
  bindIf?: string | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: real_server value. Since 1.1.0.
   */
  connectTimeout?: number | Macro
  /**
   * Mark of check packets.
   * Default: `0`. Since 1.2.13.
   */
  fwmark?: number | Macro
  /**
   * Tries before failure.
   * Default: real_server value. Since 1.2.20.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: real_server value. Since 1.2.20.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: real_server value. Since 1.2.13.
   */
  warmup?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: real_server value. Since 1.3.7.
   */
  delayLoop?: number | Macro
  /**
   * Start in failed state.
   * Default: real_server value. Since 1.3.7.
   */
  alpha?: boolean | Macro
  /**
   * Log every failure.
   * Written `log_all_failures`. Default: global_defs value. Since 2.0.11.
   */
  logAllFailures?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** url of HTTP_GET: what is asked for and what must come back. */
export interface HttpUrl {
  /**
   * Request path.
   * Default: required. Since 1.1.0.
   */
  path?: string | Macro
  /**
   * MD5 of the body.
   * Since 1.1.0. Of several the first counts.
   */
  digest?: string | Macro
  /**
   * Accepted status codes. 100 to 599.
   * Written `status_code`. Default: 200-299. Since 1.1.0.
   */
  statusCodes: (string[] | Macro)[]
  /**
   * Host header.
   * Since 1.3.6.
   */
  virtualhost?: string | Macro
  /**
   * PCRE2 the body must match.
   * Since 2.0.7.
   */
  regex?: string | Macro
  /**
   * Invert the match.
   * Written `regex_no_match`. Since 2.0.7.
   */
  regexNoMatch?: true
  /**
   * PCRE2 options.
   * Written `regex_options`. Since 2.0.7.
   */
  regexOptions: (string[] | Macro)[]
  /**
   * First byte searched.
   * Written `regex_min_offset`. Default: `0`. Since 2.0.7.
   */
  regexMinOffset?: number | Macro
  /**
   * Last start offset.
   * Written `regex_max_offset`. Default: end. Since 2.0.7.
   */
  regexMaxOffset?: number | Macro
  /**
   * JIT stack sizes.
   * Written `regex_stack`. Since 2.0.7.
   */
  regexStack?: Macro | StackSizes
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** url of SSL_GET: what is asked for and what must come back. */
export interface SslUrl {
  /**
   * Request path.
   * Default: required. Since 1.1.0.
   */
  path?: string | Macro
  /**
   * MD5 of the body.
   * Since 1.1.0. Of several the first counts.
   */
  digest?: string | Macro
  /**
   * Accepted status codes. 100 to 599.
   * Written `status_code`. Default: 200-299. Since 1.1.0.
   */
  statusCodes: (string[] | Macro)[]
  /**
   * Host header.
   * Since 1.3.6.
   */
  virtualhost?: string | Macro
  /**
   * PCRE2 the body must match.
   * Since 2.0.7.
   */
  regex?: string | Macro
  /**
   * Invert the match.
   * Written `regex_no_match`. Since 2.0.7.
   */
  regexNoMatch?: true
  /**
   * PCRE2 options.
   * Written `regex_options`. Since 2.0.7.
   */
  regexOptions: (string[] | Macro)[]
  /**
   * First byte searched.
   * Written `regex_min_offset`. Default: `0`. Since 2.0.7.
   */
  regexMinOffset?: number | Macro
  /**
   * Last start offset.
   * Written `regex_max_offset`. Default: end. Since 2.0.7.
   */
  regexMaxOffset?: number | Macro
  /**
   * JIT stack sizes.
   * Written `regex_stack`. Since 2.0.7.
   */
  regexStack?: Macro | StackSizes
  /**
   * Per-URL variant.
   * Written `tls_compliant`. Default: `false`. Since 2.2.8.
   */
  tlsCompliant?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** virtual_server_group: what several virtual servers stand for together. */
export interface VirtualServerGroup {
  /** Its name. */
  name: string | Macro
  /** Addresses with ports, ranges of them, and firewall marks. */
  members: (GroupEntry | Macro)[]
}

/** virtual_server: an IPVS service and its back-ends. */
export interface VirtualServer {
  /** What it stands for. */
  endpoint: Macro | VirtualEndpoint
  /**
   * Family of a firewall-mark service.
   * Written `ip_family`. Default: from addresses. Since 1.2.20.
   */
  ipFamily?: 'inet' | 'inet6' | Macro
  /**
   * Extra tries before a check fails.
   * Default: per checker: 1, HTTP/SSL 1, DNS 3, MISC 0. Since 1.3.7.
   */
  retry?: number | Macro
  /**
   * Wait between tries. Seconds.
   * Written `delay_before_retry`. Default: HTTP/SSL 3, DNS delay_loop, others 1. Since 1.3.7.
   */
  delayBeforeRetry?: number | Macro
  /**
   * Random start delay. Seconds.
   * Default: delay_loop. Since 1.3.7.
   */
  warmup?: number | Macro
  /**
   * Connect timeout. Seconds, 1e-06 to 4294.967295.
   * Written `connect_timeout`. Default: `5`. Since 2.0.13.
   */
  connectTimeout?: number | Macro
  /**
   * Check period. Seconds.
   * Written `delay_loop`. Default: `60`.
   */
  delayLoop?: number | Macro
  /**
   * Weight 0 instead of removal.
   * Written `inhibit_on_failure`. Since 1.3.7.
   */
  inhibitOnFailure?: true
  /**
   * Scheduler.
   * Written `lvs_sched`. Default: wlc, with an error. Since 1.1.5.
   */
  lvsSched?: 'dh' | 'fo' | 'lblc' | 'lblcr' | 'lc' | 'mh' | 'nq' | 'ovf' | 'rr' | 'sed' | 'sh' | 'twos' | 'wlc' | 'wrr' | Macro
  /**
   * No effect; reported as an error unless the scheduler is sh or mh.
   * Since 1.3.0.
   * @deprecated has no effect
   */
  hashed?: true
  /**
   * One-packet scheduling (UDP).
   * Since 1.2.8.
   */
  ops?: true
  /**
   * Scheduler flag 1.
   * Written `flag-1`. Since 1.3.0.
   */
  flag1?: true
  /**
   * Scheduler flag 2.
   * Written `flag-2`. Since 1.3.0.
   */
  flag2?: true
  /**
   * Scheduler flag 3.
   * Written `flag-3`. Since 1.3.0.
   */
  flag3?: true
  /**
   * Sh: hash the port; must follow lvs_sched sh.
   * Written `sh-port`. Since 1.3.0.
   */
  shPort?: true
  /**
   * Sh: fall back; must follow lvs_sched sh.
   * Written `sh-fallback`. Since 1.3.0.
   */
  shFallback?: true
  /**
   * Mh: hash the port; must follow lvs_sched mh.
   * Written `mh-port`. Since 2.0.20.
   */
  mhPort?: true
  /**
   * Mh: fall back; must follow lvs_sched mh.
   * Written `mh-fallback`. Since 2.0.20.
   */
  mhFallback?: true
  /**
   * Forwarding method.
   * Written `lvs_method`. Default: NAT, with an error. Since 1.1.5.
   */
  lvsMethod?: Forwarding | Macro
  /**
   * Persistence engine (sip).
   * Written `persistence_engine`. Since 1.2.20.
   */
  persistenceEngine?: string | Macro
  /**
   * Client stickiness. 1 to 2678400.
   * Written `persistence_timeout`. Default: 0 (no argument: 360).
   */
  persistenceTimeout?: number | true | Macro
  /**
   * Grouping of sticky clients. 1 to 128.
   * Written `persistence_granularity`. Default: /32.
   */
  persistenceGranularity?: string | Macro
  /**
   * Protocol (case-insensitive).
   * Default: UDP, with an error.
   */
  protocol?: 'SCTP' | 'TCP' | 'UDP' | Macro
  /**
   * Pause checks while the address is absent.
   * Written `ha_suspend`.
   */
  haSuspend?: true
  /**
   * Mail on quorum changes.
   * Written `smtp_alert`. Default: global_defs value. Since 2.0.0.
   */
  smtpAlert?: boolean | Macro
  /** Host header of HTTP checks. */
  virtualhost?: string | Macro
  /**
   * Label in SNMP.
   * Written `snmp_name`. Since 2.2.3.
   */
  snmpName?: string | Macro
  /**
   * Start with all real servers down.
   * Since 1.1.16.
   */
  alpha?: true
  /**
   * Run down notifies at shutdown.
   * Since 1.1.16.
   */
  omega?: true
  /**
   * Run when the quorum is reached.
   * Written `quorum_up`. Since 1.1.16. Of several the first counts.
   */
  quorumUp?: Macro | Script
  /**
   * Run when the quorum is lost.
   * Written `quorum_down`. Since 1.1.16. Of several the first counts.
   */
  quorumDown?: Macro | Script
  /**
   * Weight needed for service.
   * Default: `1`. Since 1.1.16.
   */
  quorum?: number | Macro
  /**
   * Damping of quorum changes.
   * Default: `0`. Since 1.1.16.
   */
  hysteresis?: number | Macro
  /**
   * Default weight of real servers.
   * Default: `1`. Since 1.3.7.
   */
  weight?: number | Macro
  /**
   * Server used without quorum.
   * Written `sorry_server`.
   */
  sorryServer?: Macro | ServerAddress
  /**
   * Inhibit for the sorry server; must follow sorry_server.
   * Written `sorry_server_inhibit`. Since 1.2.13.
   */
  sorryServerInhibit?: true
  /**
   * Forwarding of the sorry server; must follow sorry_server.
   * Written `sorry_server_lvs_method`. Since 1.3.6.
   */
  sorryServerLvsMethod?: Forwarding | Macro
  /**
   * Back-ends.
   * Written `real_server`.
   */
  realServers: RealServer[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** vrrp_instance: one virtual router on one interface. */
export interface VrrpInstance {
  /** Its name. */
  name: string | Macro
  /**
   * Initial state only; MASTER cannot be undone by a later BACKUP.
   * Default: BACKUP (MASTER when priority is 255).
   */
  state?: 'BACKUP' | 'MASTER' | Macro
  /** Interface that carries adverts; loopback is refused. */
  interface?: string | Macro
  /**
   * Id shared by all nodes of this virtual router. 1 to 255.
   * Written `virtual_router_id`. Default: required.
   */
  virtualRouterId?: number | Macro
  /**
   * Election priority; 255 = address owner. 1 to 255.
   * Default: 100 (255 when state is MASTER and none is given).
   */
  priority?: number | Macro
  /**
   * Advert interval. Seconds, 0.01 to 255.
   * Written `advert_int`. Default: `1`.
   */
  advertInt?: number | Macro
  /**
   * VRRP version. 2 to 3.
   * Default: vrrp_version; 3 for IPv6. Since 1.2.17. Of several the first counts.
   */
  version?: number | Macro
  /**
   * Force IPv6 and version 3.
   * Written `native_ipv6`. Since 1.2.1.
   * @deprecated family follows from the addresses
   */
  nativeIpv6?: true
  /**
   * VRF for unicast without interface.
   * Since 2.2.5. Of several the first counts.
   */
  vrf?: string | Macro
  /**
   * Never take over from a live master of lower priority.
   * Since 1.1.8.
   */
  nopreempt?: true
  /** Cancel nopreempt. */
  preempt?: true
  /**
   * Wait before taking over. Seconds, 0 to 1000.
   * Written `preempt_delay`. Default: `0`. Since 1.1.8.
   */
  preemptDelay?: number | Macro
  /**
   * RFC-strict mode.
   * Written `strict_mode`. Default: vrrp_strict. Since 1.2.20.
   */
  strictMode?: boolean | Macro
  /**
   * Accept packets sent to the VIPs.
   * Default: on unless strict. Since 1.2.17.
   */
  accept?: true
  /**
   * Drop packets sent to the VIPs unless priority is 255.
   * Written `no_accept`. Since 1.3.0.
   */
  noAccept?: true
  /**
   * Macvlan with the virtual MAC; name/group/netlink_notify_msg since 2.3.x.
   * Written `use_vmac`. Since 1.2.3.
   */
  useVmac?: Macro | Vmac
  /**
   * Macvlan for addresses on other interfaces.
   * Written `use_vmac_addr`. Since 2.2.0.
   */
  useVmacAddr?: true
  /**
   * Send adverts from the base interface.
   * Written `vmac_xmit_base`. Since 1.2.10.
   */
  vmacXmitBase?: true
  /**
   * Ipvlan instead of macvlan; IPv4 needs an address.
   * Written `use_ipvlan`. Since 2.0.17. Of several the first counts.
   */
  useIpvlan?: Ipvlan | Macro
  /**
   * Source address of adverts.
   * Written `mcast_src_ip`. Default: primary address.
   */
  mcastSrcIp?: string | Macro
  /**
   * Destination group of this instance.
   * Written `mcast_dst_ip`. Default: vrrp_mcast_group4/6. Since 2.2.5.
   */
  mcastDstIp?: string | Macro
  /**
   * Source address of unicast adverts.
   * Written `unicast_src_ip`. Default: primary address. Since 1.2.10.
   */
  unicastSrcIp?: string | Macro
  /**
   * FAULT when the configured source address disappears.
   * Written `track_src_ip`. Since 2.0.0.
   */
  trackSrcIp?: true
  /**
   * TTL of unicast adverts. 0 to 255.
   * Written `unicast_ttl`. Default: `255`. Since 2.1.0.
   */
  unicastTtl?: number | Macro
  /**
   * FAULT instead of multicast when no peer is usable.
   * Written `unicast_fault_no_peer`. Since 2.2.5.
   */
  unicastFaultNoPeer?: true
  /**
   * Accept adverts only from listed peers.
   * Written `check_unicast_src`. Since 2.1.0.
   */
  checkUnicastSrc?: true
  /**
   * Old VRRPv3 unicast checksum.
   * Written `old_unicast_checksum`. Default: auto. Since 1.3.7.
   */
  oldUnicastChecksum?: 'never' | true | Macro
  /**
   * Send adverts to these hosts instead of the multicast group.
   * Written `unicast_peer`. Since 1.2.8.
   */
  unicastPeer: (Macro | UnicastPeer)[]
  /**
   * Ignore link failure of the own interface.
   * Written `dont_track_primary`. Since 1.1.8.
   */
  dontTrackPrimary?: true
  /**
   * Interfaces whose failure means FAULT or a priority change.
   * Written `track_interface`. Since 1.0.1.
   */
  trackInterface: (Macro | Tracked)[]
  /**
   * Scripts whose failure means FAULT or a priority change.
   * Written `track_script`. Since 1.1.13.
   */
  trackScript: (Macro | Tracked)[]
  /**
   * Files whose value changes priority.
   * Written `track_file`. Since 2.0.0.
   */
  trackFile: (Macro | Tracked)[]
  /**
   * Processes whose absence means FAULT or a priority change.
   * Written `track_process`. Since 2.0.11.
   */
  trackProcess: (Macro | Tracked)[]
  /**
   * BFD sessions.
   * Written `track_bfd`. Since 2.0.0.
   */
  trackBfd: (Macro | Tracked)[]
  /**
   * Addresses carried in adverts, one family.
   * Written `virtual_ipaddress`.
   */
  virtualIpaddress: (Address | Macro)[]
  /**
   * Addresses moved but not advertised, any family.
   * Written `virtual_ipaddress_excluded`.
   */
  virtualIpaddressExcluded: (Address | Macro)[]
  /**
   * Allow an instance without addresses.
   * Written `no_virtual_ipaddress`. Since 2.2.8.
   */
  noVirtualIpaddress?: true
  /**
   * Keep other addresses of a subnet when one is removed.
   * Written `promote_secondaries`. Since 1.3.0.
   */
  promoteSecondaries?: true
  /**
   * Poll link state of the own interface.
   * Written `linkbeat_use_polling`. Since 2.0.0.
   * @deprecated use linkbeat_interfaces
   */
  linkbeatUsePolling?: true
  /**
   * VRRPv3 checksum without pseudo header.
   * Written `v3_checksum_as_v2`. Default: global_defs value. Since 2.2.8.
   */
  v3ChecksumAsV2?: boolean | Macro
  /**
   * Routes added while master.
   * Written `virtual_routes`. Since 1.0.1.
   */
  virtualRoutes: (Macro | Route)[]
  /**
   * Rules added while master.
   * Written `virtual_rules`. Since 1.2.20.
   */
  virtualRules: (Macro | PolicyRule)[]
  /**
   * See vrrp_skip_check_adv_addr; any valid argument, even no, switches it on (all versions read).
   * Written `skip_check_adv_addr`. Default: global_defs value. Since 1.2.20.
   */
  skipCheckAdvAddr?: boolean | Macro
  /**
   * Unused debug level. 0 to 4.
   * Default: `0`.
   */
  debug?: number | Macro
  /**
   * Run on transition to BACKUP.
   * Written `notify_backup`. Of several the first counts.
   */
  notifyBackup?: Macro | Script
  /**
   * Run on transition to MASTER.
   * Written `notify_master`. Of several the first counts.
   */
  notifyMaster?: Macro | Script
  /**
   * Run on transition to FAULT.
   * Written `notify_fault`. Of several the first counts.
   */
  notifyFault?: Macro | Script
  /**
   * Run when the daemon stops.
   * Written `notify_stop`. Since 1.1.13. Of several the first counts.
   */
  notifyStop?: Macro | Script
  /**
   * Report DELETED instead of FAULT when a reload removes the instance.
   * Written `notify_deleted`. Since 2.1.0. Of several the first counts.
   */
  notifyDeleted?: true | Macro | Script
  /**
   * Run on every transition with 4 extra arguments.
   * Since 1.1.2. Of several the first counts.
   */
  notify?: Macro | Script
  /**
   * Run when a master sees a lower-priority advert.
   * Written `notify_master_rx_lower_pri`. Since 2.0.6. Of several the first counts.
   */
  notifyMasterRxLowerPri?: Macro | Script
  /**
   * Mail on transitions.
   * Written `smtp_alert`. Default: global_defs value.
   */
  smtpAlert?: boolean | Macro
  /**
   * Write priority changes to the FIFO.
   * Written `notify_priority_changes`. Default: global_defs value. Since 2.0.16.
   */
  notifyPriorityChanges?: boolean | Macro
  /**
   * Old way to start the IPVS sync daemon.
   * Written `lvs_sync_daemon_interface`. Of several the first counts.
   * @deprecated use global_defs lvs_sync_daemon
   */
  lvsSyncDaemonInterface?: string | Macro
  /**
   * See vrrp_garp_master_delay. Seconds, 0 to 4294.
   * Written `garp_master_delay`. Default: global_defs value.
   */
  garpMasterDelay?: number | Macro
  /**
   * See vrrp_garp_master_refresh. Seconds.
   * Written `garp_master_refresh`. Default: global_defs value. Since 1.2.10.
   */
  garpMasterRefresh?: number | Macro
  /**
   * See vrrp_garp_master_repeat; 0 is raised to 1 with an error.
   * Written `garp_master_repeat`. Default: global_defs value. Since 1.2.14.
   */
  garpMasterRepeat?: number | Macro
  /**
   * See vrrp_garp_master_refresh_repeat; 0 is raised to 1 with an error.
   * Written `garp_master_refresh_repeat`. Default: global_defs value. Since 1.2.14.
   */
  garpMasterRefreshRepeat?: number | Macro
  /**
   * See vrrp_garp_lower_prio_delay. Seconds, 0 to 4294.
   * Written `garp_lower_prio_delay`. Default: global_defs value. Since 1.2.20.
   */
  garpLowerPrioDelay?: number | Macro
  /**
   * See vrrp_garp_lower_prio_repeat.
   * Written `garp_lower_prio_repeat`. Default: global_defs value. Since 1.2.20.
   */
  garpLowerPrioRepeat?: number | Macro
  /**
   * Missed adverts before take-over; must match on all nodes. 1 to 100.
   * Written `down_timer_adverts`. Default: global_defs value. Since 2.2.3.
   */
  downTimerAdverts?: number | Macro
  /**
   * With nopreempt: return to BACKUP when the advert timer was missed badly. 1 to 254.
   * Written `timer_expired_backup`. Default: off (no argument: 254). Since 2.2.8.
   */
  timerExpiredBackup?: number | true | Macro
  /**
   * See vrrp_garp_extra_if. 0 to 86400.
   * Written `garp_extra_if`. Default: global_defs value. Since 2.2.3.
   */
  garpExtraIf?: ExtraGarp | Macro
  /**
   * See vrrp_lower_prio_no_advert.
   * Written `lower_prio_no_advert`. Default: global_defs value. Since 1.2.20.
   */
  lowerPrioNoAdvert?: boolean | Macro
  /**
   * See vrrp_higher_prio_send_advert.
   * Written `higher_prio_send_advert`. Default: global_defs value. Since 1.3.5.
   */
  higherPrioSendAdvert?: boolean | Macro
  /**
   * Address owner ignores other masters.
   * Written `owner_ignore_adverts`. Default: global_defs value. Since 2.3.3.
   */
  ownerIgnoreAdverts?: boolean | Macro
  /**
   * Receive buffer size.
   * Written `kernel_rx_buf_size`. Default: vrrp_rx_bufs_policy. Since 2.0.3.
   */
  kernelRxBufSize?: number | Macro
  /** VRRPv2 authentication. */
  authentication?: Authentication
  /**
   * HMAC-SHA256 trailer on adverts.
   * Written `auth_hmac`. Since 2.4.0.
   */
  authHmac?: AuthHmac
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** vrrp_script: a command run from time to time, whose exit status counts. */
export interface VrrpScript {
  /** Its name. */
  name: string | Macro
  /**
   * Command; quote it together with its arguments, further words on the line are dropped.
   * Since 1.1.13.
   */
  script?: string[] | Macro
  /**
   * Period; 0 is raised to 1 with an error. Seconds, with three decimal places since 2.3.2, 1 to 4294.
   * Default: 1. Since 1.1.13.
   */
  interval?: number | Macro
  /**
   * Time after which a run counts as failed; 0 is raised to 1 with an error. Seconds, with three decimal places since 2.3.2, 1 to 4294.
   * Default: interval. Since 1.2.6.
   */
  timeout?: number | Macro
  /**
   * 0 = FAULT on failure; otherwise a priority change. -253 to 253.
   * Default: 0. Since 1.1.13.
   */
  weight?: Macro | Weight
  /**
   * Successes needed to become good.
   * Default: `1`. Since 1.1.18.
   */
  rise?: number | Macro
  /**
   * Failures needed to become bad.
   * Default: `1`. Since 1.1.18.
   */
  fall?: number | Macro
  /**
   * Account of the script.
   * Default: script_user. Since 1.3.0.
   */
  user?: Account | Macro
  /**
   * Meant to start in failed state; overwritten as soon as the script is tracked (2.2.7 observed).
   * Written `init_fail`. Since 1.3.2.
   */
  initFail?: true
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** vrrp_sync_group: instances that change state together. */
export interface VrrpSyncGroup {
  /** Its name. */
  name: string | Macro
  /**
   * Instances of the sync group.
   * Of several the first counts.
   */
  group: (string | Macro)[]
  /**
   * Interfaces tracked for the whole group.
   * Written `track_interface`. Since 2.0.0.
   */
  trackInterface: (Macro | Tracked)[]
  /**
   * Scripts tracked for the whole group.
   * Written `track_script`. Since 2.0.0.
   */
  trackScript: (Macro | Tracked)[]
  /**
   * Files tracked for the whole group.
   * Written `track_file`. Since 2.0.0.
   */
  trackFile: (Macro | Tracked)[]
  /**
   * Processes tracked for the whole group.
   * Written `track_process`. Since 2.0.11.
   */
  trackProcess: (Macro | Tracked)[]
  /**
   * BFD sessions tracked for the whole group.
   * Written `track_bfd`. Since 2.0.0.
   */
  trackBfd: (Macro | Tracked)[]
  /**
   * Run on transition to BACKUP.
   * Written `notify_backup`. Of several the first counts.
   */
  notifyBackup?: Macro | Script
  /**
   * Run on transition to MASTER.
   * Written `notify_master`. Of several the first counts.
   */
  notifyMaster?: Macro | Script
  /**
   * Run on transition to FAULT.
   * Written `notify_fault`. Of several the first counts.
   */
  notifyFault?: Macro | Script
  /**
   * Run when the daemon stops.
   * Written `notify_stop`. Since 2.0.0. Of several the first counts.
   */
  notifyStop?: Macro | Script
  /**
   * Run on every transition with 4 extra arguments.
   * Since 1.1.2. Of several the first counts.
   */
  notify?: Macro | Script
  /**
   * Mail on transitions.
   * Written `smtp_alert`. Default: global_defs value.
   */
  smtpAlert?: boolean | Macro
  /**
   * Allow weighted tracking by members of the group.
   * Written `sync_group_tracking_weight`. Since 2.0.0.
   */
  syncGroupTrackingWeight?: true
  /**
   * Write priority changes to the FIFO.
   * Written `notify_priority_changes`. Default: global_defs value. Since 2.2.0.
   */
  notifyPriorityChanges?: boolean | Macro
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** vrrp_track_process: processes whose presence counts. */
export interface VrrpTrackProcess {
  /** Its name. */
  name: string | Macro
  /**
   * Process name, or command line when arguments are given.
   * Since 2.0.11. Of several the first counts.
   */
  process?: string[] | Macro
  /**
   * How arguments are compared.
   * Written `param_match`. Default: exact when arguments are given. Since 2.0.16.
   */
  paramMatch?: 'initial' | 'partial' | true | Macro
  /**
   * 0 = FAULT when the quorum is missed. -254 to 254.
   * Default: 0. Since 2.0.11. Of several the first counts.
   */
  weight?: Macro | Weight
  /**
   * Processes needed. 1 to 65535.
   * Default: `1`. Since 2.0.11.
   */
  quorum?: number | Macro
  /**
   * More processes than this is a failure. 0 to 65535.
   * Written `quorum_max`. Default: unlimited. Since 2.0.16.
   */
  quorumMax?: number | Macro
  /**
   * Sets both delays. Seconds, 1e-06 to 3600.
   * Default: `0`. Since 2.0.11.
   */
  delay?: number | Macro
  /**
   * Wait after a process ended. Seconds, 1e-06 to 3600.
   * Written `terminate_delay`. Default: `0`. Since 2.0.16.
   */
  terminateDelay?: number | Macro
  /**
   * Wait after a process started. Seconds, 1e-06 to 3600.
   * Written `fork_delay`. Default: `0`. Since 2.0.16.
   */
  forkDelay?: number | Macro
  /**
   * Compare the full command line.
   * Written `full_command`. Since 2.0.11.
   */
  fullCommand?: true
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}
