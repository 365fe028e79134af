import { type Argument, behind, optionOf } from '../argument.ts'
import type { Call } from '../call.ts'
import { type Cib, sanitizedId } from '../cib/cib.ts'
import { type AttributeSource, attributeOf, element } from '../cib/element.ts'
import { checkEnd, constraintId } from './ends.ts'
import { addRule } from './rule.ts'
import { isScore } from './values.ts'

const USAGE = 'pcs constraint location RESOURCE prefers|avoids NODE[=SCORE]…'

/** `pcs constraint location RESOURCE prefers|avoids|rule …` and `add ID RESOURCE NODE SCORE`. */
export function location(call: Call, cib: Cib): undefined {
  const first = call.take()
  if (first?.text === 'add') return locationAdd(call, cib)
  if (first?.text === 'remove' || first?.text === 'delete') return locationRemove(call, cib)
  const how = call.take()
  const words = call.rest()
  if (!first || !how || words.length === 0) return call.usage(USAGE)
  if (how.text === 'rule') return locationRule(call, cib, first, how, words)
  if (how.text !== 'prefers' && how.text !== 'avoids')
    return call.refuse('unknown-keyword', how, { what: 'word behind the resource', keyword: how.text })
  checkSubject(call, cib, first)
  for (const word of words) {
    const option = optionOf(word)
    const node = option ? { ...word, text: option.name, end: option.value.start > word.start ? option.value.start - 1 : word.end } : word
    const given = option?.value
    if (given && !isScore(given.text))
      call.refuse('invalid-value', given, { name: 'score', value: given.text, expected: 'a whole number, INFINITY or -INFINITY' })
    const score = how.text === 'avoids' ? negated(given?.text ?? 'INFINITY') : (given?.text ?? 'INFINITY')
    const subject = subjectOf(first)
    const made = sanitizedId(`location-${subject.text}-${node.text}-${score}`)
    place(cib, first, made, node, given ? { ...given, text: score } : { ...how, text: score }, {})
  }
}

const negated = (score: string): string => (score.startsWith('-') ? score.slice(1) : `-${score}`)

/** `regexp%PATTERN` is about every resource whose name fits. */
function subjectOf(word: Argument): Argument & { readonly attribute: 'rsc' | 'rsc-pattern' } {
  const [kind] = /^(?:resource|regexp)?%/.exec(word.text) ?? ['']
  return { ...behind(word, kind.length), attribute: kind === 'regexp%' ? 'rsc-pattern' : 'rsc' }
}

function checkSubject(call: Call, cib: Cib, word: Argument): undefined {
  const subject = subjectOf(word)
  if (subject.attribute === 'rsc') checkEnd(call, cib, subject)
}

/** A constraint on the same resource and node makes way. */
function place(
  cib: Cib,
  subjectWord: Argument,
  id: Argument | string,
  node: Argument,
  score: Argument,
  more: Readonly<Record<string, AttributeSource>>,
): undefined {
  const { attribute, ...subject } = subjectOf(subjectWord)
  const text = typeof id === 'string' ? id : id.text
  for (const other of [...cib.constraints.children]) {
    if (other.tag !== 'rsc_location') continue
    const same = attributeOf(other, 'node') === node.text && attributeOf(other, attribute) === subject.text
    if (same || attributeOf(other, 'id') === text) cib.remove(other)
  }
  cib.add(cib.constraints, element('rsc_location', subject, { id, [attribute]: subject, node, score, ...more }))
}

function locationAdd(call: Call, cib: Cib): undefined {
  const [id, subject, node, score, ...options] = call.rest()
  if (!id || !subject || !node || !score) return call.usage('pcs constraint location add ID RESOURCE NODE SCORE [resource-discovery=…]')
  if (!isScore(score.text))
    call.refuse('invalid-value', score, { name: 'score', value: score.text, expected: 'a whole number, INFINITY or -INFINITY' })
  checkSubject(call, cib, subject)
  const given = call.options(options)
  for (const { name, word } of given)
    if (name !== 'resource-discovery') call.refuseUnforced('unknown-keyword', word, { what: 'option of a location', keyword: name })
  place(cib, subject, id, node, score, Object.fromEntries(given.map((option) => [option.name, option])))
}

function locationRemove(call: Call, cib: Cib): undefined {
  const id = call.take()
  if (!id) return call.usage('pcs constraint location remove ID')
  const found = cib.constraints.children.find((each) => each.tag === 'rsc_location' && attributeOf(each, 'id') === id.text)
  if (found) cib.remove(found)
  else call.refuse('unknown-resource', id, { name: id.text })
}

function locationRule(call: Call, cib: Cib, subjectWord: Argument, keyword: Argument, words: readonly Argument[]): undefined {
  checkSubject(call, cib, subjectWord)
  const { attribute, ...subject } = subjectOf(subjectWord)
  const names = ['id', 'role', 'score', 'score-attribute', 'constraint-id', 'resource-discovery']
  const end = words.findIndex((word) => !names.includes(optionOf(word)?.name ?? ''))
  const options = call.options(end === -1 ? words : words.slice(0, end))
  const given = new Map(options.map((option) => [option.name, option]))
  const discovery = given.get('resource-discovery')
  const made = element('rsc_location', subject, {
    ...(discovery ? { 'resource-discovery': discovery } : {}),
    id: constraintId(call, cib, given.get('constraint-id')?.value, sanitizedId(`location-${subject.text}`)),
    [attribute]: subject,
  })
  cib.add(cib.constraints, made)
  if (!addRule(call, cib, made, keyword, given, end === -1 ? [] : words.slice(end))) cib.remove(made)
}
