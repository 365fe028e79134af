import { attribute, type Body, body, element, elementOf, elements, needed, oneOf, requiredAttribute } from '../../../lens/index.ts'
import type { Clone, Group, Master, Op, Operations, Primitive, Template } from '../types.ts'
import { keeping } from './document.ts'
import { instanceAttributes, metaAttributes, utilization } from './nvset.ts'
import { agentClass, anyText, flag, id, ON_FAIL, role } from './values.ts'

const opBody = body(
  {},
  {
    id: needed(attribute('id', id, { doc: 'Name of the operation, unique in the file.' })),
    name: requiredAttribute('name', anyText, { doc: 'Action of the agent: start, stop, monitor, promote, demote, notify.' }),
    interval: needed(attribute('interval', anyText, { doc: 'How often the action recurs; 0 for one that is done when it is due.' })),
    timeout: attribute('timeout', anyText, { doc: 'How long the action may take until it counts as failed.', defaultDoc: '20s' }),
    role: attribute('role', role, { doc: 'Only where the resource has this role. Each role needs a monitor of its own interval.' }),
    onFail: attribute('on-fail', oneOf(ON_FAIL), {
      doc: 'What follows when the action fails.',
      defaultDoc: 'restart; fence for stop where fencing is on, else block; ignore for some',
    }),
    enabled: attribute('enabled', flag, { doc: 'Whether the operation counts at all.', default: true }),
    startDelay: attribute('start-delay', anyText, { doc: 'How long to wait before the first time.', default: '0' }),
    intervalOrigin: attribute('interval-origin', anyText, { doc: 'Point of time from which the interval is counted.' }),
    recordPending: attribute('record-pending', flag, { doc: 'Whether an action on its way is recorded.', default: true }),
    description: attribute('description', anyText, { doc: 'For people.' }),
    metaAttributes,
    instanceAttributes,
  },
  { ...keeping(), key: 'id' },
)

/** One action of the agent: how often, how long, and what follows its failure. */
export const op: Body<Op> = opBody

const operationsBody = body(
  {},
  {
    id: attribute('id', id, { doc: 'Name of the list, unique in the file.' }),
    idRef: attribute('id-ref', id, { doc: 'Id of the list of another resource, which counts here as well.' }),
    ops: elements('op', op, { doc: 'Operations.' }),
  },
  keeping(),
)

/** What the cluster is to do with the resource, how often and for how long. */
export const operations: Body<Operations> = operationsBody

const DESCRIPTION = attribute('description', anyText, { doc: 'For people.' })

const agent = {
  id: requiredAttribute('id', id, { doc: 'Name of the resource, unique in the file.' }),
  class: attribute('class', agentClass, { doc: 'Standard that the agent follows; fence devices are stonith.' }),
  provider: attribute('provider', anyText, { doc: 'Who made the agent: heartbeat, linbit, pacemaker. Only class ocf has and needs one.' }),
  type: attribute('type', anyText, { doc: 'Name of the agent, or of the systemd unit.' }),
  description: DESCRIPTION,
  instanceAttributes,
  metaAttributes,
  operations: element('operations', operations, { doc: 'What the cluster is to do with the resource.' }),
  utilization,
}

const primitiveBody = body(
  {},
  { ...agent, template: attribute('template', id, { doc: 'Id of the template that says what is not said here.' }) },
  { ...keeping(), key: 'id' },
)

/** One resource: a mount, an address, a daemon, a fence device. */
export const primitive: Body<Primitive> = primitiveBody

const templateBody = body({}, agent, { ...keeping(), key: 'id' })

/** What several resources share. */
export const template: Body<Template> = templateBody

const groupBody = body(
  {},
  {
    id: requiredAttribute('id', id, { doc: 'Name of the group, unique in the file.' }),
    description: DESCRIPTION,
    metaAttributes,
    instanceAttributes,
    primitives: elements('primitive', primitive, { doc: 'Members in the order in which they start; they stop in the other.' }, 1),
  },
  { ...keeping(), key: 'id' },
)

/** Resources that run on one node and start one after the other. */
export const group: Body<Group> = groupBody

const copied = {
  id: requiredAttribute('id', id, { doc: 'Name of the clone, unique in the file.' }),
  description: DESCRIPTION,
  metaAttributes,
  instanceAttributes,
  child: needed(elementOf({ primitive, group }, { doc: 'What is cloned.' })),
}

const cloneBody = body({}, copied, { ...keeping(), key: 'id' })

/** A resource that runs on several nodes; a promotable one has one role among several on each. */
export const clone: Body<Clone> = cloneBody

const masterBody = body({}, copied, { ...keeping(), key: 'id' })

/** A promotable clone as it was written before Pacemaker 2; schema 4.0 no longer knows it. */
export const master: Body<Master> = masterBody
