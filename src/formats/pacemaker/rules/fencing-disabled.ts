import { changed, clean } from '../example.ts'
import { valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const FIRST_SET = "<cluster_property_set id='cib-bootstrap-options'>"

export const rule = pacemakerRule({
  id: 'pacemaker/fencing-disabled',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Fencing is off.',
  reason:
    'When a node no longer answers, the others take over its file systems and addresses at once, whether it is dead or only cut off. If it still writes, two nodes write: the data is corrupted or diverges. A stop that fails is never resolved.',
  remedy: 'Configure a fence device for every node, test it, and take this option out.',
  source: 'pacemaker-schedulerd(7), stonith-enabled; ocf_linbit_drbd(7)',
  message: ({ name, value }) => `${name}=${value}: a node that is lost is taken for dead without making sure of it`,
  examples: [
    { bad: changed([FIRST_SET, `${FIRST_SET}\n        <nvpair id='o-fencing' name='stonith-enabled' value='false'/>`]), good: clean },
    { bad: changed([FIRST_SET, `${FIRST_SET}\n        <nvpair id='o-fencing' name='stonith-enabled' value='No'/>`]), good: clean },
  ],
  visit: {
    cib(cib, context) {
      const setting = cib.options.get('stonith-enabled')?.setting
      if (cib.fencing.enabled || !setting || cib.primitives.length === cib.fencing.devices.length) return
      context.report(valuePlace(cib, setting), { data: { name: setting.name, value: setting.value } })
    },
  },
})
