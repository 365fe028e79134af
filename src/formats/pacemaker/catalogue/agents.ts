/** A parameter of an agent. */
export interface AgentParameter {
  readonly required?: true
  /** No two resources have the same value. */
  readonly unique?: true
  readonly default?: string
  readonly doc: string
}

/** An operation as the agent's own metadata recommends it. */
export interface AgentOperation {
  readonly name: string
  readonly timeout: string
  readonly interval?: string
  readonly role?: 'Promoted' | 'Unpromoted'
}

export interface Agent {
  /** `ocf:heartbeat:Filesystem`. */
  readonly name: string
  readonly doc: string
  readonly parameters: Readonly<Record<string, AgentParameter>>
  readonly operations: readonly AgentOperation[]
  /** It has a role to be promoted to. */
  readonly promotable?: true
}

const must = (doc: string): AgentParameter => ({ required: true, doc })
const only = (doc: string): AgentParameter => ({ required: true, unique: true, doc })
const may = (doc: string, fallback?: string): AgentParameter => ({ ...(fallback === undefined ? {} : { default: fallback }), doc })

const operations = (start: string, stop: string, monitor: string, interval: string): AgentOperation[] => [
  { name: 'start', timeout: start },
  { name: 'stop', timeout: stop },
  { name: 'monitor', timeout: monitor, interval },
]

