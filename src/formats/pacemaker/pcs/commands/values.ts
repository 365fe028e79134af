/** Seconds, as pcs reads an interval; undefined for what it does not take for one. */
export function secondsOf(text: string): number | undefined {
  const match = /^\s*\+?(\d+)(s|sec|m|min|h|hr)?\s*$/.exec(text)
  if (!match) return undefined
  const unit = match[2] ?? 's'
  return Number(match[1]) * (unit.startsWith('m') ? 60 : unit.startsWith('h') ? 3600 : 1)
}

export const isScore = (text: string): boolean => /^[+-]?(?:\d+|INFINITY)$/.test(text)

export const isTrue = (text: string): boolean => /^(?:true|yes|on|y|1)$/i.test(text)

export const ROLES = ['Stopped', 'Started', 'Promoted', 'Unpromoted', 'Master', 'Slave']
export const ACTIONS = ['start', 'stop', 'promote', 'demote']

export const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()

const NEW_ROLES: Readonly<Record<string, string>> = { Master: 'Promoted', Slave: 'Unpromoted' }

/** pcs 0.11 writes the new names of roles whatever it is given. */
export const newRole = (role: string): string => NEW_ROLES[role] ?? role
