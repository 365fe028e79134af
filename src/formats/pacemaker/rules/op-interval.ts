import { changed, clean } from '../example.ts'
import { placeOf } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

export const rule = pacemakerRule({
  id: 'pacemaker/op-interval',
  effect: 'altered',
  severity: 'error',
  summary: 'An interval or timeout that is no time.',
  reason:
    'Pacemaker takes it for 0 or for its default: a monitor does not recur, or an operation is cut off at another time than written. crm_verify says nothing.',
  remedy: 'Write a number with a unit: 20s, 2min.',
  source: 'Pacemaker Explained, "Time Specifications"',
  message: ({ id, what, value }) => `the ${what} of ${id} is ${value}, which is no time`,
  examples: [
    { bad: changed(["name='monitor' interval='20s' timeout='40s'", "name='monitor' interval='20s' timeout='40x'"]), good: clean },
    {
      bad: changed([
        "<op id='ip-start' name='start' interval='0s' timeout='20s'",
        "<op id='ip-start' name='start' interval='0s' timeout='-5'",
      ]),
      good: clean,
    },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      for (const { op, interval, timeout } of primitive.ops) {
        if (op.interval !== undefined && (interval === undefined || interval < 0)) report('interval')
        if (op.timeout !== undefined && (timeout === undefined || timeout < 0)) report('timeout')

        function report(what: 'interval' | 'timeout'): void {
          context.report(placeOf(cib, op, what, 'value'), { data: { id: `${primitive.id} ${op.name}`, what, value: op[what]! } })
        }
      }
    },
  },
})
