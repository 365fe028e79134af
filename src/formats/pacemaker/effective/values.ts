/** What Pacemaker takes for true and false in a setting, in any case; `t` is neither. */
const TRUE = new Set(['true', 'yes', 'on', 'y', '1'])
const FALSE = new Set(['false', 'no', 'off', 'n', '0'])

/** A setting as a boolean; undefined where it is none. */
export function booleanOf(text: string | undefined): boolean | undefined {
  const word = text?.toLowerCase()
  return word === undefined ? undefined : TRUE.has(word) ? true : FALSE.has(word) ? false : undefined
}

/** How many milliseconds a unit has; the agent's numbers without one are seconds. */
const UNITS: readonly (readonly [name: RegExp, milliseconds: number])[] = [
  [/^(?:ms|msec)/i, 1],
  [/^(?:us|usec)/i, 0.001],
  [/^(?:s|sec)/i, 1000],
  [/^(?:m|min)/i, 60_000],
  [/^(?:h|hr)/i, 3_600_000],
]

/** A duration in milliseconds as Pacemaker reads it: `20`, `20s`, `5min`; undefined where it is none. */
export function durationOf(text: string | undefined): number | undefined {
  const match = /^\s*([+-]?\d+)\s*(.*)$/s.exec(text ?? '')
  if (!match) return undefined
  const unit = match[2]!.trimEnd()
  const factor = unit === '' ? 1000 : UNITS.find(([name]) => name.test(unit))?.[1]
  return factor === undefined ? undefined : Math.trunc(Number(match[1]) * factor)
}

/** A span as ISO 8601 has it, which intervals may be: `PT5M`. Days of months and years are reckoned as they mostly are. */
export function isoDurationOf(text: string): number | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim())
  if (!match || text.trim() === 'P') return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return ((((years * 365 + months * 30 + weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}

/** An interval in milliseconds; undefined where it is none. */
export const intervalOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*P/.test(text) ? isoDurationOf(text) : durationOf(text)

/** From here on a score stands above all others. */
const INFINITE = 1_000_000

/** A score as a number: what is beyond a million is without bounds. */
export function scoreOf(score: number | 'INFINITY' | '-INFINITY' | undefined, fallback = 0): number {
  if (score === undefined) return fallback
  if (score === 'INFINITY' || (typeof score === 'number' && score >= INFINITE)) return Number.POSITIVE_INFINITY
  if (score === '-INFINITY' || score <= -INFINITE) return Number.NEGATIVE_INFINITY
  return score
}

export type Role = 'Started' | 'Stopped' | 'Promoted' | 'Unpromoted'

const OLD_ROLES: Readonly<Record<string, Role>> = { Master: 'Promoted', Slave: 'Unpromoted' }

/** A role by the name that it has since Pacemaker 2.1; undefined for what is none. */
export function roleOf(written: string | undefined): Role | undefined {
  const name = written === undefined ? undefined : (OLD_ROLES[written] ?? written)
  return name === 'Started' || name === 'Stopped' || name === 'Promoted' || name === 'Unpromoted' ? name : undefined
}
