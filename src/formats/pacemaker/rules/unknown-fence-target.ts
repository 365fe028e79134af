import { changed, clean } from '../example.ts'
import { placeOf } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const topology = (target: string, devices: string): string =>
  changed([
    '<rsc_defaults>',
    `<fencing-topology>\n      <fencing-level id='fl-1' target='${target}' index='1' devices='${devices}'/>\n    </fencing-topology>\n    <rsc_defaults>`,
  ])

export const rule = pacemakerRule({
  id: 'pacemaker/unknown-fence-target',
  effect: 'dropped',
  severity: 'error',
  summary: 'The fencing topology names a node or a device that there is none of.',
  reason: 'The level has no effect, or fails when it is used: the node is fenced by other means, or not at all. crm_verify says nothing.',
  remedy: 'Name a node by its uname, and devices by the ids of their resources.',
  source: 'Pacemaker Explained, "Fencing Topologies"',
  message: ({ what, name }) => `there is no ${what} ${name}`,
  examples: [
    { bad: topology('gamma', 'fence-alpha'), good: topology('alpha', 'fence-alpha') },
    { bad: topology('alpha', 'fence-alpha,ipmi'), good: clean },
  ],
  visit: {
    cib(cib, context) {
      const nodes = new Set(cib.nodes.map(({ uname }) => uname))
      const devices = new Set(cib.fencing.devices.map(({ primitive }) => primitive.id))
      for (const level of cib.fencing.levels) {
        const { target } = level
        if (target !== undefined && !nodes.has(target) && nodes.size > 0) {
          context.report(placeOf(cib, level, 'target', 'value'), { data: { what: 'node', name: target } })
        }
        for (const name of level.devices ?? []) {
          if (!devices.has(name)) context.report(placeOf(cib, level, 'devices', 'value'), { data: { what: 'fence device', name } })
        }
      }
    },
  },
})
