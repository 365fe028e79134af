import { instance } from '../example.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/loopback-interface',
  effect: 'rejected',
  severity: 'error',
  summary: 'A virtual router on the loopback interface.',
  reason: 'keepalived ignores the line, finds no interface, and the whole VRRP process stops.',
  remedy: 'Write the interface that leads to the other nodes.',
  source: 'run: cannot use a loopback interface (lo) for vrrp - ignoring',
  message: ({ name }) => `${name}: adverts cannot use the loopback interface; the VRRP process does not start`,
  examples: [{ bad: instance('', ['eth0', 'lo']), good: instance() }],
  visit: {
    instance(found, context) {
      if (found.interface === 'lo')
        tell(context, found.view.placeOf(found.item, 'interface', undefined, 'value'), { data: { name: found.name } })
    },
  },
})
