import type { Tracked, VrrpMember } from '../../facts/types.ts'

/** Whether keepalived takes something that it tracks for failed. */
export type IsDown = (host: string, kind: Tracked['kind'], name: string) => boolean

/** The priority that a member announces, what made it so, or why it may not serve at all. */
export interface Standing {
  readonly priority: number
  /** Trackers that changed the priority, and by how much. */
  readonly changes: readonly { readonly tracked: Tracked; readonly by: number }[]
  /** Why it is in FAULT. */
  readonly fault?: string
  readonly faultBy?: Tracked
}

/** The owner of the addresses: nothing changes its priority. */
const OWNER = 255

export function standingOf(member: VrrpMember, isDown: IsDown): Standing {
  const own = member.interface
  if (own !== undefined && !member.ignoresOwnInterface && isDown(member.host, 'interface', own))
    return { priority: member.priority, changes: [], fault: `its interface ${own} is down` }
  const changes: { tracked: Tracked; by: number }[] = []
  for (const tracked of member.tracked) {
    if (!tracked.isDefined) continue
    const down = isDown(member.host, tracked.kind, tracked.name)
    if (tracked.weight === 0) {
      if (down === tracked.reverse) continue
      const fault = `${tracked.name} ${down ? 'fails' : 'succeeds'} and has no weight`
      return { priority: member.priority, changes: [], fault, faultBy: tracked }
    }
    const by = weightOf(tracked, down)
    if (by !== 0 && member.priority !== OWNER) changes.push({ tracked, by })
  }
  const total = changes.reduce((sum, { by }) => sum + by, member.priority)
  return { priority: member.priority === OWNER ? OWNER : Math.min(254, Math.max(1, total)), changes }
}

/** A positive weight counts while all is well, a negative one while it is not; a file's weight is a factor of its number, 0 while all is well. */
function weightOf({ kind, weight, reverse }: Tracked, down: boolean): number {
  const counts = kind === 'file' ? down : weight > 0 !== down
  return counts ? (reverse ? -weight : weight) : 0
}
