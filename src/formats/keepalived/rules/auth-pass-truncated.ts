import { byteLength } from '../../../text/index.ts'
import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const BYTES = 8

const block = (password: string): string => instance(`authentication {\n    auth_type PASS\n    auth_pass ${password}\n}`)

export const rule = keepalivedRule({
  id: 'keepalived/auth-pass-truncated',
  effect: 'altered',
  severity: 'warning',
  summary: 'A password of more than 8 bytes.',
  reason: 'Only the first 8 bytes are used: passwords that differ behind them are the same.',
  remedy: 'Write 8 bytes at most.',
  source: 'keepalived.conf(5), auth_pass; run: Truncating auth_pass to 8 characters',
  message: ({ bytes }) => `auth_pass has ${bytes} bytes; only the first 8 are used`,
  examples: [{ bad: block('abcdefghijkl'), good: block('abcdefgh') }],
  visit: {
    instance({ item, view }, context) {
      const password = plain(item.authentication?.authPass)
      const bytes = byteLength(password ?? '')
      if (bytes > BYTES) tell(context, view.placeOf(item.authentication!, 'authPass', undefined, 'value'), { data: { bytes } })
    },
  },
})