/** Agents that storage is made of, resource-agents 4.12 to 4.18 and drbd-utils 9.22. */
export const agents: readonly Agent[] = [
  {
    name: 'ocf:linbit:drbd',
    doc: 'A DRBD resource: secondary where it runs, primary where it is promoted.',
    promotable: true,
    parameters: {
      drbd_resource: only('Name of the resource in drbd.conf.'),
      drbdconf: may('Path of drbd.conf.', '/etc/drbd.conf'),
      adjust_master_score: may('Preference for promotion by the state of the disks, four numbers.', '0 10 1000 10000'),
      stop_outdates_secondary: may('Whether a secondary that is stopped is marked as outdated.', 'false'),
      ignore_missing_notifications: may('Whether a clone without notify=true is put up with.', 'false'),
      wfc_timeout: may('Seconds to wait for the peer at start.', '5'),
      remove_master_score_if_peer_primary: may('Whether the preference goes while the peer is primary.', 'false'),
      fail_promote_early_if_peer_primary: may('Whether promotion is tried only once while the peer is primary.', 'false'),
      unfence_if_all_uptodate: may('Whether the fence handler is undone once all disks are up to date.', 'false'),
      unfence_extra_args: may('Arguments for that.', '--quiet --flock-required --flock-timeout 0 --unfence-only-if-owner-match'),
      require_drbd_module_version_ge: may('Oldest module that will do.', '8.0.0'),
      require_drbd_module_version_lt: may('First module that will no longer do.', '10.0.0'),
      connect_only_after_promote: may('Whether it connects only once promoted.', 'false'),
    },
    operations: [
      { name: 'start', timeout: '240s' },
      { name: 'stop', timeout: '100s' },
      { name: 'promote', timeout: '90s' },
      { name: 'demote', timeout: '90s' },
      { name: 'notify', timeout: '90s' },
      { name: 'reload', timeout: '30s' },
      { name: 'monitor', timeout: '20s', interval: '20s', role: 'Unpromoted' },
      { name: 'monitor', timeout: '20s', interval: '10s', role: 'Promoted' },
    ],
  },
  {
    name: 'ocf:heartbeat:Filesystem',
    doc: 'A mounted file system.',
    parameters: {
      device: must('Block device, label, or server:/path.'),
      directory: must('Where it is mounted.'),
      fstype: must('Type of the file system, as mount -t has it.'),
      options: may('Options for mount -o.'),
      statusfile_prefix: may('Where a status file is written when monitored with depth 20.', '.Filesystem_status/'),
      run_fsck: may('Whether fsck runs before mounting: auto, force, no.', 'auto'),
      fast_stop: may('Whether stopping does not wait for processes.', 'no'),
      force_clones: may('Whether it may be cloned whatever its type is.', 'false'),
      force_unmount: may('Whether processes that use it are killed at stop: true, safe, move, false.', 'true'),
      term_signals: may('Signals by which processes are asked to end.', 'TERM'),
      kill_signals: may('Signals by which they are killed.', 'KILL'),
      signal_delay: may('Seconds between signals.', '1'),
    },
    operations: operations('60s', '60s', '40s', '20s'),
  },
  {
    name: 'ocf:heartbeat:IPaddr2',
    doc: 'An address that moves with the service.',
    parameters: {
      ip: only('The address, IPv4 or IPv6.'),
      nic: may('Interface; without it that of the network.'),
      cidr_netmask: may('Length of the prefix; without it as the routing table has it.'),
      broadcast: may('Broadcast address.'),
      iflabel: may('Label of the address.'),
      lvs_support: may('Whether LVS is supported.', 'false'),
      lvs_ipv6_addrlabel: may('Whether an address label is added.', 'false'),
      lvs_ipv6_addrlabel_value: may('That label.', '99'),
      mac: may('MAC address for clones that share one address.'),
      clusterip_hash: may('What such clones share the load by.', 'sourceip-sourceport'),
      unique_clone_address: may('Whether each clone has an address of its own.', 'false'),
      arp_interval: may('Milliseconds between announcements.', '200'),
      arp_count: may('How often the address is announced.', '5'),
      arp_count_refresh: may('How often at each monitor.', '0'),
      arp_bg: may('Whether that is done in the background.'),
      arp_sender: may('Program that announces.'),
      send_arp_opts: may('Its options.'),
      flush_routes: may('Whether routes of the address are flushed at stop.', 'false'),
      run_arping: may('Whether another owner of the address is looked for.', 'false'),
      nodad: may('Whether duplicate detection is left out.', 'false'),
      noprefixroute: may('Whether no route is added for the prefix.', 'false'),
      preferred_lft: may('Preferred lifetime of an IPv6 address.', 'forever'),
      network_namespace: may('Network namespace in which the address lives.'),
      proto: may('Routing protocol that the address is marked with.'),
      check_link_status: may('Whether an interface without a carrier is a failure.'),
    },
    operations: operations('20s', '20s', '20s', '10s'),
  },
  {
    name: 'ocf:heartbeat:nfsserver',
    doc: 'The NFS server of the node, with state that moves along.',
    parameters: {
      nfs_init_script: may('Script that starts it where systemd does not.', 'auto detected'),
      nfsv4_only: may('Whether NFSv3 and its daemons are left out.', 'false'),
      nfs_no_notify: may('Whether clients are not told of a restart.', 'false'),
      nfs_notify_foreground: may('Whether that tool stays in the foreground.', 'false'),
      nfs_smnotify_retry_time: may('For how many minutes clients are told.'),
      nfs_server_scope: may('Name by which clients of NFSv4.1 know the servers as one.'),
      nfs_ip: may('Addresses by which clients know the server, for telling them of a restart.'),
      nfs_shared_infodir: may('Directory for locks and sessions that moves along; without it they stay behind.'),
      rpcpipefs_dir: may('Where rpc_pipefs is mounted.', '/var/lib/nfs/rpc_pipefs'),
    },
    operations: operations('40s', '20s', '20s', '10s'),
  },
  {
    name: 'ocf:heartbeat:exportfs',
    doc: 'A directory that NFS exports, as a line of exports(5) would.',
    parameters: {
      clientspec: must('One client: address, network, name or *.'),
      options: may('Export options; fsid is put in by the agent.'),
      directory: must('Directory that is exported; several are separated by blanks.'),
      fsid: must('Number by which clients know the file system; 0 is the root of NFSv4. From 4.18 on it may be left out.'),
      unlock_on_stop: may('Whether locks are dropped at stop, so that it can be unmounted.', '1'),
      wait_for_leasetime_on_stop: may('Whether stopping waits until no client of NFSv4 holds a lease.', '0'),
      rmtab_backup: may('Where rmtab is kept on the file system; none: nowhere.', '.rmtab'),
    },
    operations: operations('40s', '120s', '20s', '10s'),
  },
  {
    name: 'ocf:heartbeat:portblock',
    doc: 'Holds traffic of a port back while a service moves: blocked first, unblocked last.',
    parameters: {
      protocol: must('tcp or udp.'),
      portno: must('Port, or several.'),
      action: must('block or unblock.'),
      ip: may('Address whose port it is.', '0.0.0.0/0'),
      tickle_dir: may('Shared directory with connections that are to be reset.'),
      sync_script: may('Script that copies it to the other nodes.'),
      direction: may('Traffic in, out or both.', 'in'),
      reset_local_on_unblock_stop: may('Whether local connections are reset at stop.', 'false'),
    },
    operations: operations('20s', '20s', '10s', '10s'),
  },
  {
    name: 'ocf:heartbeat:LVM-activate',
    doc: 'A volume group that is active on one node.',
    parameters: {
      vgname: must('Name of the volume group.'),
      lvname: may('Only this logical volume.'),
      vg_access_mode: must('How it is kept to one node: lvmlockd, clvmd, system_id, tagging.'),
      activation_mode: may('exclusive or shared.', 'exclusive'),
      tag: may('Tag for tagging.', 'pacemaker'),
      partial_activation: may('Whether it is activated with disks missing.', 'false'),
    },
    operations: operations('90s', '90s', '90s', '30s'),
  },
  {
    name: 'ocf:heartbeat:ZFS',
    doc: 'A ZFS pool that is imported on one node.',
    parameters: {
      pool: only('Name of the pool.'),
      importargs: may('Arguments for zpool import.'),
      importforce: may('Whether a pool of another host is imported.', 'true'),
    },
    operations: operations('60s', '60s', '30s', '5s'),
  },
  {
    name: 'ocf:heartbeat:nfsnotify',
    doc: 'Tells clients of NFSv3 that the server has moved.',
    parameters: {
      source_host: may('Address or name by which clients know the server.'),
      notify_args: may('Arguments for sm-notify.'),
    },
    operations: operations('90s', '90s', '90s', '30s'),
  },
  {
    name: 'ocf:heartbeat:iSCSITarget',
    doc: 'An iSCSI target.',
    parameters: {
      implementation: may('Which one: iet, tgt, lio, lio-t, scst.'),
      iqn: only('Name of the target.'),
      tid: { unique: true, doc: 'Number of the target.' },
      portals: may('Addresses it listens on.', '0.0.0.0:3260'),
      iser_portals: may('Those for iSER.'),
      allowed_initiators: may('Who may connect.'),
      incoming_username: { unique: true, doc: 'Account of initiators.' },
      incoming_password: may('Its password.'),
      additional_parameters: may('Further settings of the target.'),
    },
    operations: operations('10s', '10s', '10s', '10s'),
  },
  {
    name: 'ocf:heartbeat:iSCSILogicalUnit',
    doc: 'A disk of an iSCSI target.',
    parameters: {
      implementation: may('Which one: iet, tgt, lio, lio-t, scst.'),
      target_iqn: must('Name of the target.'),
      lun: must('Number of the disk.'),
      path: must('Block device or file.'),
      scsi_id: { unique: true, doc: 'SCSI id.' },
      scsi_sn: { unique: true, doc: 'Serial number.' },
      emulate_tpu: may('Whether UNMAP is offered.'),
      emulate_3pc: may('Whether extended copy is offered.'),
      emulate_caw: may('Whether compare and write is offered.'),
      vendor_id: may('Vendor.'),
      product_id: may('Product.'),
      tgt_bstype: may('Backing store of tgt.'),
      tgt_bsoflags: may('Its flags.'),
      tgt_bsopts: may('Its options.'),
      tgt_device_type: may('Type of device of tgt.'),
      additional_parameters: may('Further settings of the disk.'),
      allowed_initiators: may('Who may connect.'),
      lio_iblock: may('Number of the block device of lio.', '0'),
      liot_bstype: may('Backing store of lio-t.', 'block'),
    },
    operations: operations('10s', '10s', '10s', '10s'),
  },
]

