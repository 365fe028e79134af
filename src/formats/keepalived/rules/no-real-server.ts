import { virtualServer } from '../example.ts'
import { mentions, tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/no-real-server',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A virtual server without real servers.',
  reason: 'keepalived leaves it out, also where it has a sorry_server: nothing answers on its address.',
  remedy: 'Write a real_server block, or remove the virtual server.',
  source: 'run: has no real servers - ignoring',
  message: () => 'without a real_server keepalived leaves this virtual server out',
  examples: [{ bad: virtualServer().replace(/ {4}real_server[\s\S]*\}\n\}/, '}'), good: virtualServer() }],
  visit: {
    virtualServer({ item, view }, context) {
      if (item.realServers.length === 0 && !mentions(view, item, 'real_server')) tell(context, view.placeOf(item, 'endpoint'))
    },
  },
})
