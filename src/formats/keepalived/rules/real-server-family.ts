import { plain } from '../effective-instance.ts'
import { virtualServer } from '../example.ts'
import { related, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/real-server-family',
  effect: 'dropped',
  severity: 'error',
  summary: 'A real server of another family than its virtual server.',
  reason: 'Unless packets are tunnelled keepalived leaves the real server out.',
  remedy: 'Write an address of the same family, or forward with TUN.',
  source: "run: Address family of virtual server and real server don't match - skipping real server",
  message: ({ ip, other }) => `${ip} is of another family than ${other}; the real server is left out`,
  examples: [
    {
      bad: virtualServer().replace(/^}$/m, '    real_server 2001:db8::60 80 {\n        TCP_CHECK {\n        }\n    }\n}'),
      good: virtualServer(),
    },
  ],
  visit: {
    realServer({ item, view, virtualServer: of }, context) {
      const ip = plain(item.address)?.ip
      const other = plain(of.endpoint)?.ip
      const method = plain(item.lvsMethod)?.method ?? plain(of.lvsMethod)?.method
      if (ip === undefined || other === undefined || method === 'TUN' || ip.includes(':') === other.includes(':')) return
      tell(context, view.placeOf(item, 'address'), {
        data: { ip, other },
        related: related([view.placeOf(of, 'endpoint'), 'the virtual server']),
      })
    },
  },
})
