import type { EffectiveCib, EffectivePrimitive } from '../../formats/pacemaker/index.ts'
import type { ScriptOutcome } from '../../formats/pacemaker/pcs/index.ts'
import type { Readers } from '../readers.ts'
import { groupedBy } from './grouped.ts'
import type { HostNames } from './names.ts'
import type { Place } from './place.ts'
import { type HostSet, placeIn, setsOf } from './sets.ts'
import type { Cluster, ClusterResource, Membership } from './types.ts'

type PlaceOf = (object: object) => Place | undefined

/**
 * Every cluster once: each of its nodes has a copy of the CIB. Where there is none, what a script of pcs commands makes;
 * such a script may leave the nodes to corosync.conf.
 */
export function clustersOf(sets: readonly HostSet[], names: HostNames, memberships: readonly Membership[], readers: Readers): Cluster[] {
  const cibs = setsOf(sets, 'pacemaker').flatMap(({ config, host }) =>
    config.effective.cibs.map((cib) => clusterOf(cib, host, names, (object) => placeIn(cib.document, object))),
  )
  const found = groupedBy(cibs, (a, b) => a.nodes.some((node) => b.nodes.includes(node)))
  if (found.length > 0) return found.map(([first, ...copies]) => ({ ...first!, copies }))
  return setsOf(sets, 'pcs').flatMap(({ config, host }) =>
    config.effective.scripts.flatMap((script) => {
      const pacemaker = readers.format('pacemaker')
      const [made] = pacemaker.set([pacemaker.parse(script.cib.text)]).effective.cibs
      if (!made || made.primitives.length === 0) return []
      const cluster = clusterOf(made, host, names, (object) => placeInScript(script, made, object))
      return [cluster.nodes.length > 0 ? cluster : { ...cluster, nodes: nodesOf(memberships, names) }]
    }),
  )
}

/** The words of a script that something of the CIB comes from. */
function placeInScript({ cib, document, start }: ScriptOutcome, made: EffectiveCib, object: object): Place | undefined {
  const place = placeIn(made.document, object)
  const origin = place && cib.originOf(place.span)
  return { document, span: origin ? { start: origin.start, end: origin.end } : start }
}

const nodesOf = (memberships: readonly Membership[], names: HostNames): string[] => [
  ...new Set(memberships.flatMap(({ nodes }) => nodes.flatMap(({ name }) => (name === undefined ? [] : [names.canonical(name)])))),
]

function clusterOf(cib: EffectiveCib, said: string, names: HostNames, placeOf: PlaceOf): Cluster {
  const { options, fencing } = cib
  const optionPlace = (name: string): Place | undefined => {
    const written = options.get(name)?.setting
    return written && placeOf(written.nvpair)
  }
  const place = headOf(placeOf(cib.cib))
  const fields: Readonly<Record<string, string>> = { fencing: 'stonith-enabled', noQuorumPolicy: 'no-quorum-policy' }
  return {
    nodes: cib.nodes.flatMap(({ uname }) => (uname === undefined ? [] : [names.canonical(uname)])),
    fencing: fencing.enabled,
    fenceDevices: fencing.devices.map(({ primitive, hosts }) => {
      const at = placeOf(primitive.primitive)
      return {
        id: primitive.id,
        agent: primitive.agent.replace(/^stonith:/, ''),
        hosts: hosts === undefined ? ('any' as const) : hosts.map((name) => names.canonical(name)),
        ...(at ? { place: at } : {}),
      }
    }),
    noQuorumPolicy: options.get('no-quorum-policy')?.value ?? 'stop',
    resources: cib.primitives.filter(({ class: standard }) => standard !== 'stonith').map((primitive) => resourceOf(primitive, placeOf)),
    orders: cib.orders.map((order) => {
      const at = placeOf(order.constraint)
      return {
        first: order.first,
        firstAction: order.firstAction,
        // biome-ignore lint/suspicious/noThenProperty: the schema's own name, and no function
        then: order.then,
        isMandatory: order.kind === 'Mandatory',
        ...(at ? { place: at } : {}),
      }
    }),
    colocations: cib.colocations.map((colocation) => {
      const at = placeOf(colocation.constraint)
      return {
        resource: colocation.rsc,
        with: colocation.withRsc,
        ...(colocation.withRscRole === undefined ? {} : { withRole: colocation.withRscRole }),
        isMandatory: colocation.score === Number.POSITIVE_INFINITY,
        ...(at ? { place: at } : {}),
      }
    }),
    bans: bansOf(cib, names),
    said,
    ...(place ? { place } : {}),
    at: (field) => optionPlace(fields[field] ?? field) ?? place,
  }
}

function bansOf({ locations }: EffectiveCib, names: HostNames): NonNullable<Cluster['bans']> {
  return locations.flatMap(({ rsc, node, rule, score }) => {
    const banned = score === Number.NEGATIVE_INFINITY ? (node ?? nodeNamedBy(rule)) : undefined
    return banned === undefined ? [] : rsc.map((resource) => ({ resource, node: names.canonical(banned) }))
  })
}

/** The one node that a rule is about. */
function nodeNamedBy(rule: EffectiveCib['locations'][number]['rule']): string | undefined {
  const [expression, ...others] = rule?.expressions ?? []
  return others.length === 0 && expression?.attribute === '#uname' && expression.operation === 'eq' ? expression.value : undefined
}

/** The opening tag, or the first line: the whole of a CIB is no place to look at. */
function headOf(place: Place | undefined): Place | undefined {
  if (!place) return undefined
  const { document, span } = place
  const end = /[>\n]/.exec(document.text.slice(span.start, span.end))?.index
  return end === undefined ? place : { document, span: { start: span.start, end: span.start + end + 1 } }
}

function resourceOf({ id, agent, params, ops, group, clone, primitive }: EffectivePrimitive, placeOf: PlaceOf): ClusterResource {
  const place = placeOf(primitive)
  const around = clone ?? group?.clone
  return {
    id,
    agent,
    parameters: Object.fromEntries([...params].map(([name, { value }]) => [name, value])),
    ...(group ? { group: group.id } : {}),
    ...(around ? { clone: around.id } : {}),
    promotable: around?.promotable ?? false,
    monitorInterval: monitorInterval(ops),
    ...(place ? { place } : {}),
    at(field) {
      const written = params.get(field)
      return (written && placeOf(written.nvpair)) ?? place
    },
  }
}

/** Seconds; an operation without an interval is the check before a start, and does not recur. */
const monitorInterval = (ops: EffectivePrimitive['ops']): number =>
  Math.min(...ops.flatMap(({ name, interval, enabled }) => (name === 'monitor' && enabled && interval ? [interval / 1000] : [])), NEVER) %
  NEVER

const NEVER = 1e9
