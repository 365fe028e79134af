import { type Body, body, one, restLabel } from '../../../lens/index.ts'
import type { VrrpScript } from '../types.ts'
import { account } from './details.ts'
import { flag } from './flag.ts'
import { keepsUnknown } from './scopes.ts'
import { command } from './script.ts'
import { weight } from './tracked.ts'
import { count, decimal, leadingName, single } from './values.ts'

const vrrpScriptBody = body(
  { name: restLabel(leadingName, 'Its name.') },
  {
    script: one('script', command, {
      doc: 'Command; quote it together with its arguments, further words on the line are dropped.',
      since: '1.1.13',
    }),
    interval: one('interval', single(decimal('seconds', 3, 0.001, 4294)), {
      doc: 'Period; 0 is raised to 1 with an error. Seconds, with three decimal places since 2.3.2, 1 to 4294.',
      defaultDoc: '1',
      since: '1.1.13',
    }),
    timeout: one('timeout', single(decimal('seconds', 3, 0.001, 4294)), {
      doc: 'Time after which a run counts as failed; 0 is raised to 1 with an error. Seconds, with three decimal places since 2.3.2, 1 to 4294.',
      defaultDoc: 'interval',
      since: '1.2.6',
    }),
    weight: one('weight', weight(253), {
      doc: '0 = FAULT on failure; otherwise a priority change. -253 to 253.',
      defaultDoc: '0',
      since: '1.1.13',
    }),
    rise: one('rise', single(count(1, 2147483647)), { doc: 'Successes needed to become good.', default: 1, since: '1.1.18' }),
    fall: one('fall', single(count(1, 2147483647)), { doc: 'Failures needed to become bad.', default: 1, since: '1.1.18' }),
    user: one('user', account, { doc: 'Account of the script.', defaultDoc: 'script_user', since: '1.3.0' }),
    initFail: flag('init_fail', {
      doc: 'Meant to start in failed state; overwritten as soon as the script is tracked (2.2.7 observed).',
      since: '1.3.2',
    }),
  },
  { ...keepsUnknown(() => vrrpScript), key: 'name' },
)

/** vrrp_script: a command run from time to time, whose exit status counts. */
export const vrrpScript: Body<VrrpScript> = vrrpScriptBody
