import { type Argument, type Option, optionOf, reworded } from '../argument.ts'
import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { type Element, element, idOf, setAttribute } from '../cib/element.ts'
import { checkScore, roleOf } from './colocation.ts'
import { checkEnd, constraintId } from './ends.ts'
import { ACTIONS, capitalized } from './values.ts'

const SET_OPTIONS = new Set(['action', 'require-all', 'role', 'sequential'])

const OPTIONS = {
  colocation: new Set(['id', 'score']),
  order: new Set(['id', 'kind', 'symmetrical']),
} as const

/** `pcs constraint colocation|order set A B… [options] [set C…] [setoptions name=value…]` */
export function constraintSet(call: Call, cib: Cib, kind: 'colocation' | 'order'): undefined {
  const words = call.rest()
  const at = words.findIndex(({ text }) => text === 'setoptions')
  const sets = setsOf(at === -1 ? words : words.slice(0, at))
  if (sets.some(({ members }) => members.length === 0))
    return call.usage(`pcs constraint ${kind} set RESOURCE RESOURCE… [options] [set …] [setoptions …]`)
  const options = call.options(at === -1 ? [] : words.slice(at + 1))
  checkOptions(call, kind, options)
  for (const { members } of sets) for (const member of members) checkEnd(call, cib, member)
  const given = Object.fromEntries(options.map((option) => [option.name, normal(option)]))
  const members = sets.flatMap((set) => set.members)
  const ends = members.slice(0, 3).map(({ text }) => text.slice(0, 1) + text.slice(-1))
  const made = element(`rsc_${kind}`, members[0], {
    ...(kind === 'colocation' ? { score: 'INFINITY' } : {}),
    ...given,
    id: constraintId(call, cib, given.id?.value, `${kind}_set_${ends.join('')}`),
  })
  if (cib.constraints.children.some((other) => other.tag === made.tag && membersOf(other) === membersIn(sets)))
    call.refuseUnforced('duplicate', members[0]!, { problem: 'constraint', name: members.map(({ text }) => text).join(' ') })
  cib.add(cib.constraints, made)
  for (const set of sets) addSet(call, cib, made, set)
}

interface WordSet {
  readonly members: readonly Argument[]
  readonly options: readonly Argument[]
}

function setsOf(words: readonly Argument[]): WordSet[] {
  const sets: { members: Argument[]; options: Argument[] }[] = [{ members: [], options: [] }]
  for (const word of words) {
    if (word.text === 'set') sets.push({ members: [], options: [] })
    else if (optionOf(word)) sets.at(-1)!.options.push(word)
    else sets.at(-1)!.members.push(word)
  }
  return sets
}

function addSet(call: Call, cib: Cib, constraint: Element, { members, options }: WordSet): undefined {
  const made = element('resource_set', members[0], { id: cib.freeId(`${idOf(constraint)}_set`) })
  for (const option of call.options(options)) {
    const { name, value, word } = option
    if (!SET_OPTIONS.has(name)) call.refuse('unknown-keyword', word, { what: 'option of a set', keyword: name })
    else if (name === 'role') setAttribute(made, name, { ...option, value: roleOf(call, value) })
    else {
      const allowed = name === 'action' ? ACTIONS : ['true', 'false']
      if (!allowed.includes(value.text)) call.refuse('invalid-value', value, { name, value: value.text, expected: allowed.join(', ') })
      setAttribute(made, name, option)
    }
  }
  cib.add(constraint, made)
  for (const member of members) cib.add(made, element('resource_ref', member, { id: member }))
}

function checkOptions(call: Call, kind: 'colocation' | 'order', options: readonly Option[]): undefined {
  for (const { name, value, word } of options) {
    if (!OPTIONS[kind].has(name)) call.refuse('unknown-keyword', word, { what: `option of a ${kind}`, keyword: name })
    else if (name === 'score') checkScore(call, value)
    else if (name === 'kind' && !/^(?:Optional|Mandatory|Serialize)$/i.test(value.text))
      call.refuse('invalid-value', value, { name, value: value.text, expected: 'Optional, Mandatory or Serialize' })
    else if (name === 'symmetrical' && !/^(?:true|false)$/i.test(value.text))
      call.refuse('invalid-value', value, { name, value: value.text, expected: 'true or false' })
  }
}

function normal(option: Option): Option {
  if (option.name === 'kind') return { ...option, value: reworded(option.value, capitalized(option.value.text)) }
  return option.name === 'symmetrical' ? { ...option, value: reworded(option.value, option.value.text.toLowerCase()) } : option
}

const membersIn = (sets: readonly WordSet[]): string => sets.map(({ members }) => members.map(({ text }) => text).join(' ')).join('\n')

const membersOf = (constraint: Element): string =>
  constraint.children
    .filter(({ tag }) => tag === 'resource_set')
    .map((set) => set.children.map(idOf).join(' '))
    .join('\n')
