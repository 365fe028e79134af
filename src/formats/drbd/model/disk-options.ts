import type { Body } from '../../../lens/index.ts'
import type { DiskOptions } from '../types.ts'
import { backingFields } from './backing-options.ts'
import { deviceFields } from './device-options.ts'
import { peerDeviceFields } from './peer-device-options.ts'
import { retiredDiskFields, swallowedFields } from './retired-options.ts'
import { blockBody } from './scope.ts'

const diskOptionsBody = blockBody(
  {},
  { ...backingFields, ...deviceFields, ...peerDeviceFields, ...retiredDiskFields, ...swallowedFields },
  { kind: 'options' },
)

/** disk{}: options of a volume's backing device, of the DRBD device, and of its peers. */
export const diskOptions: Body<DiskOptions> = diskOptionsBody
