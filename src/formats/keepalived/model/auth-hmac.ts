import { type Body, body, many, one, oneOf } from '../../../lens/index.ts'
import type { AuthHmac } from '../types.ts'
import { hmacKey } from './details.ts'
import { keepsUnknown } from './scopes.ts'
import { count, single } from './values.ts'

const authHmacBody = body(
  {},
  {
    keys: many('key', hmacKey, { doc: 'A keyed secret.', since: '2.4.0' }),
    activeKey: one('active_key', single(count(1, 255)), { doc: 'Key used for sending. 1 to 255.', defaultDoc: 'required', since: '2.4.0' }),
    timeWindow: one('time_window', single(count(1, 300)), {
      doc: 'Accepted clock difference. 1 to 300.',
      defaultDoc: '3 x advert_int, at least 5',
      since: '2.4.0',
    }),
    antiReplay: one('anti_replay', single(oneOf(['time', 'monotonic'])), { doc: 'Replay protection.', defaultDoc: 'time', since: '2.4.0' }),
    mode: one('mode', single(oneOf(['enforce', 'permissive', 'receive-only'])), {
      doc: 'How unauthenticated adverts are treated.',
      defaultDoc: 'enforce',
      since: '2.4.0',
    }),
  },
  { ...keepsUnknown(() => authHmac) },
)

/** auth_hmac: secrets that adverts are signed with. */
export const authHmac: Body<AuthHmac> = authHmacBody
