import type { Membership, ReplicatedVolume } from '../../facts/types.ts'

/** Whether the hosts that still see each other may write to a volume, and how that was counted. */
export interface Verdict {
  readonly isQuorate: boolean
  readonly why: string
}

/**
 * DRBD counts replicas with a disk. Where exactly half of them are left, those without a disk decide, as tie-breakers;
 * a number is compared as it is.
 */
export function drbdQuorum({ quorum, replicas }: ReplicatedVolume, reachable: ReadonlySet<string>): Verdict {
  if (quorum === 'off') return { isQuorate: true, why: 'quorum is off, nobody counts' }
  const voters = replicas.filter(({ isDiskless }) => !isDiskless)
  const breakers = replicas.filter(({ isDiskless }) => isDiskless)
  const count = (list: typeof replicas): number => list.filter(({ host }) => reachable.has(host)).length
  const there = count(voters)
  const told = `${there} of ${voters.length} replicas`
  if (quorum === 'all') return { isQuorate: there === voters.length, why: `${told}, and quorum all wants every one` }
  if (quorum !== 'majority') return { isQuorate: there >= Number(quorum), why: `${told}, and quorum wants ${quorum}` }
  if (there * 2 !== voters.length)
    return { isQuorate: there * 2 > voters.length, why: `${told}${there * 2 > voters.length ? '' : ' are no majority'}` }
  const help = count(breakers)
  if (breakers.length === 0) return { isQuorate: false, why: `${told} are no majority, and there is no tie-breaker without a disk` }
  const isEnough = help * 2 > breakers.length
  return {
    isQuorate: isEnough,
    why: `${told}, and ${help} of ${breakers.length} tie-breakers ${isEnough ? 'decide for them' : 'are not enough'}`,
  }
}

/** What corosync's votequorum says of the nodes that see each other. */
export function clusterQuorum({ nodes, quorum }: Membership, left: number, isSplit: boolean): Verdict {
  const total = quorum.votes ?? nodes.length
  if (!quorum.provider) return { isQuorate: true, why: 'corosync counts no votes, so every partition acts' }
  if (quorum.twoNode && nodes.length === 2) return { isQuorate: left > 0, why: 'two_node lets one of two nodes go on alone' }
  // A device adds a vote, and gives it to one side only.
  const votes = left + (quorum.device ? 1 : 0)
  const expected = Math.max(total, nodes.length + (quorum.device ? 1 : 0))
  const needed = Math.floor(expected / 2) + 1
  const device = quorum.device ? (isSplit ? ' with the device, which decides for one side' : ' with the quorum device') : ''
  return { isQuorate: votes >= needed, why: `${votes} of ${expected} votes${device}, ${needed} are needed` }
}
