import { type Body, body, many } from '../../../lens/index.ts'
import type { Uidgid } from '../types.ts'
import { inside } from './inside.ts'
import { text } from './values.ts'

/** An id counts up to 4294967294; a name is looked up on the host that reads the file. */
const isAccount = (account: string): boolean => account !== '' && !(/^\d+$/.test(account) && Number(account) > 4_294_967_294)

const uidgidBody = body(
  {},
  {
    uids: many('uid', text('a user name or id', isAccount, 'parser'), {
      doc: 'User who may talk to corosync, by name or number.',
      undocumented: true,
    }),
    gids: many('gid', text('a group name or id', isAccount, 'parser'), {
      doc: 'Group whose members may talk to corosync, by name or number.',
      undocumented: true,
    }),
  },
  inside(1, () => uidgid),
)

/** uidgid{}: who beside root may talk to corosync. Nothing but uid and gid may stand inside. */
export const uidgid: Body<Uidgid> = uidgidBody
