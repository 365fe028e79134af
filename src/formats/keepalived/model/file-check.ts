import { type Body, body, one } from '../../../lens/index.ts'
import type { FileCheck } from '../types.ts'
import { keepsUnknown } from './scopes.ts'
import { weight } from './tracked.ts'
import { name, single } from './values.ts'

const fileCheckBody = body(
  {},
  {
    trackFile: one('track_file', single(name), { doc: 'track_file to read; must be defined earlier.', since: '2.1.0' }),
    weight: one('weight', weight(2147483647, true), { doc: 'Multiplier.', defaultDoc: '1', since: '2.1.0' }),
  },
  { ...keepsUnknown(() => fileCheck) },
)

/** FILE_CHECK: weight from a track_file. */
export const fileCheck: Body<FileCheck> = fileCheckBody
