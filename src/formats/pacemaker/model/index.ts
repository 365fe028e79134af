import { attribute, type Body, body, element, needed } from '../../../lens/index.ts'
import type { Cib, Configuration, PacemakerFile } from '../types.ts'
import { whyRefused } from './acceptable.ts'
import { keeping } from './document.ts'
import { constraints, crmConfig, defaults, fencingTopology, nodes, resources } from './sections.ts'
import { anyText, count, flag } from './values.ts'

const configurationBody = body(
  {},
  {
    crmConfig: needed(element('crm_config', crmConfig, { doc: 'Options of the cluster as a whole.' })),
    nodes: needed(element('nodes', nodes, { doc: 'The computers of the cluster.' })),
    resources: needed(element('resources', resources, { doc: 'What the cluster runs.' })),
    constraints: needed(element('constraints', constraints, { doc: 'What holds between resources and nodes.' })),
    fencingTopology: element('fencing-topology', fencingTopology, { doc: 'Which devices fence which node.' }),
    rscDefaults: element('rsc_defaults', defaults, { doc: 'Meta attributes of resources that have none of their own.' }),
    opDefaults: element('op_defaults', defaults, { doc: 'Settings of operations that have none of their own.' }),
  },
  keeping(),
)

/** What the administrator says; access rules, tags and alerts are kept word for word. */
export const configuration: Body<Configuration> = configurationBody

const BY_CLUSTER = 'Written by the cluster.'

const cibBody = body(
  {},
  {
    crmFeatureSet: attribute('crm_feature_set', anyText, { doc: 'Features that the cluster that wrote the file has.' }),
    validateWith: needed(attribute('validate-with', anyText, { doc: 'Schema that the file follows: pacemaker-3.9.' })),
    epoch: needed(attribute('epoch', count(0), { doc: 'Counts changes of the configuration.' })),
    numUpdates: needed(attribute('num_updates', count(0), { doc: 'Counts changes of the status.' })),
    adminEpoch: needed(attribute('admin_epoch', count(0), { doc: 'Counts before epoch; the cluster never changes it.' })),
    cibLastWritten: attribute('cib-last-written', anyText, { doc: BY_CLUSTER }),
    updateOrigin: attribute('update-origin', anyText, { doc: BY_CLUSTER }),
    updateClient: attribute('update-client', anyText, { doc: BY_CLUSTER }),
    updateUser: attribute('update-user', anyText, { doc: BY_CLUSTER }),
    haveQuorum: attribute('have-quorum', flag, { doc: BY_CLUSTER }),
    dcUuid: attribute('dc-uuid', anyText, { doc: BY_CLUSTER }),
    executionDate: attribute('execution-date', anyText, { doc: 'Time at which the scheduler takes the file to be.' }),
    remoteTlsPort: attribute('remote-tls-port', count(0), { doc: 'Port for remote administration.' }),
    remoteClearPort: attribute('remote-clear-port', count(0), { doc: 'Port for remote administration that anybody can read.' }),
    noQuorumPanic: attribute('no-quorum-panic', flag, { doc: 'Whether a node that has lost quorum panics.' }),
    configuration: needed(element('configuration', configuration, { doc: 'What the administrator says.' })),
  },
  keeping(),
)

/** The cluster information base; its status is kept word for word. */
export const cib: Body<Cib> = cibBody

const pacemakerFileBody = body(
  {},
  { cib: element('cib', cib, { doc: 'The cluster information base.' }) },
  { check: (file: object): string | undefined => whyRefused(pacemakerFileBody, file) },
)

/** A CIB: /var/lib/pacemaker/cib/cib.xml, or what cibadmin --query and pcs cluster cib print. */
export const pacemakerFile: Body<PacemakerFile> = pacemakerFileBody
