import { isOlder } from '../../../vocabulary/index.ts'
import type { EffectiveInstance } from '../effective.ts'
import { instance } from '../example.ts'
import { holdsUnknownBlock, mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

/** What is missing; something written that cannot be read is a finding of its own. */
function missing(found: EffectiveInstance, hasInterfaceOfPeers: boolean): string[] {
  const { item, view, version, strict } = found
  const list: string[] = []
  if (found.virtualRouterId === undefined && !mentions(view, item, 'virtual_router_id')) list.push('virtual_router_id')
  const needsInterface = !hasInterfaceOfPeers || item.unicastPeer.length === 0
  if (needsInterface && found.interface === undefined && !mentions(view, item, 'interface')) list.push('interface')
  const mayBeEmpty = (version === 2 && !strict) || item.noVirtualIpaddress || item.virtualIpaddress.length > 0
  if (!mayBeEmpty && !mentions(view, item, 'virtual_ipaddress') && !holdsUnknownBlock(view, item)) list.push('virtual_ipaddress')
  return list
}

export const rule = keepalivedRule({
  id: 'keepalived/incomplete-instance',
  effect: 'rejected',
  severity: 'error',
  summary: 'A virtual router without its id, its interface, or an address where it needs one.',
  reason: 'The whole VRRP process stops: no other virtual router of the host runs either.',
  remedy: 'Write virtual_router_id and interface; with version 3 or strict mode also an address.',
  source: 'run: the virtual router id must be set; Unknown interface!; No VIP specified; at least one is required',
  message: ({ name, keyword }) => `${name} has no ${keyword}: the VRRP process does not start`,
  examples: [
    { bad: instance('', ['    virtual_router_id 51\n', '']), good: instance() },
    { bad: instance('', ['    interface eth0\n', '']), good: instance() },
    { bad: 'vrrp_instance VI_1 {\n    interface eth0\n    virtual_router_id 51\n    version 3\n}\n', good: instance('version 3') },
  ],
  visit: {
    instance(found, context) {
      // Before 2.2.8 an instance with peers needs an interface as well.
      const release = context.target.keepalived
      const isModern = release === undefined || !isOlder(release, '2.2.8')
      for (const keyword of missing(found, isModern)) {
        tell(context, found.view.placeOf(found.item, 'name'), { data: { name: found.name, keyword } })
      }
    },
  },
})
