import type { Body } from '../../../lens/index.ts'
import { one } from '../../../lens/index.ts'
import type { StartupOptions } from '../types.ts'
import { present } from './flag.ts'
import { quantity } from './numbers.ts'
import { option, yesNo } from './option.ts'
import { swallowedFields } from './retired-options.ts'
import { blockBody } from './scope.ts'
import { anyNames } from './texts.ts'

const startupFields = {
  wfcTimeout: option('wfc-timeout', quantity({ min: 0, max: 300000, unit: 'seconds' }), {
    doc: 'Boot-time wait for all peers, 0 = forever.',
    default: 0,
  }),
  degrWfcTimeout: option('degr-wfc-timeout', quantity({ min: 0, max: 300000, unit: 'seconds' }), {
    doc: 'Boot-time wait if the cluster was already degraded, 0 = forever.',
    default: 0,
  }),
  outdatedWfcTimeout: option('outdated-wfc-timeout', quantity({ min: 0, max: 300000, unit: 'seconds' }), {
    doc: 'Boot-time wait if all peers were outdated, 0 = forever.',
    default: 0,
  }),
  waitAfterSb: option('wait-after-sb', yesNo, { doc: 'Keep waiting at boot even after split brain was detected.', default: false }),
  stackedTimeouts: one('stacked-timeouts', present, { doc: 'Apply the wait timeouts to stacked resources too.' }),
  becomePrimaryOn: one('become-primary-on', anyNames, {
    doc: 'Promote at boot (8.4).',
    deprecated: 'DRBD 9 ignores it: auto-promote, or a cluster manager',
  }),
  ...swallowedFields,
}

const startupBody = blockBody({}, startupFields, { kind: 'options' })

/** startup{}: how long to wait for peers at boot. */
export const startup: Body<StartupOptions> = startupBody
