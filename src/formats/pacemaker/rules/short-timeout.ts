import { durationOf } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { idPlace, placeOf } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const OPERATIONS = new Set(['start', 'stop', 'promote'])

export const rule = pacemakerRule({
  id: 'pacemaker/short-timeout',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'An operation has less time than its agent asks for.',
  reason:
    'Under load it is cut off and counts as failed. A stop that failed means that the node is fenced; a start that failed, that the node is not used any more.',
  remedy: 'Write at least the time that the message names.',
  source: 'agents’ metadata',
  message: ({ id, operation, seconds, needed }) => `${operation} of ${id} has ${seconds} s; the agent asks for ${needed} s`,
  examples: [
    {
      bad: changed([
        "<op id='fs-stop' name='stop' interval='0s' timeout='60s'/>",
        "<op id='fs-stop' name='stop' interval='0s' timeout='10s'/>",
      ]),
      good: clean,
    },
    { bad: changed(["\n            <op id='fs-stop' name='stop' interval='0s' timeout='60s'/>", '']), good: clean },
  ],
  visit: {
    primitive({ cib, primitive }, context) {
      if (primitive.template) return
      for (const { name, timeout: recommended } of primitive.known?.operations ?? []) {
        const needed = durationOf(recommended)!
        const own = primitive.ops.find((op) => op.name === name)
        const timeout = own ? own.timeout : (durationOf(cib.operationDefaults.get('timeout')?.value) ?? 20_000)
        if (!OPERATIONS.has(name) || timeout === undefined || timeout < 0 || timeout >= needed) continue
        const place = own?.op.timeout === undefined ? idPlace(cib, primitive.primitive) : placeOf(cib, own.op, 'timeout', 'value')
        context.report(place, { data: { id: primitive.id, operation: name, seconds: timeout / 1000, needed: needed / 1000 } })
      }
    },
  },
})
