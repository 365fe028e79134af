import { type Body, body, one } from '../../../lens/index.ts'
import type { Pload, Qb, Service } from '../types.ts'
import { inside } from './inside.ts'
import { anyText } from './values.ts'

const ploadBody = body(
  {},
  {
    start: one('start', anyText, {
      doc: 'A sentence that starts a load generator, which makes the cluster fall over.',
      undocumented: true,
    }),
    count: one('count', anyText, {
      doc: 'Messages of the load generator; never read from a file.',
      defaultDoc: '1500000',
      deprecated: 'corosync never reads it from a file',
      undocumented: true,
    }),
    size: one('size', anyText, {
      doc: 'Bytes of a message of the load generator; never read from a file.',
      defaultDoc: '300',
      deprecated: 'corosync never reads it from a file',
      undocumented: true,
    }),
  },
  inside(1, () => pload),
)

/** pload{}: a load generator for tests of corosync itself. */
export const pload: Body<Pload> = ploadBody

const qbBody = body(
  {},
  {
    ipcType: one('ipc_type', anyText, {
      doc: 'How programs on the node reached corosync 2.',
      deprecated: 'system { qb_ipc_type } takes its place since 3.0.0',
      replacedBy: 'qb_ipc_type',
      removed: '3.0.0',
      since: '2.1.1',
      undocumented: true,
    }),
  },
  inside(1, () => qb),
)

/** qb{}: a setting of corosync 2. */
export const qb: Body<Qb> = qbBody

const PLUGINS = 'corosync loads no plugins since 2.0; Pacemaker is a service of its own'

const serviceBody = body(
  {},
  {
    name: one('name', anyText, { doc: 'Plugin of corosync 1.', deprecated: PLUGINS, removed: '2.0.0', undocumented: true }),
    ver: one('ver', anyText, { doc: 'How corosync 1 ran the plugin.', deprecated: PLUGINS, removed: '2.0.0', undocumented: true }),
  },
  { ...inside(1, () => service), key: 'name' },
)

/** service{}: a plugin of corosync 1. */
export const service: Body<Service> = serviceBody
