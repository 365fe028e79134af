import { type Body, body, one, restLabel } from '../../../lens/index.ts'
import type { TrackFile } from '../types.ts'
import { initFile } from './details.ts'
import { keepsUnknown } from './scopes.ts'
import { weight } from './tracked.ts'
import { leadingName, path, single } from './values.ts'

const trackFileBody = body(
  { name: restLabel(leadingName, 'Its name.') },
  {
    file: one('file', single(path), { doc: 'File that holds one integer.', since: '2.1.0', duplicates: 'first' }),
    weight: one('weight', weight(254), {
      doc: 'Multiplier of the value; 0 = FAULT when the value is not 0. -254 to 254.',
      defaultDoc: '1',
      since: '2.1.0',
      duplicates: 'first',
    }),
    initFile: one('init_file', initFile, { doc: 'Create the file with this value at start.', since: '2.1.0' }),
  },
  { ...keepsUnknown(() => trackFile), key: 'name' },
)

/** track_file: a file whose number counts. */
export const trackFile: Body<TrackFile> = trackFileBody
