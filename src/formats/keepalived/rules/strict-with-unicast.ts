import { isOlder } from '../../../vocabulary/index.ts'
import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const UNICAST = 'version 3\naccept\nunicast_src_ip 192.0.2.2\nunicast_peer {\n    192.0.2.3\n}'

export const rule = keepalivedRule({
  id: 'keepalived/strict-with-unicast',
  effect: 'rejected',
  severity: 'error',
  summary: 'Strict mode with unicast peers, for a release that refuses it.',
  reason: 'Since 2.4.0 the VRRP process does not start; before, the check came too early to notice.',
  remedy: 'Take strict mode out.',
  source: 'run: 2.2.7 accepts it, 2.4 does not',
  message: ({ name }) => `${name}: since 2.4.0 strict mode and unicast peers do not go together; the VRRP process does not start`,
  examples: [{ bad: instance(`strict_mode on\n${UNICAST}`), good: instance(UNICAST), target: { keepalived: '2.4.0' } }],
  visit: {
    instance({ item, view, name, strict, isUnicast }, context) {
      const release = context.target.keepalived
      if (!strict || !isUnicast || release === undefined || isOlder(release, '2.4.0')) return
      const defs = view.conf.globalDefs
      const isGlobal = plain(item.strictMode) === undefined && defs
      tell(context, isGlobal ? view.placeOf(defs, 'vrrpStrict') : view.placeOf(item, 'strictMode'), { data: { name } })
    },
  },
})
