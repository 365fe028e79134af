import {
  ACTIONS,
  CLASSES,
  DISCOVERY,
  devicePattern,
  EXPRESSION_TYPES,
  isId,
  KINDS,
  NODE_TYPES,
  ON_FAIL,
  OPERATIONS,
  ORDERINGS,
  ROLES,
  SOURCES,
} from '../model/values.ts'

/** A schema's place in the row of them: 3.10 is 310. */
export type Version = number

export interface Bounds {
  /** First schema that has it. */
  readonly since?: Version
  /** First schema that no longer has it. */
  readonly until?: Version
}

/** What an attribute may hold. */
export interface Kind {
  readonly expected: string
  /** `id` names its element, `reference` names another one. */
  readonly is?: 'id' | 'reference'
  takes(value: string): boolean
  /** It takes whatever there is. */
  readonly any?: true
  /** Words that only some schemas have. */
  readonly words?: Readonly<Record<string, Bounds>>
}

export interface AttributeRule extends Bounds {
  readonly kind: Kind
  readonly required?: true
}

export type Many = 'one' | 'maybe' | 'some' | 'any'

export interface ChildRule extends Bounds {
  readonly many: Many
  readonly element: ElementRule
}

/** One way to fill an element: what it needs and what it rules out, attributes with `@` in front. */
export interface Form extends Bounds {
  readonly needs: readonly string[]
  readonly without: readonly string[]
}

export interface ElementRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>
  readonly elements: Readonly<Record<string, ChildRule>>
  /** Of each list of forms one must fit. */
  readonly forms?: readonly (readonly Form[])[]
  /** Elements inside stand in the order in which they are listed. */
  readonly ordered?: true
  /** At least one element must be inside. */
  readonly filled?: true
  /** Whatever is inside is nobody's business. */
  readonly open?: true
}

/** The schema takes blanks around words, numbers and ids for nothing. */
const trimmed = (value: string): string => value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')

const text: Kind = { expected: 'text', takes: () => true, any: true }
const like = (expected: string, pattern: RegExp): Kind => ({ expected, takes: (value) => pattern.test(trimmed(value)) })
/** libxml2 reads no more than 24 digits. */
const integer = like('a whole number', /^[+-]?0*\d{1,24}$/)
const natural = like('a whole number, at least 0', /^(?:\+?0*\d{1,24}|-0+)$/)
const positive = like('a whole number, at least 1', /^\+?0*[1-9]\d{0,23}$/)
const score = like('a whole number, INFINITY or -INFINITY', /^(?:[+-]?0*\d{1,24}|[+-]?INFINITY)$/)
const flag = like('true or false', /^(?:true|false|1|0)$/)
const id: Kind = {
  expected: 'a name that begins with a letter or _, without blanks and colons',
  is: 'id',
  takes: (value) => isId(trimmed(value)),
}
const reference: Kind = { ...id, expected: 'the id of another element', is: 'reference' }

function words(list: readonly string[], bounds: Readonly<Record<string, Bounds>> = {}): Kind {
  return { expected: list.join(', '), takes: (value) => list.includes(trimmed(value)), words: bounds }
}

const PROMOTED: Bounds = { since: 307 }
const roles = words(ROLES, { Promoted: PROMOTED, Unpromoted: PROMOTED })

const must = (kind: Kind, bounds: Bounds = {}): AttributeRule => ({ kind, required: true, ...bounds })
const may = (kind: Kind, bounds: Bounds = {}): AttributeRule => ({ kind, ...bounds })
const inside = (many: Many, element: ElementRule, bounds: Bounds = {}): ChildRule => ({ many, element, ...bounds })
const form = (needs: readonly string[], ...without: string[]): Form => ({ needs, without })
const element = (
  attributes: ElementRule['attributes'],
  elements: ElementRule['elements'] = {},
  more: Omit<ElementRule, 'attributes' | 'elements'> = {},
): ElementRule => ({ attributes, elements, ...more })

const description = may(text)

/* Conditions */

const expression = element({
  id: must(id),
  attribute: must(text),
  operation: must(words(OPERATIONS)),
  value: may(text),
  type: may(words(EXPRESSION_TYPES, { integer: { since: 305 } })),
  'value-source': may(words(SOURCES), { since: 209 }),
})

const dates = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'monthdays', 'weekdays', 'yearsdays', 'weekyears', 'moon']
const texts = (names: readonly string[]): Record<string, AttributeRule> => Object.fromEntries(names.map((name) => [name, may(text)]))
const duration = element({ id: must(id), ...texts(dates) })
const dateSpec = element({ id: must(id), ...texts([...dates.filter((name) => name !== 'days'), 'yeardays']) })

