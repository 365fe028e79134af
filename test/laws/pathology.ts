/** Texts that a careless reader is quadratic in, overflows its stack on, or reports a million times. */
export interface Pathology {
  readonly name: string
  /** Characters of the big one. */
  readonly size: number
  /** A text of about that many characters. */
  of(size: number): string
}

export const MEGA = 1_000_000

export const repeated = (name: string, unit: string, size = 5 * MEGA, before = '', behind = ''): Pathology => ({
  name,
  size,
  of: (wanted) => before + unit.repeat(Math.max(1, Math.floor(wanted / unit.length))) + behind,
})

/** Units that all differ: what is alike may be dropped before it is looked at. */
export const numbered = (name: string, unit: (i: number) => string, size: number, before = '', behind = ''): Pathology => ({
  name,
  size,
  of(wanted) {
    const units: string[] = []
    for (let i = 0, length = 0; length < wanted; i++) length += units[units.push(unit(i)) - 1]!.length
    return before + units.join('') + behind
  },
})
