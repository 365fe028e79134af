import type { Finding } from '../document/index.ts'
import type { Facts } from './facts/types.ts'

/** What one file shows by itself, by rule, and when the others show that it is not so. */
const DISPROVED: Readonly<Record<string, (facts: Facts) => boolean>> = {
  // The quorum device votes for one side only: the other has no quorum and fences nobody.
  'pacemaker/fence-race': ({ memberships }) => memberships.some(({ quorum }) => quorum.device),
}

export const isDisproved = ({ rule }: Finding, facts: Facts): boolean => DISPROVED[rule]?.(facts) ?? false
