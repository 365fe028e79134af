import { type Argument, optionOf, reworded } from '../argument.ts'
import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { attributeOf, childOf, element } from '../cib/element.ts'
import { checkEnd, constraintId } from './ends.ts'
import { ACTIONS } from './values.ts'

const USAGE = 'pcs constraint order [ACTION] RESOURCE then [ACTION] RESOURCE [options]'

/** `pcs constraint order [ACTION] A then [ACTION] B [name=value…] [symmetrical|nonsymmetrical]` */
export function orderAdd(call: Call, cib: Cib): undefined {
  const words = call.rest()
  const firstAction = takeAction(words)
  const first = words.shift()
  const then = words.shift()
  if (!first || then?.text !== 'then') return call.usage(USAGE, then ?? first ?? call.place)
  const thenAction = takeAction(words)
  const second = words.shift()
  if (!second) return call.usage(USAGE)
  const again = words.find(({ text }) => text === 'then')
  if (again) return call.refuse('wrong-arguments', again, { problem: 'one-then', word: 'then' })
  for (const end of [first, second]) checkEnd(call, cib, end)
  const [a, b] = [cib.primitive(first.text), cib.primitive(second.text)]
  if (a && b && a.parent === b.parent && a.parent?.tag === 'group')
    call.refuse('wrong-context', first, { problem: 'same-group', name: first.text })
  const given = optionsOf(call, words)
  const kind = given.score ?? given.kind
  const made = element('rsc_order', first, {
    first,
    // biome-ignore lint/suspicious/noThenProperty: the attribute's own name
    then: second,
    ...given,
    'first-action': firstAction ?? 'start',
    'then-action': thenAction ?? 'start',
    id: constraintId(call, cib, given.id, `order-${first.text}-${second.text}-${kind?.text ?? 'mandatory'}`),
  })
  const same = ['first', 'then', 'first-action', 'then-action']
  const twin = cib.constraints.children.some(
    (other) =>
      other.tag === 'rsc_order' &&
      !childOf(other, 'resource_set') &&
      same.every((name) => attributeOf(other, name) === attributeOf(made, name)),
  )
  if (twin) call.refuseUnforced('duplicate', first, { problem: 'constraint', name: `${first.text} then ${second.text}` })
  cib.add(cib.constraints, made)
}

const takeAction = (words: Argument[]): Argument | undefined => (ACTIONS.includes(words[0]?.text ?? '') ? words.shift() : undefined)

const ATTRIBUTES = new Set([
  'id',
  'kind',
  'score',
  'symmetrical',
  'require-all',
  'first-action',
  'then-action',
  'first-instance',
  'then-instance',
])

function optionsOf(
  call: Call,
  words: readonly Argument[],
): Record<string, Argument> & { id?: Argument; kind?: Argument; score?: Argument } {
  const given: Record<string, Argument> = {}
  for (const word of words) {
    const option = optionOf(word)
    if (word.text === 'symmetrical' || word.text === 'nonsymmetrical')
      given.symmetrical = reworded(word, String(word.text === 'symmetrical'))
    else if (!option || option.value.text === '') call.refuse('wrong-arguments', word, { problem: 'no-value', word: word.text })
    else if (!ATTRIBUTES.has(option.name)) call.refuse('unknown-keyword', word, { what: 'option of an order', keyword: option.name })
    else if (option.name === 'kind' && !/^(?:Optional|Mandatory|Serialize)$/.test(option.value.text)) {
      call.refuse('invalid-value', option.value, { name: 'kind', value: option.value.text, expected: 'Optional, Mandatory or Serialize' })
    } else if (option.name === 'symmetrical') {
      if (!/^(?:true|false)$/i.test(option.value.text))
        call.refuse('invalid-value', option.value, { name: 'symmetrical', value: option.value.text, expected: 'true or false' })
      given.symmetrical = reworded(option.value, option.value.text.toLowerCase())
    } else given[option.name] = option.value
  }
  return given
}

/** `pcs constraint order remove RESOURCE…` */
export function orderRemove(call: Call, cib: Cib): undefined {
  const words = call.rest()
  if (words.length === 0) return call.usage('pcs constraint order remove RESOURCE…')
  for (const word of words) {
    for (const each of [...cib.constraints.children]) {
      if (each.tag === 'rsc_order' && [attributeOf(each, 'first'), attributeOf(each, 'then')].includes(word.text)) cib.remove(each)
    }
  }
}
