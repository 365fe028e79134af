import { type Outcome, outcomeOf } from '../../facts/programs.ts'
import type { Facts, VrrpMember } from '../../facts/types.ts'
import type { VrrpState } from '../election/stage.ts'
import type { Former, Orders } from './storage.ts'

type Occasion = VrrpMember['notify'][number]['on']

/** What keepalived calls when a member becomes master, and what comes of it. */
export const ordersOfMaster = (member: VrrpMember, facts: Facts): Orders => ordersOf(member, ['master', 'any'], facts)

const OCCASIONS: Readonly<Record<VrrpState, Occasion>> = { master: 'master', backup: 'backup', fault: 'fault', off: 'stop' }

/** What becomes of the storage on a host that is master no more and in another state now. */
export function formerMaster(member: VrrpMember, state: VrrpState, isDead: boolean, facts: Facts): Former {
  const { host } = member
  if (isDead) return { host, isGone: true, releases: true, by: undefined }
  const { outcome, by } = ordersOf(member, [OCCASIONS[state], 'any'], facts)
  const lets = outcome.does.has('demotes') || outcome.does.has('unmounts')
  return { host, isGone: false, releases: lets ? true : outcome.isKnown ? false : 'unknown', by }
}

function ordersOf({ notify, host, place }: VrrpMember, occasions: readonly Occasion[], facts: Facts): Orders {
  const called = notify.filter(({ on }) => occasions.includes(on))
  const scripts = facts.hosts.find(({ name }) => name === host)?.scripts ?? []
  const outcomes: readonly Outcome[] = called.map(({ command }) => outcomeOf(command, scripts))
  return {
    outcome: { does: new Set(outcomes.flatMap(({ does }) => [...does])), isKnown: outcomes.every(({ isKnown }) => isKnown) },
    by:
      called.length === 0 ? undefined : `the notify script ${[...new Set(called.map(({ command }) => command.split(' ')[0]))].join(', ')}`,
    placeFor: () => called[0]?.place ?? place,
  }
}
