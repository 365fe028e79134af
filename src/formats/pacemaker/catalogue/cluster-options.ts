/** What a cluster option holds. */
export type OptionKind = 'boolean' | 'duration' | 'integer' | 'score' | 'text' | { readonly words: readonly string[] }

export interface ClusterOption {
  readonly name: string
  /** Its name since Pacemaker 3.0.2; the old one still works there. */
  readonly newName?: string
  readonly kind: OptionKind
  readonly default?: string
  readonly doc: string
  /** Written by the cluster itself. */
  readonly byCluster?: true
  /** Why it should no longer be written. */
  readonly deprecated?: string
}

const boolean = 'boolean'
const duration = 'duration'
const integer = 'integer'

const option = (
  name: string,
  kind: OptionKind,
  fallback: string | undefined,
  doc: string,
  more: Partial<ClusterOption> = {},
): ClusterOption => ({
  name,
  kind,
  ...(fallback === undefined ? {} : { default: fallback }),
  doc,
  ...more,
})

/** Cluster options, by the names that both generations read: pacemaker-schedulerd(7), pacemaker-controld(7), pacemaker-based(7). */
export const clusterOptions: readonly ClusterOption[] = [
  option('stonith-enabled', boolean, 'true', 'Whether a node that has failed is fenced before its resources start elsewhere.', {
    newName: 'fencing-enabled',
  }),
  option('stonith-action', { words: ['reboot', 'off', 'poweroff'] }, 'reboot', 'What fencing does to a node.', {
    newName: 'fencing-action',
  }),
  option('stonith-timeout', duration, '60s', 'How long fencing may take.', { newName: 'fencing-timeout' }),
  option('stonith-watchdog-timeout', duration, '0', 'After how long a node that has a watchdog counts as fenced by itself; 0: never.', {
    newName: 'fencing-watchdog-timeout',
  }),
  option('stonith-max-attempts', integer, '10', 'How often fencing a node is tried at once.', { newName: 'fencing-max-attempts' }),
  option('fence-reaction', { words: ['stop', 'panic'] }, 'stop', 'What a node does that hears it was fenced.', {
    newName: 'fencing-reaction',
  }),
  option(
    'no-quorum-policy',
    { words: ['stop', 'freeze', 'ignore', 'demote', 'suicide', 'fence'] },
    'stop',
    'What a partition without quorum does with its resources.',
  ),
  option('symmetric-cluster', boolean, 'true', 'Whether resources may run everywhere unless told otherwise.'),
  option('maintenance-mode', boolean, 'false', 'Whether the cluster leaves all resources alone.'),
  option('start-failure-is-fatal', boolean, 'true', 'Whether a resource that failed to start is not tried there again.'),
  option('enable-startup-probes', boolean, 'true', 'Whether a node that joins is asked what runs there.', {
    deprecated: 'It goes away in a release to come.',
  }),
  option('shutdown-lock', boolean, 'false', 'Whether resources wait for the node that was shut down with them.'),
  option('shutdown-lock-limit', duration, '0', 'How long they wait; 0: for ever.'),
  option('have-watchdog', boolean, 'false', 'Whether nodes have a watchdog with SBD.', { byCluster: true }),
  option('concurrent-fencing', boolean, 'false', 'Whether several nodes are fenced at once; true since Pacemaker 3.', {
    deprecated: 'Pacemaker 3 always does.',
  }),
  option('startup-fencing', boolean, 'true', 'Whether nodes that were never seen are fenced.'),
  option('priority-fencing-delay', duration, '0', 'Head start of the node with the more important resources, when two fence each other.'),
  option('node-pending-timeout', duration, '0', 'How long a node may take to join until it is fenced.'),
  option('cluster-delay', duration, '60s', 'How long a message takes at most.'),
  option('batch-limit', integer, '0', 'How many jobs run at once in the cluster; 0: as load allows.'),
  option('migration-limit', integer, '-1', 'How many live migrations run at once on a node; -1: any number.'),
  option('load-threshold', 'text', '80%', 'Load that the cluster may put on a node.'),
  option('node-action-limit', integer, '0', 'How many jobs run at once on a node; 0: twice its cores.'),
  option('stop-all-resources', boolean, 'false', 'Whether everything is stopped.'),
  option('stop-orphan-resources', boolean, 'true', 'Whether resources that are no longer configured are stopped.', {
    newName: 'stop-removed-resources',
  }),
  option('stop-orphan-actions', boolean, 'true', 'Whether recurring actions that are no longer configured end.', {
    newName: 'cancel-removed-actions',
  }),
  option('remove-after-stop', boolean, 'false', 'Whether stopped resources are forgotten.', {
    deprecated: 'It goes away in a release to come.',
  }),
  option('pe-error-series-max', integer, '-1', 'How many inputs that led to errors are kept.'),
  option('pe-warn-series-max', integer, '5000', 'How many inputs that led to warnings are kept.'),
  option('pe-input-series-max', integer, '4000', 'How many other inputs are kept.'),
  option(
    'node-health-strategy',
    { words: ['none', 'migrate-on-red', 'only-green', 'progressive', 'custom'] },
    'none',
    'What follows from health attributes of nodes.',
  ),
  option('node-health-base', 'score', '0', 'Score that a node begins with.'),
  option('node-health-green', 'score', '0', 'What green adds to it.'),
  option('node-health-yellow', 'score', '0', 'What yellow adds to it.'),
  option('node-health-red', 'score', '-INFINITY', 'What red adds to it.'),
  option(
    'placement-strategy',
    { words: ['default', 'utilization', 'minimal', 'balanced'] },
    'default',
    'How resources are spread over nodes.',
  ),
  option('cluster-name', 'text', undefined, 'Name of the cluster.'),
  option('dc-version', 'text', undefined, 'Release that the coordinator runs.', { byCluster: true }),
  option('cluster-infrastructure', 'text', 'corosync', 'What the cluster talks by.', { byCluster: true }),
  option('last-lrm-refresh', 'text', undefined, 'When the status was last cleaned up.', { byCluster: true }),
  option('dc-deadtime', duration, '20s', 'How long to wait for other nodes at start.'),
  option('cluster-recheck-interval', duration, '15min', 'How often the state is looked at anew though nothing happened.'),
  option('election-timeout', duration, '2min', 'How long an election may take.'),
  option('shutdown-escalation', duration, '20min', 'How long a shutdown may take.'),
  option('join-integration-timeout', duration, '3min', 'How long a node may take to join.'),
  option('join-finalization-timeout', duration, '30min', 'How long joining may take to end.'),
  option('transition-delay', duration, '0s', 'How long to wait before acting.'),
  option('enable-acl', boolean, 'false', 'Whether access rules count.'),
  option('cluster-ipc-limit', integer, '500', 'How many messages may wait for one client.'),
]

const byName = new Map(
  clusterOptions.flatMap((found) => [[found.name, found] as const, ...(found.newName ? [[found.newName, found] as const] : [])]),
)

/** A cluster option by either of its names. */
export const clusterOption = (name: string): ClusterOption | undefined => byName.get(name)
