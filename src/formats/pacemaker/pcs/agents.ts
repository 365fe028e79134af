/** What an agent's metadata says that pcs acts on; what parameters it has only where the format's catalogue does not know it. */
export interface AgentFacts {
  /** `name interval timeout [role] [start-delay=…]`: the operations that pcs writes unless told otherwise, spelled as there. */
  readonly operations: readonly string[]
  /** Actions that it has besides. */
  readonly others: string
  readonly required?: string
  readonly parameters?: string
  /** Parameters of which no two resources have the same value. */
  readonly unique?: string
  /** Version 1.1 of the agent interface: pcs then knows whether the agent can be promoted. */
  readonly cannotPromote?: true
}

/** From the metadata of resource-agents 4.12, pacemaker 2.1 and drbd-utils 9.22. */
export const agents: Readonly<Record<string, AgentFacts>> = {
  'ocf:linbit:drbd': {
    operations: [
      'start 0s 240',
      'reload 0s 30',
      'promote 0s 90',
      'demote 0s 90',
      'notify 0s 90',
      'stop 0s 100',
      'monitor 20 20 Unpromoted',
      'monitor 10 20 Promoted',
    ],
    others: 'meta-data validate-all',
  },
  'ocf:heartbeat:Filesystem': {
    operations: ['start 0s 60s', 'stop 0s 60s', 'monitor 20s 40s'],
    others: 'validate-all meta-data',
  },
  'ocf:heartbeat:IPaddr2': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 20s'],
    others: 'status meta-data validate-all',
  },
  'ocf:heartbeat:nfsserver': {
    operations: ['start 0s 40s', 'stop 0s 20s', 'monitor 10s 20s'],
    others: 'meta-data validate-all',
  },
  'ocf:heartbeat:nfsnotify': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 30s 90s', 'reload 0s 90s'],
    others: 'meta-data validate-all',
  },
  'ocf:heartbeat:exportfs': {
    operations: ['start 0s 40s', 'stop 0s 120s', 'monitor 10s 20s'],
    others: 'meta-data validate-all',
  },
  'ocf:heartbeat:portblock': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 10s'],
    others: 'status meta-data validate-all',
  },
  'ocf:heartbeat:LVM-activate': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 30s 90s'],
    others: 'meta-data validate-all',
  },
  'ocf:heartbeat:lvmlockd': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 30s 90s'],
    others: 'meta-data validate-all',
    parameters: 'pidfile socket_path syslog_priority adopt',
  },
  'ocf:heartbeat:iSCSITarget': {
    operations: ['start 0s 10s', 'stop 0s 10s', 'monitor 10s 10s'],
    others: 'status meta-data validate-all',
  },
  'ocf:heartbeat:iSCSILogicalUnit': {
    operations: ['start 0s 10s', 'stop 0s 10s', 'monitor 10s 10s'],
    others: 'status meta-data validate-all',
  },
  'ocf:heartbeat:Delay': {
    operations: ['start 0s 30s', 'stop 0s 30s', 'monitor 10s 30s'],
    others: 'status meta-data validate-all',
    parameters: 'startdelay stopdelay mondelay',
  },
  'ocf:heartbeat:MailTo': {
    operations: ['start 0s 10s', 'stop 0s 10s', 'monitor 10s 10s'],
    others: 'status meta-data validate-all',
    required: 'email',
    parameters: 'email subject',
  },
  'ocf:heartbeat:apache': {
    operations: ['start 0s 40s', 'stop 0s 60s', 'monitor 10s 20s'],
    others: 'status meta-data validate-all',
    parameters: 'configfile httpd port statusurl testregex client testurl testregex10 testconffile testname options envfiles use_ipv6',
    unique: 'configfile',
  },
  'ocf:heartbeat:VirtualDomain': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 10s 30s', 'migrate_from 0s 60s', 'migrate_to 0s 120s'],
    others: 'status meta-data validate-all',
    required: 'config',
    parameters:
      'config hypervisor force_stop migration_transport migration_user migration_downtime migration_speed migration_network_suffix migrateuri migrate_options monitor_scripts autoset_utilization_cpu autoset_utilization_host_memory autoset_utilization_hv_memory unset_utilization_cpu unset_utilization_host_memory unset_utilization_hv_memory migrateport remoteuri save_config_on_stop sync_config_on_stop snapshot backingfile stateless copyindirs shutdown_mode start_resources',
    unique: 'config',
  },
  'ocf:heartbeat:ethmonitor': {
    operations: ['start 0s 60s', 'stop 0s 20s', 'monitor 10s 60s'],
    others: 'status meta-data validate-all',
    required: 'interface',
    parameters:
      'interface name multiplier repeat_count repeat_interval pktcnt_timeout arping_count arping_timeout arping_cache_entries infiniband_device infiniband_port link_status_only',
    unique: 'interface name',
  },
  'ocf:heartbeat:ZFS': {
    operations: ['start 0s 60s', 'stop 0s 60s', 'monitor 5s 30s'],
    others: 'validate-all meta-data',
  },
  'ocf:heartbeat:Route': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 20s', 'reload 0s 20s'],
    others: 'meta-data validate-all',
    required: 'destination',
    parameters: 'destination device gateway source table family',
    unique: 'destination',
  },
  'ocf:heartbeat:IPsrcaddr': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 20s'],
    others: 'validate-all meta-data',
    required: 'ipaddress',
    parameters: 'ipaddress cidr_netmask destination proto metric table',
  },
  'ocf:heartbeat:Dummy': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 20s', 'reload 0s 20s', 'migrate_to 0s 20s', 'migrate_from 0s 20s'],
    others: 'meta-data validate-all',
    parameters: 'state fake',
    unique: 'state',
  },
  'ocf:pacemaker:Dummy': {
    operations: [
      'start 0s 20s',
      'stop 0s 20s',
      'monitor 10s 20s',
      'reload 0s 20s',
      'reload-agent 0s 20s',
      'migrate_to 0s 20s',
      'migrate_from 0s 20s',
    ],
    others: 'validate-all meta-data',
    parameters: 'state passwd fake op_sleep fail_start_on envfile',
    unique: 'state',
    cannotPromote: true,
  },
  'ocf:pacemaker:Stateful': {
    operations: [
      'start 0s 20s',
      'stop 0s 20s',
      'monitor 10s 20s Promoted',
      'monitor 11s 20s Unpromoted',
      'promote 0s 10s',
      'demote 0s 10s',
      'notify 0s 5s',
      'reload-agent 0s 10s',
    ],
    others: 'meta-data validate-all',
    parameters: 'state envfile notify_delay',
    unique: 'state',
  },
  'ocf:pacemaker:controld': {
    operations: ['start 0s 90s', 'stop 0s 100s', 'monitor 10s 20s start-delay=0s'],
    others: 'meta-data validate-all',
    parameters: 'args daemon allow_stonith_disabled',
    unique: 'daemon',
    cannotPromote: true,
  },
  'ocf:pacemaker:ping': {
    operations: ['start 0s 60s', 'stop 0s 20s', 'monitor 10s 60s', 'reload-agent 0s 20s'],
    others: 'meta-data validate-all',
    required: 'host_list',
    parameters: 'pidfile dampen name multiplier host_list attempts timeout options failure_score use_fping debug',
    unique: 'pidfile name',
    cannotPromote: true,
  },
  'ocf:linbit:drbd-attr': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 60s 20s'],
    others: 'validate-all meta-data',
    parameters: 'dampening_delay attr_name_prefix record_event_details',
  },
}
