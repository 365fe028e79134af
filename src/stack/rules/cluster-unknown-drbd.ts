import { clusterPair } from '../example/cluster-pair.ts'
import { stackRule } from '../rule.ts'

export const rule = stackRule({
  id: 'stack/cluster-unknown-drbd',
  effect: 'dropped',
  severity: 'error',
  summary: 'Pacemaker is to run a DRBD resource that no host has.',
  reason:
    'The agent finds no such resource in DRBD’s configuration and fails to start: nothing is promoted, and all that is ordered behind it stays down.',
  remedy: 'Write the name of the resource as its .res file has it.',
  source: 'ocf_linbit_drbd(7), drbd_resource',
  message: ({ agent, resource, known }) => `${agent} is to run DRBD resource ${resource}; there is ${known}`,
  examples: [
    {
      bad: clusterPair({ '*/var/lib/pacemaker/cib/cib.xml': ["name='drbd_resource' value='r0'", "name='drbd_resource' value='r1'"] }),
      good: clusterPair(),
    },
  ],
  check({ facts, report }) {
    const names = [...new Set(facts.volumes.map(({ resource }) => resource))]
    // Where none of them is known, DRBD's files are not here.
    const first = facts.volumes.find(({ copies }) => copies.length > 0)
    if (!first) return
    for (const { resources, nodes } of facts.clusters) {
      if (!first.replicas.some(({ host }) => nodes.includes(host))) continue
      for (const { id, agent, parameters, at } of resources) {
        const resource = parameters.drbd_resource
        if (!/:drbd$/.test(agent) || resource === undefined || names.includes(resource)) continue
        report(at('drbd_resource'), {
          data: { agent: id, resource, known: names.join(', ') },
          related: [[first.copies[0], 'what DRBD has']],
        })
      }
    }
  },
})
