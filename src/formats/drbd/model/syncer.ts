import type { Body } from '../../../lens/index.ts'
import type { SyncerOptions } from '../types.ts'
import { backingFields } from './backing-options.ts'
import { netFields } from './net-options.ts'
import { quantity } from './numbers.ts'
import { option } from './option.ts'
import { peerDeviceFields } from './peer-device-options.ts'
import { resourceFields } from './resource-options.ts'
import { blockBody } from './scope.ts'
import { text } from './texts.ts'

const syncerBody = blockBody(
  {},
  {
    ...netFields,
    ...backingFields,
    ...peerDeviceFields,
    ...resourceFields,
    resyncRate: option('resync-rate', quantity({ min: 1, max: 8388608, unit: 'KiB/s', scale: 'k' }), {
      doc: 'Fixed resync bandwidth; only used while c-plan-ahead is 0.',
      default: 250,
      aliases: ['rate'],
    }),
    resyncAfter: option('resync-after', text('a resource, or RESOURCE/VOLUME'), {
      doc: 'Start this resync only once the named one has finished.',
      aliases: ['after'],
    }),
  },
  { kind: 'options' },
)

/** syncer{}: what is now spread over net{}, disk{} and options{}. */
export const syncer: Body<SyncerOptions> = syncerBody
