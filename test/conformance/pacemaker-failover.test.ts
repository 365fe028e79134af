import fc from 'fast-check'
import { expect, it } from 'vitest'
import { generate } from '../../src/stack/blueprint/index.ts'
import type { Cluster } from '../../src/stack/facts/types.ts'
import { type InputFile, type Layer, type Simulation, simulate, stackOf } from '../../src/stack/index.ts'
import { blueprints } from '../stack/blueprint/arbitrary.ts'
import { inputsOf } from '../stack/blueprint/inputs.ts'
import { describeWithTools } from './oracle/tools.ts'
import { type FailoverCase, type FailoverVerdict, runFailovers } from './pacemaker-failover.ts'

type Change = (cib: string) => string

/** What is left as it is, and what is broken on purpose. */
const CHANGES: Readonly<Record<string, Change>> = {
  'as generated': (cib) => cib,
  'without fencing': (cib) =>
    cib.replace(/(<cluster_property_set id='[^']+'>)/, "$1<nvpair id='no-stonith' name='stonith-enabled' value='false'/>"),
  'without a device': (cib) => cib.replace(/<primitive id='[^']+' class='stonith'[\s\S]*?<\/primitive>/g, ''),
  'without quorum': (cib) => cib,
}

interface Subject {
  readonly title: string
  readonly simulation: Simulation
  readonly cluster: Cluster
  readonly given: FailoverCase
}

/** Stores of several sizes; what else they are does not matter here. */
function subjects(): Subject[] {
  const samples = fc.sample(blueprints('pacemaker'), { numRuns: 8, seed: 11 })
  return samples.flatMap((blueprint, i) =>
    Object.entries(CHANGES).flatMap(([title, change]): Subject[] => {
      const isQuorate = title !== 'without quorum'
      const files = inputsOf(generate(blueprint)).map((file): InputFile => {
        if (file.path.endsWith('/cib.xml')) return { ...file, text: change(file.text) }
        // DRBD's own fencing, which waits for Pacemaker's, is nothing that Pacemaker knows of.
        if (title === 'without fencing') return { ...file, text: file.text.replace('resource-and-stonith', 'resource-only') }
        // As if all the other nodes but one had been lost before.
        return isQuorate || !file.path.endsWith('/corosync.conf') ? file : { ...file, text: withoutQuorum(file.text) }
      })
      const stack = stackOf(files)
      const cluster = stack.facts.clusters[0]!
      const lost = cluster.nodes[0]!
      const cib = files.find(({ path }) => path.endsWith('/cib.xml'))!.text
      const drbd = cluster.resources.filter(({ promotable }) => promotable).map(({ id }) => id)
      return [
        {
          title: `${i}: ${cluster.nodes.length} nodes, ${title}`,
          simulation: simulate(stack, { host: lost, kind: 'node' }),
          cluster,
          given: { cib, nodes: cluster.nodes, drbd, lost, isQuorate },
        },
      ]
    }),
  )
}

const withoutQuorum = (corosync: string): string =>
  corosync
    .replace(/two_node: *\w+/, '')
    .replace(/(quorum \{\n)/, '$1    expected_votes: 99\n')
    .replace(/\n *device \{[\s\S]*?\n {4}\}/, '')

/** Layers in the order in which each first does something, and where. */
interface Course {
  readonly isFenced: boolean
  readonly layers: readonly string[]
}

const COMPARED: readonly Layer[] = ['drbd', 'mount', 'exports', 'address']

const distinct = (list: readonly string[]): string[] => [...new Set(list)]

function ours({ simulation, cluster }: Subject): Course {
  const { steps, end } = simulation.services[0]!
  const fenced = steps.some(({ layer, kind, host }) => layer === 'fencing' && kind === 'ok' && host === undefined)
  const done = end.kind === 'service' ? steps.filter(({ layer, kind }) => COMPARED.includes(layer) && kind === 'ok') : []
  return { isFenced: fenced && cluster.fencing, layers: distinct(done.map(({ layer, host }) => `${layer} ${host}`)) }
}

const LAYERS: readonly (readonly [RegExp, Layer])[] = [
  [/:drbd$/, 'drbd'],
  [/:Filesystem$/, 'mount'],
  [/:(?:nfsserver|exportfs)$/, 'exports'],
  [/:IPaddr2$/, 'address'],
]

function theirs({ fenced, started }: FailoverVerdict, { cluster, given }: Subject): Course {
  const layers = started.flatMap(({ resource, action, node }) => {
    const agent = cluster.resources.find(({ id }) => id === resource)?.agent
    const layer = LAYERS.find(([pattern]) => agent !== undefined && pattern.test(agent))?.[1]
    return layer === undefined || (layer === 'drbd' && action === 'start') ? [] : [`${layer} ${node}`]
  })
  return { isFenced: fenced.includes(given.lost), layers: distinct(layers) }
}

describeWithTools(['crm_simulate'], 'pacemaker: what is done when a node is lost', () => {
  it('is what the simulation tells, in that order and on that node', () => {
    const all = subjects()
    const verdicts = runFailovers(all.map(({ given }) => given))
    const held = verdicts.map(({ before }) => distinct(before.filter((line) => line.startsWith('ip-')).map((line) => line.split(' ')[1]!)))
    expect(held).toEqual(all.map(({ title, given }) => (title.endsWith('without a device') ? [] : [given.lost])))
    expect(verdicts.map((verdict, i) => ({ title: all[i]!.title, ...theirs(verdict, all[i]!) }))).toEqual(
      all.map((subject) => ({ title: subject.title, ...ours(subject) })),
    )
  }, 60_000)
})
