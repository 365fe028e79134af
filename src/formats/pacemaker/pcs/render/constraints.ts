import { RenderError } from '../../../../lens/index.ts'
import type { Constraints, Expression, ResourceSet, RscColocation, RscLocation, RscOrder, Rule } from '../../types.ts'
import { type Commands, cannot, given, name, only } from './commands.ts'
import { newRoleOf } from './roles.ts'

export function constraintCommands(commands: Commands, constraints: Constraints): void {
  only('the constraints', constraints, ['rscLocations', 'rscColocations', 'rscOrders'])
  for (const location of constraints.rscLocations) locationCommand(commands, location)
  for (const colocation of constraints.rscColocations) colocationCommand(commands, colocation)
  for (const order of constraints.rscOrders) orderCommand(commands, order)
  const places = constraints.rscLocations.flatMap(({ rsc, rscPattern, node }) =>
    node === undefined ? [] : [`${rsc} ${rscPattern} ${node}`],
  )
  // pcs would put the later one in the place of the earlier one.
  if (new Set(places).size < places.length) cannot('two locations of one resource on one node')
}

const negative = (words: readonly string[]): string[] => {
  const at = words.findIndex((word) => word.startsWith('-'))
  return at === -1 ? [...words] : [...words.slice(0, at), '--', ...words.slice(at)]
}

function locationCommand(commands: Commands, location: RscLocation): void {
  const { id, rsc, rscPattern, node, score, rules, resourceDiscovery } = location
  const what = `the location ${id}`
  const subject = rscPattern === undefined ? name(rsc, 'a resource') : `regexp%${rscPattern}`
  if (subject.startsWith('-')) cannot(what)
  const constraint = ['constraint', 'location']
  if (rules.length === 0) {
    only(what, location, ['id', 'rsc', 'rscPattern', 'node', 'score', 'resourceDiscovery', 'rules'])
    if (node === undefined || score === undefined) cannot(`${what} without node and score`)
    const words = [...constraint, 'add', name(id, 'a constraint'), subject, node, ...given('resource-discovery', resourceDiscovery)]
    // The score stands in front of the options, and may look like one.
    words.splice(6, 0, String(score))
    commands.add([...commands.forced, ...negative(words)])
    return
  }
  only(what, location, ['id', 'rsc', 'rscPattern', 'resourceDiscovery', 'rules'])
  rules.forEach((rule, i) => {
    const head =
      i === 0
        ? [...constraint, subject, 'rule', `constraint-id=${name(id, 'a constraint')}`, ...given('resource-discovery', resourceDiscovery)]
        : ['constraint', 'rule', 'add', name(id, 'a constraint')]
    commands.add([...commands.forced, ...head, ...ruleWords(rule)])
  })
}

function ruleWords(rule: Rule): string[] {
  only(`the rule ${rule.id}`, rule, ['id', 'booleanOp', 'role', 'score', 'scoreAttribute', 'expressions'])
  if (rule.expressions.length === 0) cannot(`the rule ${rule.id} without an expression`)
  const expressions = rule.expressions.map(expressionWords)
  return [
    ...given('id', rule.id),
    ...given('role', newRoleOf(rule.role)),
    ...(rule.scoreAttribute === undefined ? given('score', rule.score ?? 0) : given('score-attribute', rule.scoreAttribute)),
    ...expressions.flatMap((words, i) => (i === 0 ? words : [rule.booleanOp ?? 'and', ...words])),
  ]
}

const TOKENS =
  /^(?:and|or|defined|not_defined|eq|ne|lt|gt|lte|gte|in_range|to|date|date-spec|duration|string|integer|number|version)$|[()]|^-|^$/

function expressionWords(expression: Expression): string[] {
  only('an expression', expression, ['id', 'attribute', 'operation', 'value', 'type'])
  const { attribute = '', operation, value, type } = expression
  for (const word of [attribute, ...(value === undefined ? [] : [value])])
    if (TOKENS.test(word)) cannot(`${JSON.stringify(word)} in a rule`)
  if (/^(?:id|role|score|score-attribute|constraint-id|resource-discovery)=/.test(attribute)) cannot(`the attribute ${attribute} in a rule`)
  if (operation === 'defined' || operation === 'not_defined') {
    if (value !== undefined || type !== undefined) cannot(`a value of ${operation}`)
    return [operation, attribute]
  }
  if (operation === undefined || value === undefined) throw new RenderError('an expression compares an attribute with a value')
  return [attribute, operation, ...(type === undefined ? [] : [type]), value]
}

function colocationCommand(commands: Commands, colocation: RscColocation): void {
  const { id, rsc, withRsc, rscRole, withRscRole, score, influence, nodeAttribute, resourceSets } = colocation
  const what = `the colocation ${id}`
  const head = ['constraint', 'colocation']
  if (resourceSets.length > 0) {
    only(what, colocation, ['id', 'score', 'resourceSets'])
    if (score === undefined) cannot(`${what} of sets without a score`)
    commands.add(['--force', ...head, ...setWords(resourceSets), 'setoptions', `id=${name(id, 'a constraint')}`, `score=${score}`])
    return
  }
  only(what, colocation, ['id', 'rsc', 'withRsc', 'rscRole', 'withRscRole', 'score', 'influence', 'nodeAttribute'])
  const end = (role: string | undefined, text: string | undefined): string[] => [
    ...(role === undefined ? [] : [role]),
    name(text, 'a resource'),
  ]
  const words = [...head, 'add', ...end(newRoleOf(rscRole), rsc), 'with', ...end(newRoleOf(withRscRole), withRsc)]
  const options = [...given('id', id), ...given('influence', influence), ...given('node-attribute', nodeAttribute)]
  commands.add(['--force', ...negative([...words, String(score ?? 0), ...options])])
}

function orderCommand(commands: Commands, order: RscOrder): void {
  const { id, first, then, firstAction = 'start', thenAction = firstAction, kind, score, symmetrical, requireAll, resourceSets } = order
  const what = `the order ${id}`
  const head = ['constraint', 'order']
  if (resourceSets.length > 0) {
    only(what, order, ['id', 'kind', 'symmetrical', 'resourceSets'])
    const options = [`id=${name(id, 'a constraint')}`, ...given('kind', kind), ...given('symmetrical', symmetrical)]
    commands.add(['--force', ...head, ...setWords(resourceSets), 'setoptions', ...options])
    return
  }
  only(what, order, ['id', 'first', 'then', 'firstAction', 'thenAction', 'kind', 'score', 'symmetrical', 'requireAll'])
  if (kind !== undefined && score !== undefined) cannot(`${what} with kind and score`)
  const options = [
    ...given('id', id),
    ...given('kind', kind),
    ...given('score', score),
    ...given('symmetrical', symmetrical),
    ...given('require-all', requireAll),
  ]
  commands.add(['--force', ...head, firstAction, name(first, 'a resource'), 'then', thenAction, name(then, 'a resource'), ...options])
}

function setWords(sets: readonly ResourceSet[]): string[] {
  return sets.flatMap((set) => {
    only(`the set ${set.id}`, set, ['id', 'sequential', 'requireAll', 'action', 'role', 'resourceRefs'])
    if (set.resourceRefs.length === 0) throw new RenderError(`the set ${set.id} has no resource`)
    return [
      'set',
      ...set.resourceRefs.map((member) => name(member.id, 'a resource')),
      ...given('sequential', set.sequential),
      ...given('require-all', set.requireAll),
      ...given('action', set.action),
      ...given('role', newRoleOf(set.role)),
    ]
  })
}
