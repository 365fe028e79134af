/** Every section and key that corosync, corosync-qdevice or pcs knows, by the sections around them. */
export const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  '': ['totem', 'nodelist', 'quorum', 'logging', 'system', 'resources', 'uidgid', 'nozzle', 'pload', 'qb', 'service'],
  totem: ['interface'],
  'totem interface': ['member'],
  nodelist: ['node'],
  quorum: ['device'],
  'quorum device': ['net', 'heuristics'],
  logging: ['logger_subsys', 'logging_daemon'],
  resources: ['system', 'process'],
  'resources system': ['memory_used', 'load_15min'],
  'resources process': ['memory_used'],
}

const TARGETS = [
  ...['to_stderr', 'to_syslog', 'to_logfile', 'logfile', 'logfile_priority', 'syslog_facility', 'syslog_priority', 'debug'],
  ...['to_file', 'syslog_level'],
]
const MONITORED = ['recovery', 'max', 'poll_period']

export const KEYS: Readonly<Record<string, readonly string[]>> = {
  totem: [
    ...['version', 'cluster_name', 'cluster_uuid', 'config_version', 'transport', 'ip_version', 'link_mode', 'secauth'],
    ...['crypto_model', 'crypto_cipher', 'crypto_hash', 'keyfile', 'key'],
    ...['knet_compression_model', 'knet_compression_threshold', 'knet_compression_level'],
    ...['token', 'token_coefficient', 'token_warning', 'token_retransmit', 'token_retransmits_before_loss_const', 'hold'],
    ...['join', 'send_join', 'consensus', 'merge', 'downcheck', 'fail_recv_const', 'seqno_unchanged_const'],
    ...['heartbeat_failures_allowed', 'max_network_delay', 'window_size', 'max_messages', 'miss_count_const'],
    ...['cancel_token_hold_on_retransmit', 'netmtu', 'knet_mtu', 'knet_pmtud_interval', 'ip_dscp', 'block_unlisted_ips'],
    ...['clear_node_high_bit', 'nodeid', 'threads', 'vsftype', 'crypto_type', 'rrp_mode', 'rrp_token_expired_timeout'],
    ...['rrp_problem_count_timeout', 'rrp_problem_count_threshold', 'rrp_problem_count_mcast_threshold', 'rrp_autorecovery_check_timeout'],
  ],
  'totem interface': [
    ...['linknumber', 'bindnetaddr', 'mcastaddr', 'broadcast', 'mcastport', 'ttl', 'ringnumber', 'knet_link_priority'],
    ...['knet_ping_interval', 'knet_ping_timeout', 'knet_ping_precision', 'knet_pong_count', 'knet_transport'],
  ],
  'totem interface member': ['memberaddr'],
  'nodelist node': ['name', 'nodeid', 'ringX_addr', 'quorum_votes', 'datacenterid'],
  quorum: [
    ...['provider', 'expected_votes', 'votes', 'two_node', 'wait_for_all', 'auto_tie_breaker', 'auto_tie_breaker_node'],
    ...['last_man_standing', 'last_man_standing_window', 'allow_downscale', 'expected_votes_tracking', 'leaving_timeout'],
  ],
  'quorum device': ['model', 'votes', 'timeout', 'sync_timeout', 'master_wins'],
  'quorum device net': [
    ...['host', 'port', 'tls', 'algorithm', 'tie_breaker', 'connect_timeout', 'force_ip_version', 'keep_active_partition_tie_breaker'],
  ],
  'quorum device heuristics': ['mode', 'timeout', 'sync_timeout', 'interval', 'exec_NAME'],
  logging: ['timestamp', 'fileline', 'function_name', 'blackbox', ...TARGETS],
  'logging logger_subsys': ['subsys', ...TARGETS],
  'logging logging_daemon': ['name', 'subsys', ...TARGETS],
  system: ['qb_ipc_type', 'sched_rr', 'priority', 'move_to_root_cgroup', 'allow_knet_handle_fallback', 'state_dir'],
  resources: ['watchdog_device', 'watchdog_timeout'],
  'resources system': ['poll_period'],
  'resources system memory_used': MONITORED,
  'resources system load_15min': MONITORED,
  'resources process': ['poll_period'],
  'resources process memory_used': ['poll_period'],
  uidgid: ['uid', 'gid'],
  nozzle: ['name', 'ipaddr', 'ipprefix', 'macaddr'],
  pload: ['start', 'count', 'size'],
  qb: ['ipc_type'],
  service: ['name', 'ver'],
}
