import { instance } from '../example.ts'
import { holdsUnknownBlock, mentionsAny, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import { groupOf } from '../trackers.ts'

export const rule = keepalivedRule({
  id: 'keepalived/no-virtual-address',
  effect: 'advice',
  severity: 'warning',
  summary: 'A virtual router that moves nothing.',
  reason: 'Nodes elect a master, but nothing that clients use follows it: no address, no route, no script.',
  remedy: 'Write virtual_ipaddress, or remove the block.',
  source: 'run: No VIP specified; at least one is sensible',
  message: ({ name }) => `${name} has no address, route or script that would follow the master`,
  examples: [{ bad: 'vrrp_instance VI_1 {\n    interface eth0\n    virtual_router_id 51\n}\n', good: instance() }],
  visit: {
    instance({ item, view, name, version, strict }, context) {
      if (version === 3 || strict || item.noVirtualIpaddress) return
      const moved = [item.virtualIpaddress, item.virtualIpaddressExcluded, item.virtualRoutes, item.virtualRules]
      if (
        moved.some((list) => list.length > 0) ||
        mentionsAny(view, item, (keyword) => /^(?:virtual_(?:ipaddress|routes|rules)|notify)/.test(keyword)) ||
        holdsUnknownBlock(view, item)
      )
        return
      if (!groupOf(name, view)) tell(context, view.placeOf(item, 'name'), { data: { name } })
    },
  },
})
