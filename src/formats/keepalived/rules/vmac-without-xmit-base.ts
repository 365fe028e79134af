import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const PEERS = 'unicast_src_ip 192.0.2.2\nunicast_peer {\n    192.0.2.3\n}'

export const rule = keepalivedRule({
  id: 'keepalived/vmac-without-xmit-base',
  effect: 'altered',
  severity: 'warning',
  summary: 'use_vmac with unicast peers, without vmac_xmit_base.',
  reason:
    'Unicast adverts cannot leave by the virtual interface: keepalived sets vmac_xmit_base itself, and keepalived -t reports an error.',
  remedy: 'Write vmac_xmit_base.',
  source: 'run: unicast with use_vmac requires vmac_xmit_base - setting',
  message: ({ name }) => `${name}: with unicast peers use_vmac needs vmac_xmit_base; keepalived sets it`,
  examples: [{ bad: instance(`use_vmac\n${PEERS}`), good: instance(`use_vmac\nvmac_xmit_base\n${PEERS}`) }],
  visit: {
    instance({ item, view, name, isUnicast }, context) {
      if (isUnicast && item.useVmac !== undefined && !item.vmacXmitBase) tell(context, view.placeOf(item, 'useVmac'), { data: { name } })
    },
  },
})
