import type { EffectiveCib, Settings } from './effective/index.ts'
import { idsOf, settingsOf } from './effective/settings.ts'

const found = new WeakMap<EffectiveCib, Settings>()

/** The cluster's options by the names that they are written under. */
export function optionSettings(cib: EffectiveCib): Settings {
  let settings = found.get(cib)
  if (!settings) {
    const configuration = cib.cib.configuration ?? {}
    settings = settingsOf(configuration.crmConfig?.clusterPropertySets ?? [], idsOf(configuration))
    found.set(cib, settings)
  }
  return settings
}
