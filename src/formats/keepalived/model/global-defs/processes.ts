import { one } from '../../../../lens/index.ts'
import { cpus, mask } from '../details.ts'
import { flag } from '../flag.ts'
import { count, integer, onOff, optional, single, word } from '../values.ts'

export const processesFields = {
  processNames: flag('process_names', { doc: 'Give every child its default process title.', since: '2.0.16' }),
  processName: one('process_name', single(word('a word')), { doc: 'Process title of the parent (longer is truncated).', since: '2.0.16' }),
  vrrpProcessName: one('vrrp_process_name', single(word('a word')), { doc: 'Process title of the VRRP child.', since: '2.0.16' }),
  checkerProcessName: one('checker_process_name', single(word('a word')), {
    doc: 'Process title of the checker child.',
    since: '2.2.0',
    aliases: ['lvs_process_name'],
  }),
  bfdProcessName: one('bfd_process_name', single(word('a word')), { doc: 'Process title of the BFD child.', since: '2.0.16' }),
  setSupplementaryGroups: one('set_supplementary_groups', single(onOff), {
    doc: 'Give scripts the supplementary groups of their user.',
    default: false,
    since: '2.4.4',
  }),
  maxAutoPriority: one('max_auto_priority', single(optional(integer(-1, 99))), {
    doc: 'Ceiling of automatic real-time priority raising; -1 only silences the start-up notice. -1 to 99.',
    defaultDoc: '0 (no argument: 99)',
    since: '2.1.0',
  }),
  minAutoPriorityDelay: one('min_auto_priority_delay', single(count(1, 10000000, 'microseconds')), {
    doc: 'Scheduling delay that triggers an automatic raise. Microseconds, 1 to 10000000.',
    default: 1000000,
    since: '2.1.0',
  }),
  nftablesPriority: one('nftables_priority', single(integer(-2147483648, 2147483647)), {
    doc: 'Priority of the nftables base chains.',
    default: -1,
    since: '2.0.11',
  }),
  vrrpPriority: one('vrrp_priority', single(integer(-20, 19)), {
    doc: 'Nice value of the VRRP child. -20 to 19.',
    default: 0,
    since: '1.2.20',
  }),
  vrrpNoSwap: flag('vrrp_no_swap', { doc: 'Lock the VRRP child in memory.', since: '1.2.20' }),
  vrrpRtPriority: one('vrrp_rt_priority', single(integer(1, 99)), {
    doc: 'Real-time priority of the VRRP child; clamped with an error. 1 to 99.',
    defaultDoc: '0 (off)',
    since: '2.0.0',
  }),
  vrrpCpuAffinity: one('vrrp_cpu_affinity', cpus, { doc: 'CPUs of the VRRP child.', defaultDoc: 'all', since: '2.0.17' }),
  vrrpRlimitRttime: one('vrrp_rlimit_rttime', single(count(1, 4294967295, 'microseconds')), {
    doc: 'Real-time CPU limit of the VRRP child. Microseconds.',
    default: 10000,
    since: '2.1.0',
    aliases: ['vrrp_rlimit_rtime'],
  }),
  nftablesIpvsPriority: one('nftables_ipvs_priority', single(integer(-2147483648, 2147483647)), {
    doc: 'Priority of those chains.',
    default: -1,
    since: '2.2.2',
  }),
  checkerPriority: one('checker_priority', single(integer(-20, 19)), {
    doc: 'Nice value of the checker child. -20 to 19.',
    default: 0,
    since: '1.2.20',
  }),
  checkerNoSwap: flag('checker_no_swap', { doc: 'Lock the checker child in memory.', since: '1.2.20' }),
  checkerRtPriority: one('checker_rt_priority', single(integer(1, 99)), {
    doc: 'Real-time priority of the checker child. 1 to 99.',
    defaultDoc: '0 (off)',
    since: '2.0.0',
  }),
  checkerCpuAffinity: one('checker_cpu_affinity', cpus, { doc: 'CPUs of the checker child.', defaultDoc: 'all', since: '2.0.17' }),
  checkerRlimitRttime: one('checker_rlimit_rttime', single(count(1, 4294967295, 'microseconds')), {
    doc: 'Real-time CPU limit of the checker child. Microseconds.',
    default: 10000,
    since: '2.1.0',
    aliases: ['checker_rlimit_rtime'],
  }),
  bfdPriority: one('bfd_priority', single(integer(-20, 19)), {
    doc: 'Nice value of the BFD child. -20 to 19.',
    default: 0,
    since: '2.0.0',
  }),
  bfdNoSwap: flag('bfd_no_swap', { doc: 'Lock the BFD child in memory.', since: '2.0.0' }),
  bfdRtPriority: one('bfd_rt_priority', single(integer(1, 99)), {
    doc: 'Real-time priority of the BFD child. 1 to 99.',
    defaultDoc: '0 (off)',
    since: '2.0.0',
  }),
  bfdCpuAffinity: one('bfd_cpu_affinity', cpus, { doc: 'CPUs of the BFD child.', defaultDoc: 'all', since: '2.0.17' }),
  bfdRlimitRttime: one('bfd_rlimit_rttime', single(count(1, 4294967295, 'microseconds')), {
    doc: 'Real-time CPU limit of the BFD child. Microseconds.',
    default: 10000,
    since: '2.1.0',
    aliases: ['bfd_rlimit_rtime'],
  }),
  vrrpNetlinkCmdRcvBufs: one('vrrp_netlink_cmd_rcv_bufs', single(count(0, 4294967295)), {
    doc: 'Socket buffer size.',
    defaultDoc: 'kernel value',
    since: '2.0.0',
  }),
  vrrpNetlinkCmdRcvBufsForce: one('vrrp_netlink_cmd_rcv_bufs_force', single(onOff), {
    doc: 'Exceed the kernel limit.',
    default: false,
    since: '2.0.0',
  }),
  vrrpNetlinkMonitorRcvBufs: one('vrrp_netlink_monitor_rcv_bufs', single(count(0, 4294967295)), {
    doc: 'Socket buffer size.',
    defaultDoc: 'kernel value',
    since: '2.0.0',
  }),
  vrrpNetlinkMonitorRcvBufsForce: one('vrrp_netlink_monitor_rcv_bufs_force', single(onOff), {
    doc: 'Exceed the kernel limit.',
    default: false,
    since: '2.0.0',
  }),
  processMonitorRcvBufs: one('process_monitor_rcv_bufs', single(count(0, 4294967295)), {
    doc: 'Socket buffer size of process tracking.',
    defaultDoc: 'kernel value',
    since: '2.0.11',
  }),
  processMonitorRcvBufsForce: one('process_monitor_rcv_bufs_force', single(onOff), {
    doc: 'Exceed the kernel limit.',
    default: false,
    since: '2.0.11',
  }),
  lvsNetlinkCmdRcvBufs: one('lvs_netlink_cmd_rcv_bufs', single(count(0, 4294967295)), {
    doc: 'Socket buffer size.',
    defaultDoc: 'kernel value',
    since: '2.0.0',
  }),
  lvsNetlinkCmdRcvBufsForce: one('lvs_netlink_cmd_rcv_bufs_force', single(onOff), {
    doc: 'Exceed the kernel limit.',
    default: false,
    since: '2.0.0',
  }),
  lvsNetlinkMonitorRcvBufs: one('lvs_netlink_monitor_rcv_bufs', single(count(0, 4294967295)), {
    doc: 'Socket buffer size.',
    defaultDoc: 'kernel value',
    since: '2.0.0',
  }),
  lvsNetlinkMonitorRcvBufsForce: one('lvs_netlink_monitor_rcv_bufs_force', single(onOff), {
    doc: 'Exceed the kernel limit.',
    default: false,
    since: '2.0.0',
  }),
  umask: one('umask', mask, { doc: 'Umask of created files. 0 to 777.', defaultDoc: 'IWGRP+IWOTH', since: '2.0.9' }),
  randomSeed: one('random_seed', single(count(0, 4294967295)), { doc: 'Seed of _RANDOM.', defaultDoc: 'time', since: '2.0.15' }),
  dataUseInstance: one('data_use_instance', single(onOff), { doc: 'Instance name in dump file names.', default: false, since: '2.2.3' }),
}
