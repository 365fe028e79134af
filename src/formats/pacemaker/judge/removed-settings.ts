import type { Version } from './schema.ts'

/** Settings that schemas from 3.0 on refuse by their names. */
const SINCE: Version = 300

const OPTIONS = new Set([
  'cluster_recheck_interval',
  'dc_deadtime',
  'default-action-timeout',
  'default_action_timeout',
  'default-migration-threshold',
  'default_migration_threshold',
  'default-resource-failure-stickiness',
  'default_resource_failure_stickiness',
  'default-resource-stickiness',
  'default_resource_stickiness',
  'election_timeout',
  'expected-quorum-votes',
  'is-managed-default',
  'is_managed_default',
  'no_quorum_policy',
  'notification-agent',
  'notification-recipient',
  'remove_after_stop',
  'shutdown_escalation',
  'startup_fencing',
  'stonith_action',
  'stonith_enabled',
  'stop_orphan_actions',
  'stop_orphan_resources',
  'symmetric_cluster',
  'transition_idle_timeout',
])

const STACKS = new Set(['heartbeat', 'openais', 'classic openais', 'classic openais (with plugin)', 'cman'])
const ISOLATION = new Set(['isolation', 'isolation-host', 'isolation-instance', 'isolation-wrapper'])
/** 3.0 alone refuses these. */
const COMMANDS = new Set(['pcmk_arg_map', ...['list', 'monitor', 'off', 'on', 'reboot', 'status'].map((action) => `pcmk_${action}_cmd`)])
const OP_PARAMETERS = new Set(['interval-origin', 'start-delay', 'enabled', 'on-fail', 'record-pending', 'role', 'timeout', 'requires'])

/** Whether a pair with an id of its own may have this name and value in the set `set` of an element. */
export function isRemoved(version: Version, element: string, set: string, name: string, value: string | undefined): boolean {
  if (version < SINCE) return false
  if (set === 'cluster_property_set')
    return OPTIONS.has(name) || (name === 'cluster-infrastructure' && (value === undefined || STACKS.has(value)))
  const isResource = element === 'primitive' || element === 'template'
  if (set === 'meta_attributes') return (isResource && ISOLATION.has(name)) || (element === 'op' && name === 'requires')
  if (set !== 'instance_attributes' || version !== SINCE) return false
  return (isResource && COMMANDS.has(name)) || (element === 'op' && OP_PARAMETERS.has(name))
}
