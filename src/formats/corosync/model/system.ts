import { type Body, body, one } from '../../../lens/index.ts'
import type { System } from '../types.ts'
import { inside } from './inside.ts'
import { processPriority } from './process-priority.ts'
import { path, strictYesNo, words } from './values.ts'

const systemBody = body(
  {},
  {
    qbIpcType: one('qb_ipc_type', words(['native', 'shm', 'socket'], 'parser'), {
      doc: 'How programs on the node reach corosync.',
      default: 'native',
      since: '3.0.0',
    }),
    schedRr: one('sched_rr', strictYesNo, { doc: 'Whether corosync runs with real-time priority.', default: true, since: '3.0.0' }),
    priority: one('priority', processPriority, {
      doc: 'Nice value of the process, or max or min. Only with sched_rr: no.',
      default: 0,
      since: '3.0.0',
    }),
    moveToRootCgroup: one('move_to_root_cgroup', words(['yes', 'no', 'auto'], 'parser'), {
      doc: 'Whether corosync leaves its control group where that keeps it from real-time priority.',
      default: 'auto',
      since: '3.0.0',
    }),
    allowKnetHandleFallback: one('allow_knet_handle_fallback', strictYesNo, {
      doc: 'Whether corosync goes on when knet cannot lock its memory.',
      default: false,
      since: '3.1.1',
    }),
    stateDir: one('state_dir', path, {
      doc: 'Existing directory in which corosync works and keeps its state.',
      defaultDoc: '/var/lib/corosync',
      since: '3.0.0',
    }),
  },
  inside(1, () => system),
)

/** system{}: how the process itself runs. */
export const system: Body<System> = systemBody
