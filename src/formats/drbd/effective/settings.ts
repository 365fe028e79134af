import { Misfit } from '../../../lens/index.ts'
import { type Quantity, scaled } from '../model/numbers.ts'
import { yesNo } from '../model/option.ts'
import { defaultsOf, type ListKind } from './known-options.ts'
import { isQuantity, type Listed, type OptionList } from './option-list.ts'

/** Options with their defaults, quantities as plain numbers in the option's own unit; absent where there is no default. */
export type Settings<T> = {
  readonly [K in keyof T as K extends 'unknown' ? never : K]: Quantity extends NonNullable<T[K]> ? number | Extract<T[K], undefined> : T[K]
}

const defaults = new Map<ListKind, Record<string, unknown>>()

/** Makes settings of lists, each once, and knows what they were made of. */
export class SettingsMaker {
  /** Lists whose settings nobody has asked about yet: only where something is said are places looked for. */
  private readonly made: OptionList[] = []
  private readonly lists = new Map<object, OptionList>()

  of<T>(list: OptionList): Settings<T> {
    if (!list.settings) {
      list.settings = settingsOf(list)
      if (!list.isEmpty) this.made.push(list)
    }
    return list.settings as Settings<T>
  }

  listOf(settings: object): OptionList | undefined {
    const { made, lists } = this
    if (made.length > 0) {
      for (const list of made) lists.set(list.settings!, list)
      made.length = 0
    }
    return lists.get(settings)
  }
}

/** A list as one object with defaults. */
function settingsOf({ kind, own, inherited }: OptionList): object {
  let basis = defaults.get(kind)
  if (!basis) {
    basis = defaultsOf(kind)
    defaults.set(kind, basis)
  }
  const settings: Record<string, unknown> = { ...basis }
  // The last one stays; of handlers it is the first one that is run.
  if (kind === 'handlers') {
    for (let i = own.length - 1; i >= 0; i--) put(settings, own[i]!)
    for (let i = inherited.length - 1; i >= 0; i--) put(settings, inherited[i]!)
  } else {
    for (const option of inherited) put(settings, option)
    for (const option of own) put(settings, option)
  }
  return settings
}

/** What the daemon takes an option for; what it cannot take leaves no trace. */
function put(settings: Record<string, unknown>, option: Listed): void {
  const { known, document, node } = option
  const { key, value } = known
  if (value === yesNo) {
    const { text } = option
    if (text === 'yes' || text === 'no') settings[key] = text === 'yes'
    return
  }
  const { tree } = document
  const read = value.read(tree, tree.firstWord[node]! + 1, tree.firstWord[node + 1]!)
  if (read instanceof Misfit) return
  const used = isQuantity(value) ? scaled(read as Quantity, value.scale) : read
  if (used !== undefined) settings[key] = used
}
