import type { Blueprint, PacemakerFailover } from './types.ts'

/** Who votes in corosync: the tiebreaker too, for a cluster in which it has no name could not ban services from it. */
export const memberNames = ({ nodes, tiebreaker }: Blueprint): string[] =>
  [...nodes, ...(tiebreaker ? [tiebreaker] : [])].map(({ name }) => name)

/** Networks that corosync uses: those named, or all that every member has an address in. */
export function linksOf({ networks, nodes, tiebreaker }: Blueprint, { links }: PacemakerFailover): string[] {
  const hosts = [...nodes, ...(tiebreaker ? [tiebreaker] : [])]
  return links ?? Object.keys(networks).filter((name) => hosts.every(({ addresses }) => addresses[name] !== undefined))
}
