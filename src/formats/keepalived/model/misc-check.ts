import { type Body, body, one } from '../../../lens/index.ts'
import type { MiscCheck } from '../types.ts'
import { timingFields } from './check-fields.ts'
import { account } from './details.ts'
import { flag } from './flag.ts'
import { keepsUnknown } from './scopes.ts'
import { command } from './script.ts'
import { count, single } from './values.ts'

const miscCheckBody = body(
  {},
  {
    miscPath: one('misc_path', command, { doc: 'Command with arguments, quoted as one word.', since: '1.1.0', duplicates: 'first' }),
    miscTimeout: one('misc_timeout', single(count(0, 4294, 'seconds')), {
      doc: 'Time limit. Seconds, 0 to 4294.',
      defaultDoc: 'delay_loop',
      since: '1.1.0',
    }),
    miscDynamic: flag('misc_dynamic', { doc: 'Exit code sets the weight.', since: '1.1.8' }),
    user: one('user', account, { doc: 'Account of the script.', defaultDoc: 'script_user', since: '1.3.0' }),
    ...timingFields,
  },
  { ...keepsUnknown(() => miscCheck) },
)

/** MISC_CHECK: script check. */
export const miscCheck: Body<MiscCheck> = miscCheckBody
