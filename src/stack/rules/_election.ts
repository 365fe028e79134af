import { groupedBy } from '../facts/grouped.ts'
import type { Facts, VirtualRouter, VrrpMember } from '../facts/types.ts'
import { type Survey, singleFailures, surveyElection } from '../simulation/index.ts'

/** Members beyond this many are followed through no failure: each failure is an election of its own. */
const MOST = 60

type Findings = Pick<Survey, 'standing' | 'outcomes'>

const surveys = new WeakMap<Facts, Findings>()

/** How the addresses fare through every single failure; found once for all rules. */
export function surveyOf(facts: Facts): Findings {
  const known = surveys.get(facts)
  if (known) return known
  // Pairs that share no host have nothing to do with each other.
  const apart = groupedBy(contested(facts), (a, b) => a.members.some(({ host }) => b.members.some((other) => other.host === host)))
  const parts = apart.map((virtualRouters) => {
    const electorate = { virtualRouters, hosts: facts.hosts }
    const isSmall = virtualRouters.reduce((sum, { members }) => sum + members.length, 0) <= MOST
    return surveyElection(electorate, isSmall ? singleFailures(electorate).map((one) => [one]) : [])
  })
  const survey = { standing: parts.flatMap(({ standing }) => standing), outcomes: parts.flatMap(({ outcomes }) => outcomes) }
  surveys.set(facts, survey)
  return survey
}

/** Virtual routers that more than one host takes part in: of one alone the other node's file may not be here. */
export const contested = ({ virtualRouters }: Facts): VirtualRouter[] =>
  virtualRouters.filter(({ members }) => new Set(members.map(({ host }) => host)).size > 1)

/** Every other member of a virtual router beside the first one, which the others are compared with. */
export const comparisons = (facts: Facts): (readonly [member: VrrpMember, first: VrrpMember])[] =>
  contested(facts).flatMap(({ members: [first, ...others] }) =>
    others.filter(({ host }) => host !== first!.host).map((member) => [member, first!] as const),
  )

/** `nas2 (NFS)` */
export const memberName = ({ host, name }: VrrpMember): string => `${host} (${name})`
