import type { Argument, Option } from '../argument.ts'
import type { Call } from '../call.ts'
import type { Cib } from '../cib/cib.ts'
import { type Element, element, idOf, setAttribute } from '../cib/element.ts'
import { constraintId } from './ends.ts'
import { capitalized, isScore, newRole } from './values.ts'

const COMPARISONS = new Set(['eq', 'ne', 'lt', 'gt', 'lte', 'gte'])
const PREFIXES = new Set(['defined', 'not_defined'])
const TYPES = new Set(['string', 'integer', 'number', 'version'])
/** Nesting beyond this is no expression that anybody writes. */
const DEEPEST = 100

/** A rule's expression: `and` and `or` bind alike, from the left. */
type Expression =
  | { readonly kind: 'both'; readonly operator: Argument; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'test'
      readonly operator: Argument
      readonly attribute: Argument
      readonly value?: Argument
      readonly type?: Argument
    }

/** Adds a rule to a constraint; false where its words are none, or are about dates. */
export function addRule(
  call: Call,
  cib: Cib,
  constraint: Element,
  keyword: Argument,
  options: ReadonlyMap<string, Option>,
  words: readonly Argument[],
): boolean {
  const reader = new ExpressionReader(words)
  const expression = reader.read()
  if (!expression) {
    const isAboutDates = words.some(({ text }) => text === 'date' || text === 'date-spec')
    if (!isAboutDates)
      call.refuse('wrong-arguments', reader.place ?? words.at(-1) ?? keyword, { problem: 'no-expression', word: reader.place?.text ?? '' })
    return false
  }
  const [score, attribute, role] = [options.get('score'), options.get('score-attribute'), options.get('role')]
  if (score && attribute) call.refuse('wrong-arguments', attribute.word, { problem: 'score-twice', word: 'score-attribute' })
  if (score && !isScore(score.value.text))
    call.refuse('invalid-value', score.value, { name: 'score', value: score.value.text, expected: 'a whole number, INFINITY or -INFINITY' })
  const id = constraintId(call, cib, options.get('id')?.value, `${idOf(constraint)}-rule`)
  const rule = cib.add(constraint, element('rule', keyword, { id }))
  build(cib, rule, expression)
  if (role) setAttribute(rule, 'role', { ...role, value: ruleRole(call, role.value) })
  if (score) setAttribute(rule, 'score', score)
  else if (attribute) setAttribute(rule, 'score-attribute', attribute)
  else setAttribute(rule, 'score', 'INFINITY')
  return true
}

function ruleRole(call: Call, word: Argument): Argument {
  const role = capitalized(word.text)
  if (!['Promoted', 'Unpromoted', 'Master', 'Slave'].includes(role))
    call.refuse('invalid-value', word, { name: 'role', value: word.text, expected: 'Promoted or Unpromoted' })
  return word.known ? { ...word, text: call.generation === 'new' ? newRole(role) : role } : word
}

function build(cib: Cib, rule: Element, expression: Expression): undefined {
  if (expression.kind === 'test') {
    const { operator, attribute, value, type } = expression
    cib.add(rule, element('expression', operator, { id: cib.freeId(`${idOf(rule)}-expr`), operation: operator, attribute, type, value }))
    return
  }
  setAttribute(rule, 'boolean-op', expression.operator)
  for (const side of [expression.left, expression.right]) {
    if (side.kind === 'test' || side.operator.text === expression.operator.text) build(cib, rule, side)
    else build(cib, cib.add(rule, element('rule', side.operator, { id: cib.freeId(`${idOf(rule)}-rule`), score: '0' })), side)
  }
}

class ExpressionReader {
  private readonly tokens: readonly Argument[]
  private at = 0
  private depth = 0

  constructor(words: readonly Argument[]) {
    this.tokens = words.flatMap(tokensOf)
  }

  /** Where the words stop being an expression. */
  get place(): Argument | undefined {
    return this.tokens[this.at]
  }

  read(): Expression | undefined {
    const whole = this.list()
    return this.at === this.tokens.length ? whole : undefined
  }

  private list(): Expression | undefined {
    let left = this.item()
    while (left && (this.place?.text === 'and' || this.place?.text === 'or')) {
      const operator = this.tokens[this.at++]!
      const right = this.item()
      left = right && { kind: 'both', operator, left, right }
    }
    return left
  }

  private item(): Expression | undefined {
    const first = this.tokens[this.at]
    if (!first) return undefined
    if (first.text === '(') {
      if (++this.depth > DEEPEST) return undefined
      this.at++
      const inside = this.list()
      this.depth--
      return inside && this.tokens[this.at++]?.text === ')' ? inside : undefined
    }
    if (PREFIXES.has(first.text)) {
      const attribute = this.tokens[this.at + 1]
      if (!attribute) return undefined
      this.at += 2
      return { kind: 'test', operator: first, attribute }
    }
    return this.comparison(first)
  }

  private comparison(attribute: Argument): Expression | undefined {
    const operator = this.tokens[this.at + 1]
    if (!operator || !COMPARISONS.has(operator.text) || attribute.text === 'date') return undefined
    const next = this.tokens[this.at + 2]
    const type = next && TYPES.has(next.text) && this.tokens[this.at + 3] ? next : undefined
    const value = type ? this.tokens[this.at + 3] : next
    if (!value) return undefined
    this.at += type ? 4 : 3
    return { kind: 'test', operator, attribute, value, ...(type ? { type } : {}) }
  }
}

/** Brackets are words of their own, wherever they stand. */
function tokensOf(word: Argument): Argument[] {
  if (!/[()]/.test(word.text)) return [word]
  return word.text
    .split(/([()])/)
    .filter((text) => text !== '')
    .map((text) => ({ ...word, text }))
}
