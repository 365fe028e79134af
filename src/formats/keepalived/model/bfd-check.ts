import { type Body, body, one } from '../../../lens/index.ts'
import type { BfdCheck } from '../types.ts'
import { keepsUnknown } from './scopes.ts'
import { name, onOff, single } from './values.ts'

const bfdCheckBody = body(
  {},
  {
    name: one('name', single(name), { doc: 'bfd_instance to follow; must be defined earlier.', since: '2.0.0', duplicates: 'first' }),
    alpha: one('alpha', single(onOff), { doc: 'Start in failed state.', default: false, since: '2.0.0' }),
  },
  { ...keepsUnknown(() => bfdCheck) },
)

/** BFD_CHECK: BFD session check. */
export const bfdCheck: Body<BfdCheck> = bfdCheckBody
