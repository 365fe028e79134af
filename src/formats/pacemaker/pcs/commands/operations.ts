import type { Agent } from '../agent.ts'
import { type Argument, type Option, optionOf, reworded } from '../argument.ts'
import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { type Element, element, idOf } from '../cib/element.ts'
import { addSet } from '../cib/sets.ts'
import type { WordGroup } from './groups.ts'
import { capitalized, newRole, ROLES, secondsOf } from './values.ts'

/** An operation as words give it. */
export interface GivenOperation {
  readonly name: Argument
  readonly options: readonly Option[]
}

const OPTIONS = new Set([
  'description',
  'enabled',
  'id',
  'interval',
  'interval-origin',
  'name',
  'on-fail',
  'record-pending',
  'role',
  'start-delay',
  'timeout',
  'OCF_CHECK_LEVEL',
])
const ON_FAIL = ['ignore', 'block', 'demote', 'stop', 'restart', 'standby', 'fence', 'restart-container']
const BOOLEANS = ['0', '1', 'true', 'false']

export const defaultInterval = (name: string): string => (name === 'monitor' ? '60s' : '0s')

/** Several operations may stand behind one `op`: a word without `=` begins the next. */
export function givenOperations(call: Call, groups: readonly WordGroup[]): GivenOperation[] {
  const found: { name: Argument; words: Argument[] }[] = []
  for (const { keyword, words } of groups) {
    if (keyword?.text !== 'op') continue
    if (words.length === 0) call.refuse('wrong-arguments', keyword, { problem: 'empty-operation', word: keyword.text })
    else if (optionOf(words[0]!)) call.refuse('wrong-arguments', words[0]!, { problem: 'unnamed-operation', word: words[0]!.text })
    for (const word of words) {
      if (!optionOf(word)) found.push({ name: word, words: [] })
      else if (found.length > 0) found.at(-1)!.words.push(word)
    }
  }
  return found.map(({ name, words }) => {
    if (words.length === 0 && !call.isOpen) call.refuse('wrong-arguments', name, { problem: 'empty-operation', word: name.text })
    return { name, options: call.options(words) }
  })
}

/** Options and values that pcs looks at before it writes an operation. */
export function checkOperation(call: Call, { name, options }: GivenOperation, agent: Agent | undefined): undefined {
  if (agent && !agent.actions.has(name.text)) call.refuseUnforced('unknown-keyword', name, { what: 'operation', keyword: name.text })
  for (const option of options) {
    const { value } = option
    const among = (allowed: readonly string[], text: string): undefined => {
      if (!allowed.includes(text))
        call.refuse('invalid-value', value, { name: option.name, value: value.text, expected: allowed.join(', ') })
    }
    if (!OPTIONS.has(option.name)) call.refuse('unknown-keyword', option.word, { what: 'operation option', keyword: option.name })
    else if (option.name === 'role') among(ROLES, capitalized(value.text))
    else if (option.name === 'on-fail') among(ON_FAIL, value.text.toLowerCase())
    else if (option.name === 'enabled' || option.name === 'record-pending') among(BOOLEANS, value.text.toLowerCase())
  }
}

/** Two operations of one name need intervals of their own. */
export function checkIntervals(call: Call, operations: readonly GivenOperation[]): undefined {
  const seen = new Set<string>()
  for (const { name, options } of operations) {
    const interval = options.find((option) => option.name === 'interval')
    const seconds = secondsOf(interval?.value.text ?? defaultInterval(name.text))
    const mark = `${name.text} ${seconds}`
    if (seen.has(mark)) {
      call.refuse('duplicate', interval?.word ?? name, {
        problem: 'interval',
        name: name.text,
        value: interval?.value.text ?? defaultInterval(name.text),
      })
    }
    seen.add(mark)
  }
}

