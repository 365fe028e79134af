import { pcs } from '../../../formats/pacemaker/pcs/index.ts'
import { type GeneratedFile, headerOf } from '../file.ts'
import type { Plan } from '../plan.ts'
import type { PacemakerFailover } from '../types.ts'
import { type ClusterAgent, type ClusterPlan, cloneOf, clusterOf, SERVICE, STICKINESS } from './cluster.ts'

/** Readable by root alone: parameters of fence devices may be secret. */
const SCRIPT = 0o700

/** The same cluster for those who set it up by pcs, on the first node. */
export function pcsFiles(plan: Plan, failover: PacemakerFailover): GeneratedFile[] {
  const commands = commandsFor(clusterOf(plan, failover)).map((words) => ({ words }))
  const text = pcs.render(pcs.make({ commands }), { header: headerOf(plan.name) })
  return [{ host: plan.hosts[0]!.name, path: `/usr/local/sbin/${plan.name}-cluster.sh`, mode: SCRIPT, text: `#!/bin/sh -e\n${text}` }]
}

const assignments = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([name, value]) => `${name}=${value}`)

const operations = ({ operations: list }: ClusterAgent): string[] =>
  list.length === 0
    ? []
    : [
        'op',
        ...list.flatMap(({ name, interval, timeout, role }) => [
          name,
          `interval=${interval}`,
          `timeout=${timeout}`,
          ...(role ? [`role=${role}`] : []),
        ]),
      ]

function commandsFor(cluster: ClusterPlan): string[][] {
  const { fencing, mirrors, service, preferences, banned, cloneMax } = cluster
  return [
    ['property', 'set', 'no-quorum-policy=stop'],
    ['resource', 'defaults', 'update', `resource-stickiness=${STICKINESS}`],
    ...fencing.map((device) => ['stonith', 'create', device.id, device.agent, ...assignments(device.parameters), ...operations(device)]),
    ...mirrors.map((mirror) => [
      'resource',
      'create',
      mirror.id,
      mirror.agent,
      ...assignments(mirror.parameters),
      ...operations(mirror),
      'promotable',
      `clone-max=${cloneMax}`,
      'notify=true',
      'interleave=true',
    ]),
    ...service.map((agent) => [
      'resource',
      'create',
      agent.id,
      agent.agent,
      ...assignments(agent.parameters),
      ...operations(agent),
      '--group',
      SERVICE,
    ]),
    ...mirrors.map((mirror) => ['constraint', 'colocation', 'add', SERVICE, 'with', 'Promoted', cloneOf(mirror), 'INFINITY']),
    ...mirrors.map((mirror) => ['constraint', 'order', 'promote', cloneOf(mirror), 'then', 'start', SERVICE, 'kind=Mandatory']),
    ...[...preferences].map(([node, score]) => ['constraint', 'location', SERVICE, 'prefers', `${node}=${score}`]),
    ...banned.flatMap((node) =>
      mirrors.map((mirror) => [
        'constraint',
        'location',
        cloneOf(mirror),
        'rule',
        'role=Promoted',
        'score=-INFINITY',
        '#uname',
        'eq',
        node,
      ]),
    ),
  ]
}
