import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

const KEYWORDS = {
  unicastSrcIp: 'unicast_src_ip',
  checkUnicastSrc: 'check_unicast_src',
  unicastFaultNoPeer: 'unicast_fault_no_peer',
  oldUnicastChecksum: 'old_unicast_checksum',
} as const
/** Braces with nothing in them, comments aside. */
const NOTHING = /\{(?:\s|[#!][^\n]*)*\}$/
const FIELDS = Object.keys(KEYWORDS) as readonly (keyof typeof KEYWORDS)[]

export const rule = keepalivedRule({
  id: 'keepalived/unicast-without-peers',
  effect: 'altered',
  severity: 'warning',
  summary: 'Unicast settings without unicast_peer.',
  reason:
    'keepalived goes back to multicast. Where the other node sends unicast, or the network drops multicast, both become master. With unicast_fault_no_peer the virtual router stays in FAULT.',
  remedy: 'Name the other nodes in unicast_peer.',
  source: 'run: A unicast keyword has been specified without any unicast peers. Defaulting to multicast',
  message: ({ name, keyword, fault }) =>
    fault
      ? `${name} has no unicast_peer: ${keyword} keeps it in FAULT`
      : keyword
        ? `${name} has ${keyword} but no unicast_peer: adverts go out by multicast`
        : `${name} names nobody in its unicast_peer: adverts go out by multicast`,
  examples: [
    { bad: instance('unicast_src_ip 192.0.2.2'), good: instance('unicast_src_ip 192.0.2.2\nunicast_peer {\n    192.0.2.3\n}') },
    { bad: instance('unicast_peer {\n}'), good: instance() },
  ],
  visit: {
    instance({ item, view, name }, context) {
      if (item.unicastPeer.length > 0) return
      const field = FIELDS.find((key) => plain<string | true>(item[key]) !== undefined)
      const list = view.placeOf(item.unicastPeer)
      const isEmpty = list !== undefined && NOTHING.test(list.document.text.slice(list.span.start, list.span.end))
      if (!isEmpty && (!field || mentions(view, item, 'unicast_peer'))) return
      const told = item.unicastFaultNoPeer ? 'unicastFaultNoPeer' : (field ?? 'unicastPeer')
      tell(context, view.placeOf(item, told, undefined, 'keyword'), {
        data: { name, keyword: told === 'unicastPeer' ? '' : KEYWORDS[told], fault: item.unicastFaultNoPeer ? 'yes' : '' },
      })
    },
  },
})
