import type { EffectiveInstance } from '../effective.ts'
import { instance } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

/** Why adverts go out without authentication although there is a block for it. */
function cause({ item, view, version, strict }: EffectiveInstance): string | undefined {
  const block = item.authentication
  if (!block || !mentions(view, block, 'auth_type', 'auth_pass')) return undefined
  if (version === 3) return 'VRRP version 3 has none'
  if (strict) return 'strict mode has none'
  // Several blocks are one: what is read need not stand in the first of them.
  if (block.authType === undefined && !mentions(view, block, 'auth_type')) return 'auth_type is missing'
  return block.authPass !== undefined || mentions(view, block, 'auth_pass') ? undefined : 'auth_pass is missing'
}

const block = (lines: string): string => `authentication {\n${lines.replace(/^/gm, '    ')}\n}`

export const rule = keepalivedRule({
  id: 'keepalived/auth-not-effective',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Authentication that keepalived leaves out.',
  reason: 'Adverts go out without a password, and anybody on the network can become master.',
  remedy: 'With version 2 write auth_type and auth_pass; with version 3 use unicast peers and check_unicast_src, or auth_hmac since 2.4.0.',
  source: 'run: VRRP version 3 does not support authentication. Ignoring; Authentication specified but no password given',
  message: ({ name, why }) => `${name} runs without authentication: ${why}`,
  examples: [
    {
      bad: instance(`version 3\n${block('auth_type PASS\nauth_pass abcdefgh')}`),
      good: instance(block('auth_type PASS\nauth_pass abcdefgh')),
    },
    { bad: instance(block('auth_pass abcdefgh')), good: instance(block('auth_type PASS\nauth_pass abcdefgh')) },
  ],
  visit: {
    instance(found, context) {
      const why = cause(found)
      if (why !== undefined)
        tell(context, found.view.placeOf(found.item.authentication!, undefined, undefined, 'keyword'), { data: { name: found.name, why } })
    },
  },
})
