import { attribute, type Body, body, element, elements, needed, oneOf } from '../../../lens/index.ts'
import type { Expression, Lifetime, ResourceRef, ResourceSet, RscColocation, RscLocation, RscOrder, Rule } from '../types.ts'
import { keeping } from './document.ts'
import { action, anyText, DISCOVERY, EXPRESSION_TYPES, flag, id, kind, OPERATIONS, ORDERINGS, role, SOURCES, score } from './values.ts'

const expressionBody = body(
  {},
  {
    id: needed(attribute('id', id, { doc: 'Name of the expression, unique in the file.' })),
    attribute: needed(attribute('attribute', anyText, { doc: 'Attribute of the node; #uname is its name.' })),
    operation: needed(attribute('operation', oneOf(OPERATIONS), { doc: 'How the attribute and the value compare.' })),
    value: attribute('value', anyText, { doc: 'What the attribute is compared with.' }),
    type: attribute('type', oneOf(EXPRESSION_TYPES), {
      doc: 'How the two are compared.',
      defaultDoc: 'number where both are, else string',
    }),
    valueSource: attribute('value-source', oneOf(SOURCES), { doc: 'Whether the value is one, or the name of one.', default: 'literal' }),
  },
  { ...keeping(), key: 'id' },
)

/** What must hold for an attribute of a node. */
export const expression: Body<Expression> = expressionBody

const ruleBody = body(
  {},
  {
    id: attribute('id', id, { doc: 'Name of the rule, unique in the file.' }),
    idRef: attribute('id-ref', id, { doc: 'Id of the rule that stands elsewhere and counts here as well.' }),
    booleanOp: attribute('boolean-op', oneOf(['or', 'and']), { doc: 'Whether one or all of the expressions must hold.', default: 'and' }),
    role: attribute('role', anyText, { doc: 'Only for this role: Promoted says which node is preferred for promotion.' }),
    score: attribute('score', score, { doc: 'How strongly the nodes for which the rule holds are preferred.' }),
    scoreAttribute: attribute('score-attribute', anyText, { doc: 'Attribute of the node that says how strongly.' }),
    expressions: elements('expression', expression, { doc: 'What must hold; rules inside and dates are kept word for word.' }),
  },
  { ...keeping(), key: 'id' },
)

/** A condition on nodes. */
export const rule: Body<Rule> = ruleBody

const lifetimeBody = body({}, { rules: elements('rule', rule, { doc: 'When the constraint counts.' }, 1) }, keeping())

/** When a constraint counts; deprecated. */
export const lifetime: Body<Lifetime> = lifetimeBody

const lifetimeField = element('lifetime', lifetime, {
  doc: 'When the constraint counts.',
  deprecated: 'Rules with date expressions say when a constraint counts.',
})

const resourceRefBody = body({}, { id: needed(attribute('id', id, { doc: 'Id of the resource.' })) }, { ...keeping(), key: 'id' })

/** A resource in a set, by its id. */
export const resourceRef: Body<ResourceRef> = resourceRefBody

const resourceSetBody = body(
  {},
  {
    id: attribute('id', id, { doc: 'Name of the set, unique in the file.' }),
    idRef: attribute('id-ref', id, { doc: 'Id of the set that stands elsewhere and counts here as well.' }),
    sequential: attribute('sequential', flag, { doc: 'Whether the order inside of the set counts.', default: true }),
    requireAll: attribute('require-all', flag, { doc: 'Whether all of the set are needed, or one.', default: true }),
    ordering: attribute('ordering', oneOf(ORDERINGS), {
      doc: 'In which order the set is read.',
      default: 'group',
      since: 'pacemaker-2.1',
    }),
    action: attribute('action', action, { doc: 'What is ordered.', default: 'start' }),
    role: attribute('role', role, { doc: 'Only where the resources have this role.' }),
    score: attribute('score', score, { doc: 'How strongly the set holds together.' }),
    kind: attribute('kind', kind, { doc: 'How strictly the order is kept.' }),
    resourceRefs: elements('resource_ref', resourceRef, { doc: 'Resources in order.' }),
  },
  { ...keeping(), key: 'id' },
)

/** Resources that a constraint speaks of together. */
export const resourceSet: Body<ResourceSet> = resourceSetBody