const dateExpression = element(
  { id: must(id), operation: must(words(['in_range', 'gt', 'lt', 'date_spec'])), start: may(text), end: may(text) },
  { duration: inside('maybe', duration), date_spec: inside('maybe', dateSpec) },
)

const conditions: Record<string, ChildRule> = {
  expression: inside('any', expression),
  date_expression: inside('any', dateExpression),
  rsc_expression: inside('any', element({ id: must(id), ...texts(['class', 'provider', 'type']) }), { since: 304 }),
  op_expression: inside('any', element({ id: must(id), name: must(text), interval: may(text) }), { since: 304 }),
}

const rule: ElementRule = element(
  {
    id: may(id),
    'id-ref': may(reference),
    'boolean-op': may(words(['or', 'and'])),
    role: may(text),
    score: may(score),
    'score-attribute': may(text),
  },
  conditions,
  {
    filled: true,
    forms: [
      [
        form(['@id'], '@id-ref'),
        form(['@id-ref'], '@id', '@boolean-op', '@role', '@score', '@score-attribute', ...Object.keys(conditions), 'rule'),
      ],
      [
        form(['@score'], '@score-attribute'),
        form(['@score-attribute'], '@score'),
        form(['@id-ref']),
        { ...form([], '@score', '@score-attribute'), since: 309 },
      ],
    ],
  },
)
conditions.rule = inside('any', rule)

/* Settings */

const nvpair = element(
  { id: may(id), 'id-ref': may(reference), name: may(text), value: may(text) },
  {},
  { forms: [[form(['@id', '@name'], '@id-ref'), form(['@id-ref'], '@id', '@value')]] },
)

const nvset = element(
  { id: may(id), 'id-ref': may(reference), score: may(score) },
  { rule: inside('maybe', rule), nvpair: inside('any', nvpair) },
  { forms: [[form(['@id'], '@id-ref'), form(['@id-ref'], '@id', '@score', 'rule', 'nvpair')]] },
)

const attributeSets = { meta_attributes: inside('any', nvset), instance_attributes: inside('any', nvset) }
const utilization = inside('any', nvset)

/* Resources */

const op = element(
  {
    id: must(id),
    name: must(text),
    interval: must(text),
    description,
    'start-delay': may(text),
    'interval-origin': may(text),
    timeout: may(text),
    enabled: may(flag),
    'record-pending': may(flag),
    role: may(roles),
    requires: may(words(['nothing', 'quorum', 'fencing', 'unfencing']), { until: 300 }),
    'on-fail': may(words(ON_FAIL, { demote: { since: 304 } })),
  },
  attributeSets,
  { forms: [[form([], '@start-delay'), form([], '@interval-origin')]] },
)

const operations = element({ id: may(id), 'id-ref': may(reference) }, { op: inside('any', op) })

const agent = {
  id: must(id),
  class: may(words(CLASSES, { nagios: { until: 400 }, upstart: { until: 400 } })),
  provider: may(text),
  type: may(text),
  description,
}

const primitive = element(
  { ...agent, template: may(reference, { since: 102 }) },
  { ...attributeSets, operations: inside('maybe', operations), utilization },
  { forms: [[form(['@class', '@type'], '@template'), form(['@template'], '@class', '@type', '@provider')]] },
)

const template = element(
  { ...agent, class: { ...agent.class, required: true }, type: must(text) },
  { ...attributeSets, operations: inside('maybe', operations), utilization },
)

const group = element({ id: must(id), description }, { ...attributeSets, primitive: inside('some', primitive) })

const clone = element(
  { id: must(id), description },
  { ...attributeSets, primitive: inside('maybe', primitive), group: inside('maybe', group) },
  { forms: [[form(['primitive'], 'group'), form(['group'], 'primitive')]] },
)

const container = element(
  {
    image: must(text),
    replicas: may(integer),
    'replicas-per-host': may(integer),
    masters: may(integer),
    'promoted-max': may(integer, { since: 300 }),
    'run-command': may(text),
    network: may(text),
    options: may(text),
  },
  {},
  { forms: [[form([], '@masters'), form([], '@promoted-max')]] },
)

const portMapping = element(
  { id: must(id), port: may(integer), 'internal-port': may(integer), range: may(like('ports such as 80-90', /^[0-9-]+$/)) },
  {},
  { forms: [[form(['@port'], '@range'), form(['@range'], '@port', '@internal-port')]] },
)

const storageMapping = element(
  { id: must(id), 'source-dir': may(text), 'source-dir-root': may(text), 'target-dir': must(text), options: may(text) },
  {},
  { forms: [[form(['@source-dir'], '@source-dir-root'), form(['@source-dir-root'], '@source-dir')]] },
)

