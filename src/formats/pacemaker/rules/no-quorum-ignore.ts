import { changed, clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/no-quorum-ignore',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A partition without quorum goes on as if it had it.',
  reason:
    'When the link breaks, each half promotes, mounts and takes the address for itself. Fencing alone decides who goes on, and if it fails or is off both write.',
  remedy: 'Take the option out: stop is the default. With two nodes, `two_node: 1` in corosync.conf keeps quorum when one dies.',
  source: 'pacemaker-schedulerd(7), no-quorum-policy; votequorum(5)',
  message: () => 'without quorum every part of the cluster goes on: a node that is cut off promotes and mounts as well',
  examples: [{ bad: changed(["name='no-quorum-policy' value='stop'", "name='no-quorum-policy' value='ignore'"]), good: clean }],
  visit: {
    cib(cib, context) {
      const option = cib.options.get('no-quorum-policy')
      if (option?.value === 'ignore' && option.setting) context.report(valuePlace(cib, option.setting))
    },
  },
})
