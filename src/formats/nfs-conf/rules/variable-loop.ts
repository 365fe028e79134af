import { resolve } from '../effective.ts'
import { knownKey } from '../entries.ts'
import { placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/variable-loop',
  effect: 'rejected',
  severity: 'error',
  summary: 'A variable that refers to itself.',
  reason: 'The reader follows references for ever: every program that asks for the key hangs at start and uses a whole processor.',
  remedy: 'Give the variable a value.',
  source: 'conf_get_section in nfs-utils has no limit',
  message: ({ keyword, name }) => `${keyword} refers to ${name}, which refers to itself: every program that reads ${keyword} hangs`,
  examples: [
    {
      bad: '[environment]\nTHREADS = $THREADS\n\n[nfsd]\nthreads = $THREADS\n',
      good: '[environment]\nTHREADS = 16\n\n[nfsd]\nthreads = $THREADS\n',
    },
  ],
  visit: {
    set({ effective, options: { environment } }, context) {
      for (const binding of effective.bindings) {
        if (binding.argument !== undefined || !binding.value.startsWith('$') || !knownKey(binding.section, binding.key)) continue
        const found = resolve(binding, effective, environment)
        if ('loop' in found) context.report(placeOf(binding, 'value'), { data: { keyword: binding.key, name: found.loop } })
      }
    },
  },
})
