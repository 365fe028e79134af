import { type NvSet, type PacemakerFile, type Primitive, pacemaker, type RscLocation } from '../../../formats/pacemaker/index.ts'
import type { Input } from '../../../lens/index.ts'
import { type GeneratedFile, headerOf, SECRET } from '../file.ts'
import type { Plan } from '../plan.ts'
import type { PacemakerFailover } from '../types.ts'
import { type ClusterAgent, type ClusterPlan, cloneOf, clusterOf, SERVICE, STICKINESS } from './cluster.ts'

/** What a new cluster starts from, the same on all members; one that runs takes it by `cibadmin --replace`. */
export function cibFiles(plan: Plan, failover: PacemakerFailover): GeneratedFile[] {
  const cluster = clusterOf(plan, failover)
  const text = pacemaker.render(pacemaker.make(modelOf(cluster)), { header: headerOf(plan.name) })
  return cluster.members.map(({ name: host }) => ({ host, path: '/var/lib/pacemaker/cib/cib.xml', mode: SECRET, text }))
}

type Values = Readonly<Record<string, string>>

function modelOf(cluster: ClusterPlan): Input<PacemakerFile> {
  const { members, fencing, mirrors, service, cloneMax } = cluster
  return {
    cib: {
      crmFeatureSet: '3.16.1',
      validateWith: 'pacemaker-3.9',
      adminEpoch: 0,
      epoch: 1,
      numUpdates: 0,
      configuration: {
        crmConfig: { clusterPropertySets: [set('cib-bootstrap-options', { 'no-quorum-policy': 'stop' })] },
        nodes: { nodes: members.map(({ name, index }) => ({ id: String(index + 1), uname: name })) },
        resources: {
          resources: [
            ...fencing.map((agent) => ({ kind: 'primitive' as const, ...primitive(agent) })),
            ...mirrors.map((agent) => ({
              kind: 'clone' as const,
              id: cloneOf(agent),
              metaAttributes: [
                set(`${cloneOf(agent)}-meta`, { promotable: 'true', notify: 'true', 'clone-max': String(cloneMax), interleave: 'true' }),
              ],
              child: { kind: 'primitive' as const, ...primitive(agent) },
            })),
            { kind: 'group' as const, id: SERVICE, primitives: service.map(primitive) },
          ],
        },
        constraints: {
          rscLocations: locations(cluster),
          rscColocations: mirrors.map((agent) => ({
            id: `${SERVICE}-with-${agent.id}`,
            rsc: SERVICE,
            withRsc: cloneOf(agent),
            withRscRole: 'Promoted' as const,
            score: 'INFINITY' as const,
          })),
          rscOrders: mirrors.map((agent) => ({
            id: `${agent.id}-before-${SERVICE}`,
            first: cloneOf(agent),
            firstAction: 'promote' as const,
            // biome-ignore lint/suspicious/noThenProperty: the name of the attribute
            then: SERVICE,
            thenAction: 'start' as const,
            kind: 'Mandatory' as const,
          })),
        },
        rscDefaults: { metaAttributes: [set('rsc-options', { 'resource-stickiness': String(STICKINESS) })] },
      },
    },
  }
}

function locations({ preferences, mirrors, banned }: ClusterPlan): Input<RscLocation>[] {
  return [
    ...[...preferences].map(([node, score]) => ({ id: `${SERVICE}-prefers-${node}`, rsc: SERVICE, node, score })),
    ...banned.flatMap((node) =>
      mirrors.map((agent) => {
        const id = `${agent.id}-not-on-${node}`
        return {
          id,
          rsc: cloneOf(agent),
          rules: [
            {
              id: `${id}-rule`,
              role: 'Promoted',
              score: '-INFINITY' as const,
              expressions: [{ id: `${id}-node`, attribute: '#uname', operation: 'eq' as const, value: node }],
            },
          ],
        }
      }),
    ),
  ]
}

function set(id: string, values: Values): Input<NvSet> {
  return { id, nvpairs: Object.entries(values).map(([name, value]) => ({ id: `${id}-${name}`, name, value })) }
}

function primitive({ id, agent, parameters, operations }: ClusterAgent): Input<Primitive> {
  const [standard, provider, type] = agent.includes(':') ? agent.split(':') : ['stonith', undefined, agent]
  return {
    id,
    class: standard as 'ocf' | 'stonith',
    ...(provider === undefined ? {} : { provider }),
    type: type!,
    instanceAttributes: [set(`${id}-params`, parameters)],
    operations: {
      ops: operations.map(({ name, interval, timeout, role }) => ({
        id: [id, name, ...(role ? [role.toLowerCase()] : [])].join('-'),
        name,
        interval,
        timeout,
        ...(role ? { role } : {}),
      })),
    },
  }
}
