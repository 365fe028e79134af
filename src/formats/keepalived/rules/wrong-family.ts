import type { EffectiveInstance } from '../effective.ts'
import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { type KeepalivedContext, keepalivedRule } from '../rule.ts'

const LISTS = ['unicastPeer', 'virtualIpaddress'] as const
const SOURCES = ['unicastSrcIp', 'mcastSrcIp', 'mcastDstIp'] as const

function visit({ item, view, name, family }: EffectiveInstance, context: KeepalivedContext): void {
  const isWrong = (ip: string | undefined): ip is string => ip !== undefined && ip.includes(':') !== (family === 6)
  const data = (ip: string) => ({ data: { name, ip, family: `IPv${family}` } })
  for (const field of SOURCES) {
    const ip = plain(item[field])
    if (isWrong(ip)) tell(context, view.placeOf(item, field, undefined, 'value'), data(ip))
  }
  for (const list of LISTS) {
    item[list].forEach((written, index) => {
      const ip = plain<{ ip: string }>(written as { ip: string })?.ip
      if (isWrong(ip)) tell(context, view.placeOf(item, list, index), data(ip))
    })
  }
}

export const rule = keepalivedRule({
  id: 'keepalived/wrong-family',
  effect: 'dropped',
  severity: 'error',
  summary: 'An address of another family than the virtual router.',
  reason:
    'A virtual router has the family of the first address that keepalived reads in its block; those of the other family are left out.',
  remedy: 'Write two virtual routers, or put addresses of the other family into virtual_ipaddress_excluded.',
  source: 'run: address family must match VRRP instance - ignoring',
  message: ({ name, ip, family }) => `${name} is a virtual router for ${family}: ${ip} is left out`,
  examples: [
    {
      bad: instance('', ['192.0.2.50/24', '192.0.2.50/24\n        2001:db8::50/64']),
      good: instance('virtual_ipaddress_excluded {\n    2001:db8::50/64\n}'),
    },
  ],
  visit: { instance: visit },
})
