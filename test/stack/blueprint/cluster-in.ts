import { type NvSet, type Primitive, pacemaker } from '../../../src/formats/pacemaker/index.ts'

const valuesOf = (sets: readonly NvSet[]): string[] =>
  sets.flatMap(({ nvpairs }) => nvpairs.map(({ name, value }) => `${name}=${value}`)).sort()

const agentOf = ({ id, class: standard, provider, type, instanceAttributes, operations }: Primitive) => ({
  id,
  agent: [standard, provider, type],
  parameters: valuesOf(instanceAttributes),
  // pcs adds those that the agent recommends and nobody named.
  operations: (operations?.ops ?? [])
    .filter(({ name }) => !/^(?:notify|reload|validate-all|meta-data)/.test(name))
    .map(({ name, interval, timeout, role }) => [name, interval, timeout, role].join(' '))
    .sort(),
})

/** What a CIB asks for, without ids that whoever writes it chooses and what is understood. */
export function clusterIn(text: string): object {
  const { crmConfig, resources, constraints, rscDefaults } = pacemaker.parse(text).model.cib!.configuration!
  return {
    options: valuesOf(crmConfig!.clusterPropertySets),
    defaults: valuesOf(rscDefaults!.metaAttributes),
    resources: resources!.resources.map((resource) => {
      if (resource.kind === 'primitive') return agentOf(resource)
      if (resource.kind === 'group') return { id: resource.id, group: resource.primitives.map(agentOf) }
      if (resource.kind !== 'clone' || resource.child?.kind !== 'primitive') return { other: resource.id }
      return { id: resource.id, meta: valuesOf(resource.metaAttributes), clone: agentOf(resource.child) }
    }),
    colocations: constraints!.rscColocations.map(({ rsc, withRsc, withRscRole, score }) => [rsc, withRsc, withRscRole, score]),
    orders: constraints!.rscOrders.map(({ first, firstAction, then: second, thenAction, kind }) => [
      first,
      firstAction,
      second,
      thenAction,
      kind,
    ]),
    locations: constraints!.rscLocations.map(({ rsc, node, score, rules }) => [
      rsc,
      node,
      score,
      ...rules.map(({ role, score: weight, expressions }) => [
        role,
        weight,
        ...expressions.map(({ attribute, operation, value }) => [attribute, operation, value]),
      ]),
    ]),
  }
}
