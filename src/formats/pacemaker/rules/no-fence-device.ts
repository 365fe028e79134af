import { changed, clean, primitiveText } from '../example.ts'
import { tagOf, valuePlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const none = clean.replace(primitiveText('fence-alpha'), '').replace(primitiveText('fence-beta'), '')

export const rule = pacemakerRule({
  id: 'pacemaker/no-fence-device',
  effect: 'dropped',
  severity: 'error',
  summary: 'Fencing is on, and there is nothing to fence with.',
  reason: 'Pacemaker starts no resource at all as long as it has neither a fence device nor a watchdog.',
  remedy: 'Add a fence device for every node, or a watchdog with SBD and stonith-watchdog-timeout.',
  source: 'crm_verify: "Resource start-up disabled since no STONITH resources have been defined"',
  message: () => 'there is no fence device and no watchdog: with fencing on, the cluster starts nothing',
  examples: [
    { bad: none, good: clean },
    {
      bad: none.replace(
        "<cluster_property_set id='cib-bootstrap-options'>",
        "<cluster_property_set id='cib-bootstrap-options'>\n        <nvpair id='o-fencing' name='stonith-enabled' value='true'/>",
      ),
      good: changed(["value='stop'", "value='freeze'"]),
    },
  ],
  visit: {
    cib(cib, context) {
      const { enabled, watchdog, devices } = cib.fencing
      if (!enabled || watchdog || devices.length > 0 || cib.primitives.length === 0) return
      const setting = cib.options.get('stonith-enabled')?.setting
      context.report(setting ? valuePlace(cib, setting) : tagOf(cib, cib.cib.configuration?.resources))
    },
  },
})
