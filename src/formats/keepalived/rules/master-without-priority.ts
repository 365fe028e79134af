import { instance } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/master-without-priority',
  effect: 'altered',
  severity: 'warning',
  summary: 'state MASTER without a priority.',
  reason:
    'The priority becomes 255, that of the router that owns the address: nopreempt, and weights of what is tracked, no longer work, and no failing check moves the address.',
  remedy: 'Write a priority from 1 to 254.',
  source: 'run: the priority of such an instance is 255',
  message: ({ name }) => `${name}: without a priority state MASTER makes it 255, where no weight and no nopreempt counts`,
  examples: [
    {
      bad: instance('', [
        '    state BACKUP\n    interface eth0\n    virtual_router_id 51\n    priority 150\n    nopreempt\n',
        '    state MASTER\n    interface eth0\n    virtual_router_id 51\n',
      ]),
      good: instance('', [
        '    state BACKUP\n    interface eth0\n    virtual_router_id 51\n    priority 150\n    nopreempt\n',
        '    state MASTER\n    interface eth0\n    virtual_router_id 51\n    priority 150\n',
      ]),
    },
  ],
  visit: {
    instance({ item, view, name, strict }, context) {
      if (item.state !== 'MASTER' || strict || mentions(view, item, 'priority')) return
      tell(context, view.placeOf(item, 'state'), { data: { name } })
    },
  },
})
