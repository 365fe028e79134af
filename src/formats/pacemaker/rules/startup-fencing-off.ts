import { booleanOf } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const FIRST_SET = "<cluster_property_set id='cib-bootstrap-options'>"

export const rule = pacemakerRule({
  id: 'pacemaker/startup-fencing-off',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Nodes that were never seen are taken for dead.',
  reason: 'A node that boots while the link is down starts the resources though the other node, which it has never seen, runs them too.',
  remedy: 'Take the option out.',
  source: 'pacemaker-schedulerd(7), startup-fencing',
  message: () => 'a node that starts alone takes those it has not seen for dead, and starts what they run',
  examples: [{ bad: changed([FIRST_SET, `${FIRST_SET}\n        <nvpair id='o-s' name='startup-fencing' value='false'/>`]), good: clean }],
  visit: {
    cib(cib, context) {
      const option = cib.options.get('startup-fencing')
      if (option?.setting && booleanOf(option.value) === false && cib.fencing.enabled) context.report(valuePlace(cib, option.setting))
    },
  },
})