const bundle = element(
  { id: must(id), description },
  {
    ...attributeSets,
    docker: inside('maybe', container),
    rkt: inside('maybe', container, { since: 210 }),
    podman: inside('maybe', container, { since: 302 }),
    network: inside(
      'maybe',
      element(
        {
          'ip-range-start': may(text),
          'control-port': may(integer),
          'host-interface': may(text),
          'host-netmask': may(integer),
          'add-host': may(flag, { since: 300 }),
        },
        { 'port-mapping': inside('any', portMapping) },
      ),
    ),
    storage: inside('maybe', element({}, { 'storage-mapping': inside('any', storageMapping) })),
    primitive: inside('maybe', primitive),
  },
  { forms: [[form(['docker'], 'rkt', 'podman'), form(['rkt'], 'docker', 'podman'), form(['podman'], 'docker', 'rkt')]] },
)

const resources = element(
  {},
  {
    primitive: inside('any', primitive),
    template: inside('any', template, { since: 102 }),
    group: inside('any', group),
    clone: inside('any', clone),
    master: inside('any', clone, { until: 400 }),
    bundle: inside('any', bundle, { since: 208 }),
  },
)

/* Constraints */

const setAttributes = {
  sequential: may(flag),
  'require-all': may(flag, { since: 102 }),
  ordering: may(words(ORDERINGS), { since: 201 }),
  action: may(words(ACTIONS)),
  role: may(roles),
  score: may(score),
  kind: may(words(KINDS), { since: 300 }),
}

const resourceSet = element(
  { id: may(id), 'id-ref': may(reference), ...setAttributes },
  { resource_ref: inside('any', element({ id: must(reference) })) },
  {
    forms: [
      [
        form(['@id', 'resource_ref'], '@id-ref'),
        form(['@id-ref'], '@id', 'resource_ref', ...Object.keys(setAttributes).map((name) => `@${name}`)),
      ],
      [form([], '@score'), form([], '@kind')],
    ],
  },
)

const sets = inside('any', resourceSet)
const lifetime = inside('maybe', element({}, { rule: inside('some', rule) }))

const location = element(
  {
    id: must(id),
    rsc: may(reference),
    'rsc-pattern': may(text, { since: 206 }),
    role: may(roles, { since: 102 }),
    score: may(score),
    node: may(text),
    'resource-discovery': may(words(DISCOVERY), { since: 202 }),
  },
  { resource_set: { ...sets, since: 102 }, rule: inside('any', rule), lifetime },
  {
    ordered: true,
    forms: [
      [
        form(['@rsc'], '@rsc-pattern', 'resource_set'),
        form(['@rsc-pattern'], '@rsc', 'resource_set'),
        form(['resource_set'], '@rsc', '@rsc-pattern', '@role'),
      ],
      [form(['@node', '@score'], 'rule'), form(['rule'], '@node', '@score')],
    ],
  },
)

const colocation = element(
  {
    id: must(id),
    score: may(score),
    'score-attribute': may(text, { until: 300 }),
    'score-attribute-mangle': may(text, { until: 300 }),
    influence: may(text, { since: 306 }),
    rsc: may(reference),
    'with-rsc': may(reference),
    'node-attribute': may(text),
    'rsc-role': may(roles),
    'with-rsc-role': may(roles),
  },
  { lifetime, resource_set: sets },
  {
    ordered: true,
    forms: [
      [
        form(['@rsc', '@with-rsc'], 'resource_set'),
        form(['resource_set'], '@rsc', '@with-rsc', '@node-attribute', '@rsc-role', '@with-rsc-role'),
      ],
    ],
  },
)

const order = element(
  {
    id: must(id),
    symmetrical: may(flag),
    'require-all': may(flag, { since: 203 }),
    score: may(score),
    kind: may(words(KINDS)),
    first: may(reference),
    // biome-ignore lint/suspicious/noThenProperty: the schema's own name, and no function
    then: may(reference),
    'first-action': may(words(ACTIONS)),
    'then-action': may(words(ACTIONS)),
  },
  { lifetime, resource_set: sets },
  {
    ordered: true,
    forms: [
      [form(['@first', '@then'], 'resource_set'), form(['resource_set'], '@first', '@then', '@first-action', '@then-action')],
      [form([], '@score'), form([], '@kind')],
    ],
  },
)

const ticket = element(
  {
    id: must(id),
    rsc: may(reference),
    'rsc-role': may(roles),
    ticket: must(text),
    'loss-policy': may(words(['stop', 'demote', 'fence', 'freeze'])),
  },
  { resource_set: sets },
  { forms: [[form(['@rsc'], 'resource_set'), form(['resource_set'], '@rsc', '@rsc-role')]] },
)

