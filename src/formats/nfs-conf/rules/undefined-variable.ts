import { resolve } from '../effective.ts'
import { knownKey } from '../entries.ts'
import { placeOf } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/undefined-variable',
  effect: 'dropped',
  severity: 'error',
  summary: 'A value refers to a variable that is not defined.',
  reason: 'The key counts as not set, so the program uses its default, without a word.',
  remedy: 'Define the variable in [environment], or write the value itself; a reference is `$NAME` and nothing else.',
  source: 'nfs.conf(5), "environment"; conf_get_section in nfs-utils',
  message: ({ keyword, value, name, where }) =>
    `${keyword} = ${value}: ${where === 'braces' ? `braces are no syntax here, so the variable is called ${name}` : `no variable ${name} in [environment]`}${where === 'perhaps' ? '; unless the service has it in its environment,' : ','} the key counts as not set`,
  examples: [
    { bad: '[nfsd]\nthreads = $THREADS\n', good: '[environment]\nTHREADS = 16\n\n[nfsd]\nthreads = $THREADS\n' },
    {
      bad: `[environment]\nTHREADS = 16\n\n[nfsd]\nthreads = $\{THREADS}\n`,
      good: '[environment]\nTHREADS = 16\n\n[nfsd]\nthreads = $THREADS\n',
    },
  ],
  visit: {
    set({ effective, options: { environment } }, context) {
      for (const binding of effective.bindings) {
        if (binding.argument !== undefined || !binding.value.startsWith('$') || !knownKey(binding.section, binding.key)) continue
        const found = resolve(binding, effective, environment)
        if (!('missing' in found)) continue
        const name = found.missing
        const braced = /^\{(.*)\}$/.exec(name)?.[1]
        const isVariable = /^\w+$/.test(name)
        const where = braced === undefined ? (environment || !isVariable ? 'nowhere' : 'perhaps') : 'braces'
        const place = placeOf(binding, 'value')
        const known =
          braced !== undefined &&
          binding.value === `$${name}` &&
          Object.keys(effective.environment).some((other) => other.toLowerCase() === braced.toLowerCase())
        context.report(place, {
          data: { keyword: binding.key, value: binding.value, name, where },
          ...(where === 'perhaps' ? { severity: 'warning' } : {}),
          ...(known ? { fix: { title: `write $${braced}`, edits: [{ ...place.span, text: `$${braced}` }], safe: true } } : {}),
        })
      }
    },
  },
})
