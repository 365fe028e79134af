/** What an agent's metadata says that pcs acts on. */
export interface AgentFacts {
  /** `name interval timeout [role] [start-delay=…]`: the operations that pcs writes unless told otherwise. */
  readonly operations: readonly string[]
  /** Actions that it has besides. */
  readonly others: string
  readonly required: string
  readonly parameters: string
  /** Version 1.1 of the agent interface: pcs then knows whether the agent can be promoted. */
  readonly cannotPromote?: true
}

/** From the metadata of resource-agents 4.12 and 4.18, pacemaker 2.1 and drbd-utils 9.22. */
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
    required: 'drbd_resource',
    parameters:
      'drbd_resource drbdconf adjust_master_score stop_outdates_secondary ignore_missing_notifications wfc_timeout remove_master_score_if_peer_primary fail_promote_early_if_peer_primary unfence_if_all_uptodate unfence_extra_args require_drbd_module_version_ge require_drbd_module_version_lt connect_only_after_promote',
  },
  'ocf:heartbeat:Filesystem': {
    operations: ['start 0s 60s', 'stop 0s 60s', 'monitor 20s 40s'],
    others: 'validate-all meta-data',
    required: 'device directory fstype',
    parameters:
      'device directory fstype options statusfile_prefix run_fsck fast_stop force_clones force_unmount term_signals kill_signals signal_delay',
  },
  'ocf:heartbeat:IPaddr2': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 20s'],
    others: 'status meta-data validate-all',
    required: 'ip',
    parameters:
      'ip nic cidr_netmask broadcast iflabel lvs_support lvs_ipv6_addrlabel lvs_ipv6_addrlabel_value mac clusterip_hash unique_clone_address arp_interval arp_count arp_count_refresh arp_bg arp_sender send_arp_opts flush_routes run_arping nodad noprefixroute preferred_lft network_namespace proto check_link_status',
  },
  'ocf:heartbeat:nfsserver': {
    operations: ['start 0s 40s', 'stop 0s 20s', 'monitor 10s 20s'],
    others: 'meta-data validate-all',
    required: '',
    parameters:
      'nfs_init_script nfsv4_only nfs_no_notify nfs_notify_foreground nfs_smnotify_retry_time nfs_server_scope nfs_ip nfs_shared_infodir rpcpipefs_dir',
  },
  'ocf:heartbeat:nfsnotify': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 30s 90s', 'reload 0s 90s'],
    others: 'meta-data validate-all',
    required: '',
    parameters: 'source_host notify_args',
  },
  'ocf:heartbeat:exportfs': {
    operations: ['start 0s 40s', 'stop 0s 120s', 'monitor 10s 20s'],
    others: 'meta-data validate-all',
    required: 'clientspec directory',
    parameters: 'clientspec options directory fsid unlock_on_stop wait_for_leasetime_on_stop rmtab_backup',
  },
  'ocf:heartbeat:portblock': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 10s'],
    others: 'status meta-data validate-all',
    required: 'protocol portno action',
    parameters: 'protocol portno action reset_local_on_unblock_stop ip tickle_dir sync_script direction',
  },
  'ocf:heartbeat:LVM-activate': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 30s 90s'],
    others: 'meta-data validate-all',
    required: 'vgname vg_access_mode',
    parameters: 'vgname lvname vg_access_mode activation_mode tag partial_activation',
  },
  'ocf:heartbeat:lvmlockd': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 30s 90s'],
    others: 'meta-data validate-all',
    required: '',
    parameters: 'pidfile socket_path syslog_priority adopt',
  },
  'ocf:heartbeat:iSCSITarget': {
    operations: ['start 0s 10s', 'stop 0s 10s', 'monitor 10s 10s'],
    others: 'status meta-data validate-all',
    required: 'iqn',
    parameters: 'implementation iqn tid portals iser_portals allowed_initiators incoming_username incoming_password additional_parameters',
  },
  'ocf:heartbeat:iSCSILogicalUnit': {
    operations: ['start 0s 10s', 'stop 0s 10s', 'monitor 10s 10s'],
    others: 'status meta-data validate-all',
    required: 'target_iqn lun path',
    parameters:
      'implementation target_iqn lun path scsi_id scsi_sn emulate_tpu emulate_3pc emulate_caw vendor_id product_id tgt_bstype tgt_bsoflags tgt_bsopts tgt_device_type additional_parameters allowed_initiators lio_iblock liot_bstype',
  },
  'ocf:heartbeat:Delay': {
    operations: ['start 0s 30s', 'stop 0s 30s', 'monitor 10s 30s'],
    others: 'status meta-data validate-all',
    required: '',
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
    required: '',
    parameters: 'configfile httpd port statusurl testregex client testurl testregex10 testconffile testname options envfiles use_ipv6',
  },
  'ocf:heartbeat:VirtualDomain': {
    operations: ['start 0s 90s', 'stop 0s 90s', 'monitor 10s 30s', 'migrate_from 0s 60s', 'migrate_to 0s 120s'],
    others: 'status meta-data validate-all',
    required: 'config',
    parameters:
      'config hypervisor force_stop migration_transport migration_user migration_downtime migration_speed migration_network_suffix migrateuri migrate_options monitor_scripts autoset_utilization_cpu autoset_utilization_host_memory autoset_utilization_hv_memory unset_utilization_cpu unset_utilization_host_memory unset_utilization_hv_memory migrateport remoteuri save_config_on_stop sync_config_on_stop snapshot backingfile stateless copyindirs shutdown_mode start_resources',
  },
  'ocf:heartbeat:ethmonitor': {
    operations: ['start 0s 60s', 'stop 0s 20s', 'monitor 10s 60s'],
    others: 'status meta-data validate-all',
    required: 'interface',
    parameters:
      'interface name multiplier repeat_count repeat_interval pktcnt_timeout arping_count arping_timeout arping_cache_entries infiniband_device infiniband_port link_status_only',
  },
  'ocf:heartbeat:ZFS': {
    operations: ['start 0s 60s', 'stop 0s 60s', 'monitor 5s 30s'],
    others: 'validate-all meta-data',
    required: 'pool',
    parameters: 'pool importargs importforce',
  },
  'ocf:heartbeat:Route': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 10s 20s', 'reload 0s 20s'],
    others: 'meta-data validate-all',
    required: 'destination',
    parameters: 'destination device gateway source table family',
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
    required: '',
    parameters: 'state fake',
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
    required: '',
    parameters: 'state passwd fake op_sleep fail_start_on envfile',
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
    required: '',
    parameters: 'state envfile notify_delay',
  },
  'ocf:pacemaker:controld': {
    operations: ['start 0s 90s', 'stop 0s 100s', 'monitor 10s 20s start-delay=0s'],
    others: 'meta-data validate-all',
    required: '',
    parameters: 'args daemon allow_stonith_disabled',
    cannotPromote: true,
  },
  'ocf:pacemaker:ping': {
    operations: ['start 0s 60s', 'stop 0s 20s', 'monitor 10s 60s', 'reload-agent 0s 20s'],
    others: 'meta-data validate-all',
    required: 'host_list',
    parameters: 'pidfile dampen name multiplier host_list attempts timeout options failure_score use_fping debug',
    cannotPromote: true,
  },
  'ocf:linbit:drbd-attr': {
    operations: ['start 0s 20s', 'stop 0s 20s', 'monitor 60s 20s'],
    others: 'validate-all meta-data',
    required: '',
    parameters: 'dampening_delay attr_name_prefix record_event_details',
  },
}