const byName = new Map(agents.map((agent) => [agent.name, agent]))

/** What is known of an agent, by its whole name. */
export const agentOf = (name: string): Agent | undefined => byName.get(name)

const PER_ACTION = ['reboot', 'off', 'on', 'list', 'monitor', 'status'] as const

/** Parameters that the fencer itself reads of every fence device: pacemaker-fenced(7). */
export const fenceParameters: Readonly<Record<string, AgentParameter>> = {
  pcmk_host_list: may('Nodes that the device fences, separated by blanks, commas or semicolons.'),
  pcmk_host_map: may('Nodes, each with what the device calls it: alpha:1;beta:2,3.'),
  pcmk_host_check: may(
    'How the nodes of the device are found: static-list, dynamic-list, status, none.',
    'static-list with a list or map, else dynamic-list',
  ),
  pcmk_host_argument: may('Parameter that takes the name of the node.', 'port'),
  pcmk_delay_base: may('How long to wait before fencing; by node as alpha:5s;beta:10s.', '0s'),
  pcmk_delay_max: may('Most by which a random delay is added.', '0s'),
  pcmk_action_limit: may('How many actions run at once; -1: any number.', '1'),
  ...Object.fromEntries(
    PER_ACTION.flatMap((action) => [
      [`pcmk_${action}_action`, may(`What to run for ${action}.`, action)],
      [`pcmk_${action}_timeout`, may(`How long ${action} may take.`, '60s')],
      [`pcmk_${action}_retries`, may(`How often ${action} is tried.`, '2')],
    ]),
  ),
}
