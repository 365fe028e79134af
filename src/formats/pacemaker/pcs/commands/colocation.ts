import { type Argument, optionOf, reworded } from '../argument.ts'
import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { attributeOf, childOf, type Element, element } from '../cib/element.ts'
import { checkEnd, constraintId } from './ends.ts'
import { capitalized, isScore, newRole, ROLES } from './values.ts'

const USAGE = 'pcs constraint colocation add [ROLE] RESOURCE with [ROLE] RESOURCE [SCORE] [options]'

/** `pcs constraint colocation add [ROLE] A with [ROLE] B [SCORE] [name=value…]` */
export function colocationAdd(call: Call, cib: Cib): undefined {
  const words = call.rest()
  const hasRole = words[2]?.text === 'with'
  if (!hasRole && words[1]?.text !== 'with') return call.usage(USAGE)
  const role = hasRole ? words.shift()! : undefined
  const first = words.shift()!
  words.shift()
  const again = words.find(({ text }) => text === 'with')
  if (again) return call.refuse('wrong-arguments', again, { problem: 'one-with', word: 'with' })
  const withRole = words.length > 1 && !isScore(words[1]!.text) && !optionOf(words[1]!) ? words.shift()! : undefined
  const second = words.shift()
  if (!second) return call.usage(USAGE)
  const score = words[0] && !optionOf(words[0]) ? words.shift() : undefined
  const options = call.options(words)
  for (const option of options)
    if (option.value.text === '') call.refuse('wrong-arguments', option.word, { problem: 'no-value', word: option.word.text })
  const given = new Map(options.map((option) => [option.name, option]))
  checkScore(call, score ?? given.get('score')?.value)
  for (const end of [first, second]) checkEnd(call, cib, end)
  const roles = rolesOf(call, role, withRole)
  const id = constraintId(call, cib, given.get('id')?.value, `colocation-${first.text}-${second.text}-${score?.text ?? 'INFINITY'}`)
  const made = element('rsc_colocation', first, {
    rsc: first,
    'with-rsc': second,
    score: score ?? 'INFINITY',
    ...roles,
    ...Object.fromEntries(options.map((option) => [option.name, option])),
    id,
  })
  const twin = cib.constraints.children.some((other) => other.tag === made.tag && !childOf(other, 'resource_set') && isSame(made, other))
  if (twin) call.refuseUnforced('duplicate', first, { problem: 'constraint', name: `${first.text} with ${second.text}` })
  cib.add(cib.constraints, made)
}

export function checkScore(call: Call, score: Argument | undefined): undefined {
  if (score && !isScore(score.text))
    call.refuse('invalid-value', score, { name: 'score', value: score.text, expected: 'a whole number, INFINITY or -INFINITY' })
}

/** A role of one resource makes the other one's Started. */
function rolesOf(call: Call, role: Argument | undefined, withRole: Argument | undefined): Record<string, Argument | string> {
  if (!role && !withRole) return {}
  return { 'rsc-role': role ? roleOf(call, role) : 'Started', 'with-rsc-role': withRole ? roleOf(call, withRole) : 'Started' }
}

export function roleOf(call: Call, word: Argument): Argument {
  const role = capitalized(word.text)
  if (!ROLES.includes(role)) call.refuse('invalid-value', word, { name: 'role', value: word.text, expected: ROLES.slice(0, 4).join(', ') })
  return word.known ? reworded(word, call.generation === 'new' ? newRole(role) : role) : word
}

function isSame(a: Element, b: Element): boolean {
  const role = (of: Element, name: string): string => newRole(capitalized(attributeOf(of, name) ?? 'Started'))
  return (
    attributeOf(a, 'rsc') === attributeOf(b, 'rsc') &&
    attributeOf(a, 'with-rsc') === attributeOf(b, 'with-rsc') &&
    role(a, 'rsc-role') === role(b, 'rsc-role') &&
    role(a, 'with-rsc-role') === role(b, 'with-rsc-role')
  )
}

/** `pcs constraint colocation remove A B`, in either order. */
export function colocationRemove(call: Call, cib: Cib): undefined {
  const [first, second] = call.rest()
  if (!first || !second) return call.usage('pcs constraint colocation remove RESOURCE RESOURCE')
  const names = [first.text, second.text].sort().join(' ')
  const found = cib.constraints.children.filter(
    (each) => each.tag === 'rsc_colocation' && [attributeOf(each, 'rsc'), attributeOf(each, 'with-rsc')].sort().join(' ') === names,
  )
  if (found.length === 0) call.refuse('unknown-resource', first, { name: `${first.text} with ${second.text}` })
  for (const each of found) cib.remove(each)
}
