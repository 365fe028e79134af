import type { Tracked } from '../../facts/types.ts'
import type { Seat } from './stage.ts'
import type { StayReason, Trouble } from './trouble.ts'

const hostsOf = (seats: readonly Seat[]): string => seats.map(({ member }) => member.host).join(' and ')

/** `chk_nfs takes 20 off 150: 130`. */
export function tellPriority({ member, standing }: Seat): string {
  if (standing.changes.length === 0) return `priority ${member.priority}`
  const changes = standing.changes.map(({ tracked, by }) => (by < 0 ? `${tracked.name} takes ${-by} off` : `${tracked.name} adds ${by} to`))
  return `${changes.join(', ')} ${member.priority}: ${standing.priority}`
}

/** Why an address does not leave a host whose service failed, as half a sentence. */
export function tellStay(seat: Seat, reason: StayReason): string {
  const { host } = seat.member
  switch (reason.kind) {
    case 'alone':
      return 'no other host can take it'
    case 'unwatched':
      return `nothing that keepalived tracks on ${host} watches the service`
    case 'owner':
      return `priority 255 never changes, whatever a check says`
    case 'nopreempt':
      return `${tellLoss(seat, reason.tracked)}, below the ${reason.rival.standing.priority} of ${reason.rival.member.host}, which has nopreempt and defers to any master that it hears`
    case 'weight-too-small':
      return `${tellLoss(seat, reason.tracked)}, not below the ${reason.rival.standing.priority} of ${reason.rival.member.host}`
  }
}

/** A positive weight is not taken off; what is left out counts all the same. */
function tellLoss(seat: Seat, tracked: readonly Tracked[]): string {
  const lost = tracked.filter(({ weight, reverse }) => weight > 0 && !reverse)
  const left = seat.standing.changes.length > 0 ? tellPriority(seat) : `priority ${seat.standing.priority}`
  return lost.length === 0 ? left : `${lost.map(({ name, weight }) => `without the ${weight} of ${name}`).join(', ')} ${left}`
}

/** What is wrong with an address, as a sentence without its full stop. */
export function tellTrouble(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'stays':
      return `stays on ${trouble.seat.member.host}: ${tellStay(trouble.seat, trouble.reason)}`
    case 'split':
      return `held by ${hostsOf(trouble.seats)} at once: ${trouble.why}`
    case 'nobody':
      return `held by nobody: ${trouble.why}`
    case 'tie':
      return `${hostsOf(trouble.seats)} have the same priority ${trouble.seats[0]!.standing.priority}: whoever was first has it`
    case 'late':
      return `leaves ${trouble.seat.member.host} only after the preempt_delay of ${trouble.rival.member.host}, ${trouble.delay} s`
    case 'restless':
      return 'moves without end'
  }
}