const constraints = element(
  {},
  {
    rsc_location: inside('any', location),
    rsc_colocation: inside('any', colocation),
    rsc_order: inside('any', order),
    rsc_ticket: inside('any', ticket, { since: 102 }),
  },
)

/* The rest */

const node = element(
  {
    id: must(text),
    uname: must(text),
    type: may(words(['normal', ...NODE_TYPES], { normal: { until: 305 }, remote: { since: 103 } })),
    description,
    score: may(score),
  },
  { instance_attributes: attributeSets.instance_attributes, utilization },
)

const level = element(
  {
    id: must(id),
    target: may(text),
    'target-pattern': may(text),
    'target-attribute': may(text, { since: 204 }),
    'target-value': may(text, { since: 204 }),
    index: must(positive),
    devices: must({ expected: 'names separated by commas', takes: (value) => devicePattern.test(value) }),
  },
  {},
  {
    forms: [
      [
        form(['@target'], '@target-pattern', '@target-attribute', '@target-value'),
        form(['@target-pattern'], '@target', '@target-attribute', '@target-value'),
        form(['@target-attribute', '@target-value'], '@target', '@target-pattern'),
      ],
    ],
  },
)

const permission = element(
  {
    id: must(id),
    kind: must(words(['read', 'write', 'deny'])),
    xpath: may(text),
    reference: may(reference),
    'object-type': may(text),
    attribute: may(text),
    description,
  },
  {},
  {
    forms: [
      [
        form(['@xpath'], '@reference', '@object-type', '@attribute'),
        form(['@reference'], '@xpath', '@object-type', '@attribute'),
        form(['@object-type'], '@xpath', '@reference'),
      ],
    ],
  },
)

const roleRef = inside('any', element({ id: must(reference) }))

const acls = element(
  {},
  {
    acl_target: inside('any', element({ id: must(text), name: may(text, { since: 308 }) }, { role: roleRef })),
    acl_group: inside('any', element({ id: must(id), name: may(text, { since: 308 }) }, { role: roleRef })),
    acl_role: inside('any', element({ id: must(id), description }, { acl_permission: inside('any', permission) })),
  },
)

const tags = element({}, { tag: inside('any', element({ id: must(id) }, { obj_ref: inside('some', element({ id: must(text) })) })) })

const nothing = inside('maybe', element({}))
const select = element(
  {},
  {
    select_attributes: inside('maybe', element({}, { attribute: inside('any', element({ id: must(id), name: must(text) })) })),
    select_fencing: nothing,
    select_nodes: nothing,
    select_resources: nothing,
  },
)
const recipient = element({ id: must(id), description, value: must(text) }, attributeSets)
const alert = element(
  { id: must(id), description, path: must(text) },
  { ...attributeSets, select: inside('maybe', select, { since: 210 }), recipient: inside('any', recipient) },
)

const defaults = inside('maybe', element({}, { meta_attributes: inside('any', nvset) }))
const options = element({}, { cluster_property_set: inside('any', nvset) })

const configuration = element(
  {},
  {
    crm_config: inside('one', options),
    rsc_defaults: defaults,
    op_defaults: defaults,
    nodes: inside('one', element({}, { node: inside('any', node) })),
    resources: inside('one', resources),
    constraints: inside('one', constraints),
    'fencing-topology': inside('maybe', element({}, { 'fencing-level': inside('any', level) }), { since: 102 }),
    acls: inside('maybe', acls, { since: 102 }),
    tags: inside('maybe', tags, { since: 103 }),
    alerts: inside('maybe', element({}, { alert: inside('any', alert) }), { since: 205 }),
  },
)

/** What a CIB may hold, pacemaker-1.0 to pacemaker-4.0. Of what 3.10 and 4.0 brought only what they no longer take is known. */
export const cibRule: ElementRule = element(
  {
    'validate-with': may(text),
    admin_epoch: must(natural),
    epoch: must(natural),
    num_updates: must(natural),
    crm_feature_set: may(text),
    'remote-tls-port': may(natural),
    'remote-clear-port': may(natural),
    'have-quorum': may(flag),
    'dc-uuid': may(text),
    'cib-last-written': may(text),
    'no-quorum-panic': may(flag),
    'update-origin': may(text),
    'update-client': may(text),
    'update-user': may(text),
    'execution-date': may(text),
  },
  { configuration: inside('one', configuration), status: inside('maybe', element({}, {}, { open: true })) },
  { ordered: true },
)
