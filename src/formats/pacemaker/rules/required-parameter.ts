import { changed, clean } from '../example.ts'
import { idPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/required-parameter',
  effect: 'unsafe',
  severity: 'error',
  summary: 'An agent lacks a parameter that it cannot do without.',
  reason: 'The start fails on every node, and the resource stays down. crm_verify says nothing.',
  remedy: 'Write the parameter.',
  source: 'agents’ metadata',
  message: ({ id, agent, name }) => `${id} has no ${name}, without which ${agent} does not start`,
  examples: [
    { bad: changed(["<nvpair id='ip-ip' name='ip' value='10.0.0.10'/>\n            ", '']), good: clean },
    {
      bad: changed(["<nvpair id='fs-fstype' name='fstype' value='ext4'/>", "<nvpair id='fs-fstype' name='fs_type' value='ext4'/>"]),
      good: clean,
      also: ['pacemaker/unknown-parameter'],
    },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      const { known, params } = primitive
      if (!known) return
      for (const [name, { required }] of Object.entries(known.parameters)) {
        // An export without an fsid is a finding of its own.
        if (!required || params.has(name) || (known.name === 'ocf:heartbeat:exportfs' && name === 'fsid')) continue
        context.report(idPlace(cib, primitive.primitive), { data: { id: primitive.id, agent: known.name, name } })
      }
    },
  },
})
