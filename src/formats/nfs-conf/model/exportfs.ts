import { type Body, body } from '../../../lens/index.ts'
import type { Exportfs } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { debugFacilities, setting } from './values.ts'

const exportfsBody = body(
  {},
  {
    include,
    debug: setting('debug', debugFacilities, {
      doc: 'Debug facilities to log; 0 and 1 only since 2.6.3.',
      readBy: 'exportfs',
    }),
  },
  settingsBody,
)

/** [exportfs]: What exportfs(8) logs. */
export const exportfs: Body<Exportfs> = exportfsBody
