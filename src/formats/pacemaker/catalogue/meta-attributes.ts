export interface MetaAttribute {
  readonly name: string
  readonly default?: string
  readonly doc: string
  /** Only clones have it. */
  readonly clone?: true
  /** Its old name, before Pacemaker 2. */
  readonly oldName?: string
}

/** Settings of resources that the cluster itself reads: Pacemaker Explained, "Resource meta-attributes" and "Clone options". */
export const metaAttributeList: readonly MetaAttribute[] = [
  { name: 'priority', default: '0', doc: 'Which resources stay where not all can run.' },
  { name: 'critical', default: 'true', doc: 'Whether its failure moves what depends on it.' },
  { name: 'target-role', default: 'Started', doc: 'Started, Stopped, Unpromoted or Promoted: how far the cluster brings it.' },
  { name: 'is-managed', default: 'true', doc: 'Whether the cluster starts and stops it.' },
  { name: 'maintenance', default: 'false', doc: 'Whether the cluster does not even monitor it.' },
  { name: 'resource-stickiness', default: '0', doc: 'How strongly it stays where it is; 1 for instances of clones.' },
  { name: 'requires', doc: 'What must be there before it starts: nothing, quorum, fencing, unfencing.' },
  { name: 'migration-threshold', default: 'INFINITY', doc: 'How many failures a node may see until it is not used any more.' },
  { name: 'failure-timeout', default: '0', doc: 'After how long failures are forgotten; 0: never.' },
  { name: 'multiple-active', default: 'stop_start', doc: 'What follows when it is found active twice.' },
  { name: 'allow-migrate', doc: 'Whether it migrates live.' },
  { name: 'allow-unhealthy-nodes', default: 'false', doc: 'Whether it may run on nodes that are not healthy.' },
  { name: 'container-attribute-target', doc: 'Where a bundle keeps attributes of nodes.' },
  { name: 'remote-node', doc: 'Name of the remote node that it is.' },
  { name: 'remote-addr', doc: 'Address of that node.' },
  { name: 'remote-port', default: '3121', doc: 'Port of that node.' },
  { name: 'remote-connect-timeout', default: '60s', doc: 'How long connecting to that node may take.' },
  { name: 'remote-allow-migrate', default: 'true', doc: 'Whether that connection may move.' },
  { name: 'promotable', default: 'false', clone: true, doc: 'Whether instances have roles.' },
  { name: 'promoted-max', default: '1', clone: true, oldName: 'master-max', doc: 'How many instances are promoted at once.' },
  { name: 'promoted-node-max', default: '1', clone: true, oldName: 'master-node-max', doc: 'How many of them on one node.' },
  { name: 'clone-max', clone: true, doc: 'How many instances there are; as many as nodes by default.' },
  { name: 'clone-node-max', default: '1', clone: true, doc: 'How many of them on one node.' },
  { name: 'clone-min', default: '0', clone: true, doc: 'How many must run before what is ordered behind starts.' },
  { name: 'notify', default: 'false', clone: true, doc: 'Whether instances are told what others do; DRBD needs it.' },
  { name: 'interleave', default: 'false', clone: true, doc: 'Whether instances wait only for those on the same node.' },
  { name: 'ordered', default: 'false', clone: true, doc: 'Whether instances start one after the other.' },
  { name: 'globally-unique', default: 'false', clone: true, doc: 'Whether each instance is something of its own.' },
]

const byName = new Map(
  metaAttributeList.flatMap((found) => [[found.name, found] as const, ...(found.oldName ? [[found.oldName, found] as const] : [])]),
)

/** A meta attribute by either of its names. */
export const metaAttribute = (name: string): MetaAttribute | undefined => byName.get(name)
