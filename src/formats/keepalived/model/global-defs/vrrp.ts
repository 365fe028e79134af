import { one, oneOf } from '../../../../lens/index.ts'
import { bufferPolicy, extraGarp, perhapsWords } from '../details.ts'
import { flag } from '../flag.ts'
import { count, integer, interfaceName, ipv4Group, ipv6Group, name, onOff, optional, seconds, single, word } from '../values.ts'

export const vrrpFields = {
  routerId: one('router_id', single(word('a word')), {
    doc: 'Free-text identity of this machine.',
    defaultDoc: 'hostname',
    since: '1.1.8',
  }),
  dynamicInterfaces: one('dynamic_interfaces', single(optional(oneOf(['allow_if_changes']))), {
    doc: 'Accept interfaces that do not exist yet.',
    defaultDoc: 'off',
    since: '2.0.0',
  }),
  defaultInterface: one('default_interface', single(interfaceName), {
    doc: 'Interface of static addresses without dev.',
    defaultDoc: 'eth0',
    since: '1.2.24',
  }),
  disableLocalIgmp: flag('disable_local_igmp', { doc: 'Turn off IGMP reports for link-local groups (kernel 4.3+).', since: '2.2.0' }),
  v3ChecksumAsV2: flag('v3_checksum_as_v2', { doc: 'Compute VRRPv3 IPv4 checksums without pseudo header.', since: '2.2.8' }),
  vrrpMcastGroup4: one('vrrp_mcast_group4', single(ipv4Group), {
    doc: 'Advert destination for IPv4.',
    defaultDoc: '224.0.0.18',
    since: '1.2.10',
  }),
  vrrpMcastGroup6: one('vrrp_mcast_group6', single(ipv6Group), {
    doc: 'Advert destination for IPv6.',
    defaultDoc: 'ff02::12',
    since: '1.2.10',
  }),
  vrrpGarpMasterDelay: one('vrrp_garp_master_delay', single(count(0, 4294, 'seconds')), {
    doc: 'Delay before the second gratuitous ARP burst after becoming master; 0 = none. Seconds, 0 to 4294.',
    default: 5,
    since: '1.2.20',
  }),
  vrrpGarpMasterRepeat: one('vrrp_garp_master_repeat', single(count(1, 4294967295)), {
    doc: 'ARPs per burst; 0 is raised to 1 with an error.',
    default: 5,
    since: '1.2.20',
  }),
  vrrpGarpMasterRefresh: one('vrrp_garp_master_refresh', single(count(0, 4294967295, 'seconds')), {
    doc: 'Period of repeated gratuitous ARP while master; 0 = never. Seconds.',
    default: 0,
    since: '1.2.20',
  }),
  vrrpGarpMasterRefreshRepeat: one('vrrp_garp_master_refresh_repeat', single(count(1, 4294967295)), {
    doc: 'ARPs per refresh; 0 is raised to 1 with an error.',
    default: 1,
    since: '1.2.20',
  }),
  vrrpGarpLowerPrioDelay: one('vrrp_garp_lower_prio_delay', single(count(0, 4294, 'seconds')), {
    doc: 'Delay of the burst sent after a lower-priority advert was seen. Seconds, 0 to 4294.',
    defaultDoc: 'vrrp_garp_master_delay',
    since: '1.2.20',
  }),
  vrrpGarpLowerPrioRepeat: one('vrrp_garp_lower_prio_repeat', single(count(0, 2147483647)), {
    doc: 'ARPs in that burst.',
    defaultDoc: 'vrrp_garp_master_repeat',
    since: '1.2.20',
  }),
  vrrpDownTimerAdverts: one('vrrp_down_timer_adverts', single(count(1, 100)), {
    doc: 'Missed adverts before the master is declared dead. 1 to 100.',
    default: 3,
    since: '2.2.3',
  }),
  vrrpGarpInterval: one('vrrp_garp_interval', single(seconds(1e-6, 4294.967295)), {
    doc: 'Gap between gratuitous ARPs on one interface. Seconds, 1e-06 to 4294.967295.',
    default: 0,
    since: '1.2.21',
  }),
  vrrpGnaInterval: one('vrrp_gna_interval', single(seconds(1e-6, 4294.967295)), {
    doc: 'Gap between unsolicited neighbour adverts. Seconds, 1e-06 to 4294.967295.',
    default: 0,
    since: '1.2.21',
  }),
  vrrpMinGarp: one('vrrp_min_garp', single(onOff), { doc: 'One ARP only, no second burst.', default: false, since: '2.0.12' }),
  vrrpGarpExtraIf: one('vrrp_garp_extra_if', extraGarp(1), {
    doc: "Periodic ARP on VIP interfaces other than the instance's. 1 to 86400.",
    defaultDoc: 'off',
    since: '2.2.3',
    aliases: ['vrrp_vmac_garp_intvl'],
  }),
  vrrpLowerPrioNoAdvert: one('vrrp_lower_prio_no_advert', single(onOff), {
    doc: 'Do not answer a lower-priority advert.',
    default: false,
    since: '1.2.20',
  }),
  vrrpHigherPrioSendAdvert: one('vrrp_higher_prio_send_advert', single(onOff), {
    doc: 'Send one more advert when losing to a higher priority.',
    default: false,
    since: '1.3.5',
  }),
  vrrpVersion: one('vrrp_version', single(integer(2, 3)), { doc: 'Default VRRP version for IPv4. 2 to 3.', default: 2, since: '1.2.20' }),
  vrrpIptables: one('vrrp_iptables', perhapsWords, {
    doc: 'Block VIP traffic with iptables; on nftables-only builds an error, then nftables.',
    defaultDoc: 'off (no argument: INPUT OUTPUT)',
    since: '1.2.20',
    duplicates: 'first',
  }),
  vrrpIpsets: one('vrrp_ipsets', perhapsWords, {
    doc: 'Ipset names used with vrrp_iptables (only in builds with libipset).',
    since: '1.2.20',
  }),
  nftables: one('nftables', single(optional(name)), {
    doc: 'Block VIP traffic with nftables.',
    defaultDoc: 'off (no argument: keepalived)',
    since: '2.0.11',
    duplicates: 'first',
  }),
  nftablesIfindex: flag('nftables_ifindex', { doc: 'Key link-local sets by interface index.', since: '2.0.11' }),
  vrrpCheckUnicastSrc: flag('vrrp_check_unicast_src', {
    doc: 'Drop unicast adverts that do not come from a configured peer.',
    since: '1.2.20',
  }),
  vrrpSkipCheckAdvAddr: one('vrrp_skip_check_adv_addr', single(onOff), {
    doc: 'Skip the address-list check for repeated adverts of the same master; the argument is ignored before 2.3.0.',
    default: false,
    since: '1.2.20',
  }),
  vrrpStrict: one('vrrp_strict', single(onOff), {
    doc: 'RFC-strict mode for every instance; the argument is ignored before 2.3.0.',
    default: false,
    since: '1.2.20',
  }),
  nftablesCounters: flag('nftables_counters', { doc: 'Add counters to generated rules.', since: '2.0.11' }),
  vrrpNotifyPriorityChanges: one('vrrp_notify_priority_changes', single(onOff), {
    doc: 'Write priority changes to the FIFO.',
    default: false,
    since: '2.0.16',
  }),
  vrrpRxBufsPolicy: one('vrrp_rx_bufs_policy', bufferPolicy, {
    doc: 'Sizing of receive buffers; MTU and ADVERT are case-insensitive.',
    defaultDoc: 'kernel value',
    since: '2.0.3',
  }),
  vrrpRxBufsMultiplier: one('vrrp_rx_bufs_multiplier', single(count(1, 4294967295)), {
    doc: 'Multiplier of that size.',
    default: 3,
    since: '2.0.3',
  }),
  vrrpStartupDelay: one('vrrp_startup_delay', single(seconds(0.001, 4294.967295)), {
    doc: 'Wait before VRRP starts. Seconds, 0.001 to 4294.967295.',
    default: 0,
    since: '2.0.14',
  }),
  vrrpDelayAfterBoot: one('vrrp_delay_after_boot', single(seconds(0.001, 4294.967295)), {
    doc: 'Wait counted from machine boot. Seconds, 0.001 to 4294.967295.',
    default: 0,
    since: '2.4.0',
  }),
  vrrpOwnerIgnoreAdverts: one('vrrp_owner_ignore_adverts', single(onOff), {
    doc: 'Address owner ignores other masters.',
    default: false,
    since: '2.3.3',
    undocumented: true,
  }),
  vmacPrefix: one('vmac_prefix', single(word('a word')), {
    doc: 'Prefix of generated macvlan names.',
    defaultDoc: 'vrrp',
    since: '2.2.0',
    duplicates: 'first',
  }),
  vmacAddrPrefix: one('vmac_addr_prefix', single(word('a word')), {
    doc: 'Prefix for macvlans made for addresses.',
    defaultDoc: 'vmac_prefix',
    since: '2.2.0',
    duplicates: 'first',
  }),
}
