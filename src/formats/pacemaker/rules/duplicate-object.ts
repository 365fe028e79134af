import type { EffectivePrimitive } from '../effective/index.ts'
import { clean, primitiveText } from '../example.ts'
import { parameterPlace, related } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { storageKind } from '../storage.ts'

/** The parameter that says what a resource manages. */
const OBJECT = { drbd: 'drbd_resource', filesystem: 'device', address: 'ip', server: undefined, export: undefined } as const

const again = (() => {
  const text = primitiveText('ip')
  return (address: string): string =>
    clean.replace(text, text + text.replaceAll("'ip", "'second").replace('10.0.0.10', address).replace("name='second'", "name='ip'"))
})()

export const rule = pacemakerRule({
  id: 'pacemaker/duplicate-object',
  effect: 'unsafe',
  severity: 'error',
  summary: 'Two resources manage one object.',
  reason:
    'The cluster believes in two things where there is one: it starts it twice, perhaps on two nodes, and stopping one takes it from the other.',
  remedy: 'Keep one of the two.',
  source: 'agents’ metadata: unique parameters',
  message: ({ id, other, name, value }) => `${id} and ${other} both have ${name} ${value}`,
  examples: [{ bad: again('10.0.0.10'), good: again('10.0.0.11') }],
  visit: {
    cib(cib, context) {
      const seen = new Map<string, EffectivePrimitive>()
      for (const primitive of cib.primitives) {
        const kind = storageKind(primitive)
        const name = kind && OBJECT[kind]
        const value = name && primitive.params.get(name)?.value
        if (!value || (kind === 'filesystem' && primitive.params.get('options')?.value.split(',').includes('bind'))) continue
        const key = `${kind} ${value} ${kind === 'address' ? (primitive.params.get('network_namespace')?.value ?? '') : ''}`
        const other = seen.get(key)
        if (!other) seen.set(key, primitive)
        else {
          context.report(parameterPlace(cib, primitive, name), {
            data: { id: primitive.id, other: other.id, name, value },
            related: [related(parameterPlace(cib, other, name), 'the other one')],
          })
        }
      }
    },
  },
})
