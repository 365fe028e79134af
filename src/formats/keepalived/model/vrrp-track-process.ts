import { type Body, body, one, oneOf, restLabel } from '../../../lens/index.ts'
import type { VrrpTrackProcess } from '../types.ts'
import { words } from './details.ts'
import { flag } from './flag.ts'
import { keepsUnknown } from './scopes.ts'
import { weight } from './tracked.ts'
import { count, leadingName, optional, seconds, single } from './values.ts'

const vrrpTrackProcessBody = body(
  { name: restLabel(leadingName, 'Its name.') },
  {
    process: one('process', words, {
      doc: 'Process name, or command line when arguments are given.',
      since: '2.0.11',
      duplicates: 'first',
    }),
    paramMatch: one('param_match', single(optional(oneOf(['initial', 'partial']))), {
      doc: 'How arguments are compared.',
      defaultDoc: 'exact when arguments are given',
      since: '2.0.16',
    }),
    weight: one('weight', weight(254), {
      doc: '0 = FAULT when the quorum is missed. -254 to 254.',
      defaultDoc: '0',
      since: '2.0.11',
      duplicates: 'first',
    }),
    quorum: one('quorum', single(count(1, 65535)), { doc: 'Processes needed. 1 to 65535.', default: 1, since: '2.0.11' }),
    quorumMax: one('quorum_max', single(count(0, 65535)), {
      doc: 'More processes than this is a failure. 0 to 65535.',
      defaultDoc: 'unlimited',
      since: '2.0.16',
    }),
    delay: one('delay', single(seconds(1e-6, 3600)), { doc: 'Sets both delays. Seconds, 1e-06 to 3600.', default: 0, since: '2.0.11' }),
    terminateDelay: one('terminate_delay', single(seconds(1e-6, 3600)), {
      doc: 'Wait after a process ended. Seconds, 1e-06 to 3600.',
      default: 0,
      since: '2.0.16',
    }),
    forkDelay: one('fork_delay', single(seconds(1e-6, 3600)), {
      doc: 'Wait after a process started. Seconds, 1e-06 to 3600.',
      default: 0,
      since: '2.0.16',
    }),
    fullCommand: flag('full_command', { doc: 'Compare the full command line.', since: '2.0.11' }),
  },
  { ...keepsUnknown(() => vrrpTrackProcess), key: 'name' },
)

/** vrrp_track_process: processes whose presence counts. */
export const vrrpTrackProcess: Body<VrrpTrackProcess> = vrrpTrackProcessBody
