import { type Body, body, restLabel } from '../../../lens/index.ts'
import type { TrackGroup } from '../types.ts'
import { listed } from './listed.ts'
import { keepsUnknown } from './scopes.ts'
import { blockName, eachWord, name } from './values.ts'

const trackGroupBody = body(
  { name: restLabel(blockName, 'Its name.') },
  {
    group: listed('group', eachWord(name), {
      doc: 'Instances of the static track group.',
      since: '2.0.3',
      duplicates: 'first',
    }),
  },
  { ...keepsUnknown(() => trackGroup), key: 'name' },
)

/** track_group: instances that static addresses, routes or rules follow. */
export const trackGroup: Body<TrackGroup> = trackGroupBody
