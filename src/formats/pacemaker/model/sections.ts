import { attribute, type Body, body, elements, elementsOf, needed, oneOf } from '../../../lens/index.ts'
import type { CibNode, Constraints, CrmConfig, Defaults, FencingLevel, FencingTopology, Nodes, Resources } from '../types.ts'
import { rscColocation, rscLocation, rscOrder } from './constraint.ts'
import { keeping } from './document.ts'
import { instanceAttributes, metaAttributes, nvSet, utilization } from './nvset.ts'
import { clone, group, master, primitive, template } from './resource.ts'
import { anyText, count, devices, id, NODE_TYPES, score } from './values.ts'

const crmConfigBody = body(
  {},
  { clusterPropertySets: elements('cluster_property_set', nvSet, { doc: 'Cluster options; the set cib-bootstrap-options counts first.' }) },
  keeping(),
)

/** Options of the cluster as a whole. */
export const crmConfig: Body<CrmConfig> = crmConfigBody

const cibNodeBody = body(
  {},
  {
    id: needed(attribute('id', anyText, { doc: 'Number that Corosync knows the node by.' })),
    uname: needed(attribute('uname', anyText, { doc: 'Name of the node, as uname -n and corosync.conf have it.' })),
    type: attribute('type', oneOf(NODE_TYPES), { doc: 'Whether it is a member of the cluster.', default: 'member' }),
    description: attribute('description', anyText, { doc: 'For people.' }),
    score: attribute('score', score, { doc: 'How much the node is preferred.' }),
    instanceAttributes,
    utilization,
  },
  { ...keeping(), key: 'uname' },
)

/** A computer of the cluster. */
export const cibNode: Body<CibNode> = cibNodeBody

const nodesBody = body({}, { nodes: elements('node', cibNode, { doc: 'Computers of the cluster.' }) }, keeping())

/** The computers of the cluster. */
export const nodes: Body<Nodes> = nodesBody

const resourcesBody = body(
  {},
  {
    resources: elementsOf(
      { primitive, group, clone, master, template },
      {
        doc: 'What the cluster runs; bundles are kept word for word.',
        docs: {
          primitive: 'One resource: a mount, an address, a daemon, a fence device.',
          group: 'Resources that run on one node and start one after the other.',
          clone: 'A resource that runs on several nodes, in one role or two.',
          master: 'A promotable clone as it was written before Pacemaker 2.',
          template: 'What several resources share.',
        },
      },
    ),
  },
  keeping(),
)

/** What the cluster runs. */
export const resources: Body<Resources> = resourcesBody

const constraintsBody = body(
  {},
  {
    rscLocations: elements('rsc_location', rscLocation, { doc: 'Where resources may or should run.' }),
    rscColocations: elements('rsc_colocation', rscColocation, { doc: 'Which resources run together, or apart.' }),
    rscOrders: elements('rsc_order', rscOrder, { doc: 'What acts first, and what then.' }),
  },
  keeping(),
)

/** What holds between resources and nodes; tickets are kept word for word. */
export const constraints: Body<Constraints> = constraintsBody

const fencingLevelBody = body(
  {},
  {
    id: needed(attribute('id', id, { doc: 'Name of the level, unique in the file.' })),
    target: attribute('target', anyText, { doc: 'Name of the node that is fenced.' }),
    targetPattern: attribute('target-pattern', anyText, { doc: 'Regular expression for names of nodes.' }),
    targetAttribute: attribute('target-attribute', anyText, { doc: 'Attribute of the nodes.', since: 'pacemaker-2.4' }),
    targetValue: attribute('target-value', anyText, { doc: 'Value that the attribute has.', since: 'pacemaker-2.4' }),
    index: needed(attribute('index', count(1), { doc: 'Levels are tried from the lowest on; those above 9 are not.' })),
    devices: needed(attribute('devices', devices, { doc: 'Devices that are used together, one after the other.' })),
  },
  { ...keeping(), key: 'id' },
)

/** Devices that fence a node together. */
export const fencingLevel: Body<FencingLevel> = fencingLevelBody

const fencingTopologyBody = body({}, { fencingLevels: elements('fencing-level', fencingLevel, { doc: 'Levels in any order.' }) }, keeping())

/** Which devices fence which node, and in which order they are tried. */
export const fencingTopology: Body<FencingTopology> = fencingTopologyBody

const defaultsBody = body({}, { metaAttributes }, keeping())

/** Settings for all that has none of its own. */
export const defaults: Body<Defaults> = defaultsBody