const ID = needed(attribute('id', id, { doc: 'Name of the constraint, unique in the file.' }))
const SETS = elements('resource_set', resourceSet, { doc: 'Sets of resources, in place of single ones.' })

const rscLocationBody = body(
  {},
  {
    id: ID,
    rsc: attribute('rsc', id, { doc: 'Id of the resource.' }),
    rscPattern: attribute('rsc-pattern', anyText, { doc: 'Regular expression for ids of resources.', since: 'pacemaker-2.6' }),
    role: attribute('role', role, { doc: 'Only where the resource has this role.' }),
    node: attribute('node', anyText, { doc: 'Name of the node.' }),
    score: attribute('score', score, { doc: 'How strongly the node is preferred; -INFINITY forbids it.' }),
    resourceDiscovery: attribute('resource-discovery', oneOf(DISCOVERY), {
      doc: 'Whether it is looked there for the resource running already.',
      default: 'always',
      since: 'pacemaker-2.2',
    }),
    resourceSets: SETS,
    rules: elements('rule', rule, { doc: 'Conditions on nodes, in place of a node.' }),
    lifetime: lifetimeField,
  },
  { ...keeping(), key: 'id' },
)

/** Where a resource may or should run. */
export const rscLocation: Body<RscLocation> = rscLocationBody

const rscColocationBody = body(
  {},
  {
    id: ID,
    rsc: attribute('rsc', id, { doc: 'Id of the resource that is placed where the other one is.' }),
    rscRole: attribute('rsc-role', role, { doc: 'Only where the resource has this role.' }),
    withRsc: attribute('with-rsc', id, { doc: 'Id of the resource that is placed first.' }),
    withRscRole: attribute('with-rsc-role', role, {
      doc: 'Role that the other resource has there. With a promotable clone it is Promoted: any of its instances would do otherwise.',
    }),
    score: attribute('score', score, { doc: 'How strongly; INFINITY makes it a must, -INFINITY keeps the two apart.', default: 0 }),
    influence: attribute('influence', anyText, { doc: 'Whether the first has a say in where the other runs.', since: 'pacemaker-3.6' }),
    nodeAttribute: attribute('node-attribute', anyText, { doc: 'Attribute that nodes must share.', default: '#uname' }),
    scoreAttribute: attribute('score-attribute', anyText, {
      doc: 'Attribute of the node that says how strongly.',
      removed: 'pacemaker-3.0',
    }),
    scoreAttributeMangle: attribute('score-attribute-mangle', anyText, {
      doc: 'The same, for single instances.',
      removed: 'pacemaker-3.0',
    }),
    lifetime: lifetimeField,
    resourceSets: SETS,
  },
  { ...keeping(), key: 'id' },
)

/** Which resources run together, or apart. */
export const rscColocation: Body<RscColocation> = rscColocationBody

const rscOrderBody = body(
  {},
  {
    id: ID,
    first: attribute('first', id, { doc: 'Id of the resource that acts first.' }),
    firstAction: attribute('first-action', action, { doc: 'What the first one must have done.', default: 'start' }),
    // biome-ignore lint/suspicious/noThenProperty: it is the schema's own name, and no function
    then: attribute('then', id, { doc: 'Id of the resource that acts then.' }),
    thenAction: attribute('then-action', action, { doc: 'What the other one does then.', defaultDoc: 'as first-action' }),
    kind: attribute('kind', kind, {
      doc: 'Mandatory, or Optional: only where both act anyway, or Serialize: never at once.',
      default: 'Mandatory',
    }),
    score: attribute('score', score, { doc: 'Before kind: above 0 is Mandatory.', deprecated: 'kind says it.', replacedBy: 'kind' }),
    symmetrical: attribute('symmetrical', flag, { doc: 'Whether they stop the other way round.', default: true }),
    requireAll: attribute('require-all', flag, {
      doc: 'Whether all instances of a clone are needed.',
      default: true,
      since: 'pacemaker-2.3',
    }),
    lifetime: lifetimeField,
    resourceSets: SETS,
  },
  { ...keeping(), key: 'id' },
)

/** What acts first, and what then. */
export const rscOrder: Body<RscOrder> = rscOrderBody
