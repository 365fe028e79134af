import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/auth-plaintext',
  effect: 'advice',
  severity: 'info',
  summary: 'A password that adverts carry in clear.',
  reason: 'Anybody on the network can read it and become master. AH is discouraged too: RFC 3768 took both out.',
  remedy: 'Use unicast peers with check_unicast_src, or auth_hmac since 2.4.0.',
  source: 'keepalived.conf(5), authentication; RFC 3768',
  profiles: ['hardened'],
  message: ({ type }) =>
    type === 'AH' ? 'auth_type AH: RFC 3768 advises against it' : 'auth_type PASS: the password can be read on the wire',
  examples: [{ bad: instance('authentication {\n    auth_type PASS\n    auth_pass abcdefgh\n}'), good: instance() }],
  visit: {
    instance({ item, view, authentication }, context) {
      if (authentication) tell(context, view.placeOf(item.authentication!, 'authType'), { data: { type: authentication } })
    },
  },
})
