/** Every command of pcs 0.11; what stands behind a colon belongs below. */
export const knownCommands: Readonly<Record<string, string>> = {
  acl: 'help config show enable disable role user group permission',
  alert: 'help create update delete remove config show recipient get_all_alerts',
  booth:
    'help config setup destroy ticket create delete remove restore sync pull enable disable start stop status enable-authfile clean-enable-authfile',
  client: 'help local-auth',
  cluster:
    'help setup config authkey sync status pcsd-status certkey auth start stop kill enable disable cib cib-push cib-upgrade edit link node uidgid corosync reload destroy verify report remove_nodes_from_cib',
  'cluster node': 'add add-guest add-outside add-remote clear delete delete-guest delete-remote remove remove-guest remove-remote',
  config: 'help show backup restore checkpoint',
  constraint: 'help location order ticket colocation remove delete show list config ref rule',
  'constraint colocation': 'add remove delete set show config',
  'constraint location': 'show config',
  'constraint order': 'set remove delete show config',
  'constraint ticket': 'set add delete remove show config',
  dr: 'help config destroy set-recovery-site status',
  help: '',
  host: 'help auth deauth',
  node: 'help maintenance unmaintenance standby unstandby attribute utilization',
  pcsd: 'help deauth certkey status sync-certificates accept_token',
  property: 'help set unset list show config get_cluster_properties_definition',
  qdevice: 'help status setup destroy start stop kill enable disable',
  quorum: 'help config expected-votes status device unblock update',
  resource:
    'help list describe create move move-with-constraint ban clear standards providers agents update meta delete remove show status config group ungroup clone promotable unclone enable disable safe-disable restart debug-start debug-stop debug-promote debug-demote debug-monitor manage unmanage failcount op defaults cleanup refresh relocate utilization bundle get_resource_agent_info relations',
  'resource defaults': 'config set update',
  'resource group': 'add list remove delete',
  'resource op': 'defaults add remove delete',
  'resource op defaults': 'config set update',
  status: 'help booth corosync cluster config groups nodes pcsd query quorum resources status wait xml',
  stonith:
    'help list describe config create update update-scsi-devices delete remove show status meta op defaults level failcount fence cleanup refresh confirm sbd enable disable history get_fence_agent_info',
  'stonith level': 'add clear config remove delete verify',
  'stonith op': 'defaults add remove delete',
  'stonith sbd': 'enable disable status config device watchdog local_config_in_json',
  tag: 'help config create delete list remove update',
}

/** What only pcs 0.9 has, and what later ones have for it. */
export const oldCommands: Readonly<Record<string, string>> = {
  'cluster localnode': 'pcs cluster node',
  'cluster pacemaker_remote': 'pcs cluster node add-remote',
  'cluster quorum': 'pcs quorum',
  'cluster remote-node': 'pcs cluster node add-guest',
  'cluster standby': 'pcs node standby',
  'cluster unstandby': 'pcs node unstandby',
  'resource master': 'pcs resource promotable',
  'resource get_unique_id': '',
}

/** Every option of pcs 0.11. */
export const knownOptions: ReadonlySet<string> = new Set(
  (
    '-h -f -p -u --debug --version --help --fullhelp --force --skip-offline --autodelete --simulate --all --full --local --wait --config ' +
    '--start --enable --disabled --off --request-timeout --brief --safe --no-strict --strict --pacemaker --corosync --no-default-ops ' +
    '--defaults --nodesc --master --promoted --name --group --node --from --to --after --before --corosync_conf --booth-conf --booth-key ' +
    '--no-watchdog-validation --no-cluster-uuid --no-keys-sync --hide-inactive --monitor --groups --expired --no-expire-check --overwrite ' +
    '--output-format --token --agent-validation'
  ).split(' '),
)

/** Options of pcs that take a value. */
export const WITH_VALUE: ReadonlySet<string> = new Set([
  '-f',
  '-p',
  '-u',
  '--after',
  '--before',
  '--booth-conf',
  '--booth-key',
  '--corosync_conf',
  '--from',
  '--group',
  '--name',
  '--node',
  '--output-format',
  '--request-timeout',
  '--to',
  '--token',
])
