import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { PolicyRule } from '../model/policy-rule.ts'
import { tell } from '../places.ts'
import { keepalivedRule } from '../rule.ts'
import type { KeepalivedView } from '../view.ts'

const lists = ({ conf }: KeepalivedView) => [
  { owner: conf, field: 'staticRules', rules: conf.staticRules },
  ...conf.vrrpInstances.map((owner) => ({ owner, field: 'virtualRules', rules: owner.virtualRules })),
]

export const rule = keepalivedRule({
  id: 'keepalived/rule-without-preference',
  effect: 'altered',
  severity: 'warning',
  summary: 'A policy rule without a preference.',
  reason: 'keepalived counts down from 16384, so that later lines come first; which rule wins depends on the order of the file.',
  remedy: 'Write preference and a number.',
  source: 'run: Rule has no preference specified - setting to 16384. This is probably not what you want',
  message: () => 'without a preference keepalived numbers the rule itself, from 16384 downwards',
  examples: [
    {
      bad: instance('virtual_rules {\n    from 192.0.2.50 table 100\n}'),
      good: instance('virtual_rules {\n    from 192.0.2.50 table 100 preference 100\n}'),
    },
  ],
  visit: {
    view(view, context) {
      for (const { owner, field, rules } of lists(view)) {
        rules.forEach((written, index) => {
          const found = plain<PolicyRule>(written)
          if (found && found.preference === undefined) tell(context, view.placeOf(owner, field, index))
        })
      }
    },
  },
})
