import { fences } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { idPlace, placeOf, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/node-not-fenceable',
  effect: 'unsafe',
  severity: 'error',
  summary: 'No device can fence a node.',
  reason:
    'When this node is lost, fencing it fails again and again. Its resources stay where nobody can reach them, and whatever depends on them waits for ever.',
  remedy: 'Name the node in pcmk_host_list or pcmk_host_map of a device that can switch it off.',
  source: 'pacemaker-fenced(7), pcmk_host_list and pcmk_host_map',
  message: ({ node }) => `no fence device names ${node}: once it is lost, its resources stay down`,
  examples: [
    { bad: changed(["value='beta'/>\n        </instance_attributes>", "value='alpha'/>\n        </instance_attributes>"]), good: clean },
  ],
  visit: {
    cib(cib, context) {
      const { enabled, watchdog, devices } = cib.fencing
      if (!enabled || watchdog || devices.length === 0) return
      for (const node of cib.nodes) {
        const { uname, type } = node
        if (uname === undefined || type === 'remote' || devices.some((device) => fences(device, uname))) continue
        const others = devices.map(({ primitive }) => related(idPlace(cib, primitive.primitive), `${primitive.id} fences others`))
        context.report(placeOf(cib, node, 'uname', 'value'), { data: { node: uname }, related: others })
      }
    },
  },
})
