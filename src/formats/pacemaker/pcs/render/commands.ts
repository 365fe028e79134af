import { RenderError } from '../../../../lens/index.ts'
import { shellQuoted } from '../../../../syntax/index.ts'
import type { Nvpair, NvSet } from '../../types.ts'

export interface RenderPcsOptions {
  /** `--force` on what pcs looks up in its surroundings: agents that are not installed where the script runs, nodes that are not there yet. */
  readonly force?: boolean
}

/** Words that mean something to pcs where a name may stand. */
const KEYWORDS = new Set(
  (
    'op meta clone promotable bundle set setoptions with then rule and or defined not_defined start stop promote demote ' +
    'started stopped promoted unpromoted master slave symmetrical nonsymmetrical add remove delete show config'
  ).split(' '),
)

/** The commands of a script, in order. */
export class Commands {
  readonly lines: string[] = []
  readonly force: boolean

  constructor({ force = false }: RenderPcsOptions) {
    this.force = force
  }

  add(words: readonly string[]): void {
    if (words.some((word) => word.includes('\0'))) throw new RenderError('no argument of a program holds a NUL')
    this.lines.push(`${['pcs', ...words].map(shellQuoted).join(' ')}\n`)
  }

  /** For what pcs looks up where it runs. */
  get forced(): string[] {
    return this.force ? ['--force'] : []
  }
}

export function cannot(what: string): never {
  throw new RenderError(`pcs has no command for ${what}`)
}

/** Refuses what an object has that no command can say. */
export function only(what: string, object: object, allowed: readonly string[]): void {
  for (const [key, value] of Object.entries(object)) {
    const isNothing = value === undefined || (Array.isArray(value) && value.length === 0)
    if (!isNothing && !allowed.includes(key)) cannot(`${key} of ${what}`)
  }
}

/** A name that stands where other words may stand too. */
export function name(text: string | undefined, what: string): string {
  if (text === undefined || text === '') throw new RenderError(`${what} has no name`)
  if (KEYWORDS.has(text.toLowerCase()) || text.startsWith('-') || /[=%\s]/.test(text))
    throw new RenderError(`pcs reads ${JSON.stringify(text)} as something else than the name of ${what}`)
  return text
}

export const given = (key: string, value: string | number | boolean | undefined): string[] =>
  value === undefined ? [] : [`${key}=${value}`]

/** `name=value` of each pair of the one set that there may be. */
export function pairsOf(sets: readonly NvSet[] | undefined, what: string): string[] {
  if (!sets || sets.length === 0) return []
  if (sets.length > 1) cannot(`several sets of ${what}`)
  only(`the set of ${what}`, sets[0]!, ['id', 'nvpairs'])
  return pairsIn(sets[0]!.nvpairs, what)
}

export function pairsIn(pairs: readonly Nvpair[], what: string): string[] {
  const seen = new Set<string>()
  return pairs.map((pair) => {
    only(`a pair of ${what}`, pair, ['id', 'name', 'value'])
    const { name: key = '', value = '' } = pair
    if (key === '' || key.includes('=') || key.startsWith('-')) throw new RenderError(`pcs cannot set ${JSON.stringify(key)} of ${what}`)
    if (value === '') cannot(`the empty value of ${key} of ${what}`)
    if (seen.has(key)) cannot(`${key} of ${what} twice`)
    seen.add(key)
    return `${key}=${value}`
  })
}
