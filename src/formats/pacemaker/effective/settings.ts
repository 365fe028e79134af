import type { Nvpair, NvSet } from '../types.ts'
import { scoreOf } from './values.ts'

/** One setting that counts. */
export interface Setting {
  readonly name: string
  readonly value: string
  /** Where it is written. */
  readonly nvpair: Nvpair
  readonly set: NvSet
  /** It stands under a rule: it may count now and then. */
  readonly conditional: boolean
}

export type Settings = ReadonlyMap<string, Setting>

/** Sets and pairs by their ids, for those that only refer to one. */
export interface Ids {
  readonly sets: ReadonlyMap<string, NvSet>
  readonly pairs: ReadonlyMap<string, Nvpair>
}

/** Set that counts before all others among the cluster's options. */
const FIRST_OPTIONS = 'cib-bootstrap-options'

const hasRule = (set: NvSet): boolean => set.unknown?.some(({ text }) => /^<rule[\s/>]/.test(text)) ?? false

/** Of equal scores Pacemaker takes the set that stands last; inside of a set the first of a name. */
function inOrder(sets: readonly NvSet[]): NvSet[] {
  const rank = (set: NvSet): number => (set.id === FIRST_OPTIONS ? Number.POSITIVE_INFINITY : scoreOf(set.score))
  return [...sets].reverse().sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
}

/**
 * The settings of an element's sets, and of `inherited` those that it has not itself. What stands under a rule counts
 * only where nothing else says it.
 */
export function settingsOf(written: readonly NvSet[], ids: Ids, ...inherited: readonly Settings[]): Settings {
  const sets = written.map((set) => (set.idRef === undefined ? set : (ids.sets.get(set.idRef) ?? set)))
  const found = new Map<string, Setting>()
  for (const set of inOrder(sets)) for (const pair of set.nvpairs) take(found, pair, set, ids)
  for (const settings of inherited) {
    for (const [name, setting] of settings)
      if (found.get(name)?.conditional !== false && !(found.has(name) && setting.conditional)) found.set(name, setting)
  }
  return found
}

function take(found: Map<string, Setting>, pair: Nvpair, set: NvSet, ids: Ids): void {
  const nvpair = pair.idRef === undefined ? pair : (ids.pairs.get(pair.idRef) ?? pair)
  const name = pair.name ?? nvpair.name
  const { value } = nvpair
  if (name === undefined || value === undefined) return
  const conditional = hasRule(set)
  const known = found.get(name)
  // A value that says so takes back what came before.
  if (value === '#default' && !conditional) found.delete(name)
  else if (!known || (known.conditional && !conditional)) found.set(name, { name, value, nvpair, set, conditional })
}

/** Every set and every pair of a model that has an id. */
export function idsOf(model: unknown): Ids {
  const sets = new Map<string, NvSet>()
  const pairs = new Map<string, Nvpair>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      value.forEach(look)
      return
    }
    const set = value as Partial<NvSet>
    if (set.nvpairs) {
      if (set.id !== undefined && !sets.has(set.id)) sets.set(set.id, value as NvSet)
      for (const pair of set.nvpairs) if (pair.id !== undefined && !pairs.has(pair.id)) pairs.set(pair.id, pair)
    } else for (const key in value) look((value as Record<string, unknown>)[key])
  }
  look(model)
  return { sets, pairs }
}
