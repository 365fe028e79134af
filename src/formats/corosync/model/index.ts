import { type Body, blocks, body, section } from '../../../lens/index.ts'
import type { CorosyncConf } from '../types.ts'
import { outermost } from './inside.ts'
import { pload, qb, service } from './legacy.ts'
import { logging } from './logging.ts'
import { nodelist } from './nodelist.ts'
import { nozzle } from './nozzle.ts'
import { quorum } from './quorum.ts'
import { resources } from './resources.ts'
import { system } from './system.ts'
import { totem } from './totem.ts'
import { uidgid } from './uidgid.ts'

export type { CorosyncConf }

const corosyncConfBody = body(
  {},
  {
    totem: section('totem', totem, { doc: 'How nodes find each other, talk and agree.', merge: true }),
    // A second nodelist does not add to the first: its nodes overlay those at the same place.
    nodelist: section('nodelist', nodelist, { doc: 'The nodes of the cluster.' }),
    quorum: section('quorum', quorum, { doc: 'Who may go on when nodes are lost.', merge: true }),
    logging: section('logging', logging, { doc: 'Where messages go, and which.', merge: true }),
    system: section('system', system, { doc: 'How the process itself runs.', merge: true, since: '3.0.0' }),
    resources: section('resources', resources, { doc: 'Watchdog and monitoring.', merge: true }),
    uidgid: blocks('uidgid', uidgid, {
      doc: 'Who beside root may talk to corosync. Files of uidgid.d hold nothing else.',
      undocumented: true,
    }),
    nozzle: section('nozzle', nozzle, { doc: 'A network device over the links of knet.', merge: true, since: '3.0.2' }),
    pload: section('pload', pload, { doc: 'A load generator for tests of corosync itself.', merge: true, undocumented: true }),
    qb: section('qb', qb, {
      doc: 'A setting of corosync 2.',
      merge: true,
      deprecated: 'system { qb_ipc_type } takes its place since 3.0.0',
      removed: '3.0.0',
      undocumented: true,
    }),
    services: blocks('service', service, {
      doc: 'A plugin of corosync 1.',
      deprecated: 'corosync loads no plugins since 2.0; Pacemaker is a service of its own',
      removed: '2.0.0',
      undocumented: true,
    }),
  },
  outermost(() => corosyncConf),
)

/** /etc/corosync/corosync.conf, or a file of /etc/corosync/uidgid.d. corosync.conf(5). */
export const corosyncConf: Body<CorosyncConf> = corosyncConfBody
