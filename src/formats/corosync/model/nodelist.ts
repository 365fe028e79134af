import { type Body, blocks, body, family, one } from '../../../lens/index.ts'
import type { Node, Nodelist } from '../types.ts'
import { inside } from './inside.ts'
import { address, anyText, integer } from './values.ts'

/** Links are counted from 0; corosync reads the number, so that ring01_addr is link 1 too. */
export const RING_ADDRESS = /^ring0*([0-7])_addr$/

const nodeBody = body(
  {},
  {
    name: one('name', anyText, {
      doc: 'Name of the node: its host name, by which it finds itself in the list, and the name that Pacemaker uses. Each node needs one where there are several links.',
    }),
    nodeid: one('nodeid', integer('u32', { expected: 'a whole number, 1 to 65535 with knet' }), {
      doc: 'Number of the node, 1 to 65535 with knet, which needs it written. udp and udpu make one from an IPv4 ring0_addr where it is 0 or missing.',
    }),
    ringAddr: family(
      {
        pattern: RING_ADDRESS,
        shown: 'ringX_addr',
        nameOf: (keyword) => RING_ADDRESS.exec(keyword)?.[1] ?? '',
        keywordOf: (name) => `ring${name}_addr`,
      },
      address,
      { doc: 'Address or host name of the node on link X, 0 to 7. All nodes have the same links.' },
    ),
    quorumVotes: one('quorum_votes', integer('u32'), { doc: 'Votes of the node. votequorum(5).', default: 1 }),
    datacenterid: one('datacenterid', anyText, {
      doc: 'Data center of the node for corosync-qdevice, which expects a number where the file gives it a text: it never sees the value.',
      deprecated: 'corosync-qdevice never sees it',
      undocumented: true,
    }),
  },
  { ...inside(2, () => node), key: 'nodeid' },
)

/** node{}: one node of the cluster. Its place in the list is its identity in the configuration map. */
export const node: Body<Node> = nodeBody

const nodelistBody = body(
  {},
  { nodes: blocks('node', node, { doc: 'One node of the cluster.' }) },
  inside(1, () => nodelist),
)

/** nodelist{}: the nodes of the cluster. */
export const nodelist: Body<Nodelist> = nodelistBody
