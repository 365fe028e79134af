import { type ClusterOption, clusterOption, clusterOptions } from '../catalogue/cluster-options.ts'
import type { Setting, Settings } from './settings.ts'

/** An option that counts: as it is written, or its default. */
export interface EffectiveOption {
  /** By the name that every release reads: `stonith-enabled`. */
  readonly name: string
  readonly value: string
  /** Where it is written; undefined for a default. */
  readonly setting: Setting | undefined
  /** What is known of it; undefined for an option that nobody reads. */
  readonly known: ClusterOption | undefined
}

export type ClusterOptions = ReadonlyMap<string, EffectiveOption>

/** The cluster's options. Releases before 3.0.2 do not know the new names; since then the new one counts before the old one. */
export function optionsOf(written: Settings, knowsNewNames: boolean): ClusterOptions {
  const found = new Map<string, EffectiveOption>()
  for (const known of clusterOptions) {
    if (known.default !== undefined) found.set(known.name, { name: known.name, value: known.default, setting: undefined, known })
  }
  for (const [spelled, setting] of written) {
    const known = clusterOption(spelled)
    const isNew = known?.newName === spelled
    if (isNew && !knowsNewNames) continue
    if (known && !isNew && known.newName && knowsNewNames && written.has(known.newName)) continue
    const name = known?.name ?? spelled
    found.set(name, { name, value: setting.value, setting, known })
  }
  return found
}