const NORMAL: Readonly<Record<string, ((text: string) => string) | undefined>> = {
  role: (text) => capitalized(text),
  'on-fail': (text) => text.toLowerCase(),
  enabled: (text) => text.toLowerCase(),
  'record-pending': (text) => text.toLowerCase(),
}

/** An operation's attributes, as they are written. */
export interface WantedOperation {
  readonly name: string
  readonly interval: string
  readonly origin: Argument | undefined
  readonly attributes: readonly (readonly [name: string, value: string | Option])[]
  readonly checkLevel?: Option
}

export function wantedOperation(
  call: Call,
  { name, options }: GivenOperation,
  defaultingInterval = defaultInterval(name.text),
): WantedOperation {
  const attributes: [string, string | Option][] = []
  let checkLevel: Option | undefined
  for (const option of options) {
    if (option.name === 'OCF_CHECK_LEVEL') checkLevel = option
    else if (option.value.text !== '' && option.name !== 'name') {
      const normal = NORMAL[option.name]
      let text = normal && option.value.known ? normal(option.value.text) : option.value.text
      if (option.name === 'role' && call.generation === 'new') text = newRole(text)
      attributes.push([option.name, { ...option, value: reworded(option.value, text) }])
    }
  }
  const given = options.find((option) => option.name === 'interval')
  if (!given) attributes.push(['interval', defaultingInterval])
  return {
    name: name.text,
    interval: given?.value.text ?? defaultingInterval,
    origin: name,
    attributes,
    ...(checkLevel ? { checkLevel } : {}),
  }
}

/** What pcs adds: the agent's operations of names that are not given, at least a monitor. */
export function defaultOperations(
  agent: Agent | undefined,
  given: readonly WantedOperation[],
  wants: { readonly all: boolean; readonly isFencing: boolean },
): WantedOperation[] {
  const names = new Set(given.map(({ name }) => name))
  const fromAgent = (agent?.operations ?? []).filter(({ name }) => name === 'monitor' || (wants.all && !wants.isFencing))
  const operations = fromAgent.some(({ name }) => name === 'monitor')
    ? fromAgent
    : [...fromAgent, { name: 'monitor', interval: '60s', timeout: '' }]
  return operations
    .filter(({ name }) => !names.has(name))
    .map((operation) => ({
      name: operation.name,
      interval: operation.interval,
      origin: undefined,
      attributes: [
        ['interval', operation.interval] as const,
        ...(operation.timeout === '' ? [] : [['timeout', operation.timeout] as const]),
        ...('role' in operation && operation.role !== undefined ? [['role', operation.role] as const] : []),
        ...('startDelay' in operation && operation.startDelay !== undefined ? [['start-delay', operation.startDelay] as const] : []),
      ],
    }))
}

export function addOperations(cib: Cib, primitive: Element, wanted: readonly WantedOperation[]): undefined {
  const operations = cib.add(primitive, element('operations'))
  const inOrder = [...wanted].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const operation of inOrder) addOperation(cib, operations, operation)
}

/** Commands of old name what is inside of an operation differently. */
export function addOperation(cib: Cib, operations: Element, wanted: WantedOperation, index?: number, naming?: 'old'): undefined {
  const { name, interval, origin, attributes, checkLevel } = wanted
  const given = Object.fromEntries(attributes)
  const id = given.id ?? cib.idBelow(operations.parent!, `${name}-interval-${interval}`)
  const op = cib.add(operations, element('op', origin, { ...given, id, name: origin ?? name }), index)
  if (!checkLevel) return
  if (naming !== 'old') {
    addSet(cib, op, 'instance_attributes', [checkLevel])
    return
  }
  const set = cib.add(op, element('instance_attributes', undefined, { id: cib.freeId(`params-${idOf(op)}`) }))
  const pair = cib.freeId(`${idOf(op)}-${checkLevel.name}-${checkLevel.value.text}`)
  cib.add(set, element('nvpair', checkLevel.word, { id: pair, name: checkLevel.name, value: checkLevel }))
}
