import { type Body, body, restLabel } from '../../../lens/index.ts'
import type { VirtualServerGroup } from '../types.ts'
import { groupEntry } from './endpoint.ts'
import { listedInside } from './listed.ts'
import { blockName } from './values.ts'

const virtualServerGroupBody = body(
  { name: restLabel(blockName, 'Its name.') },
  {
    members: listedInside('virtual_server_group', groupEntry, {
      doc: 'Addresses with ports, ranges of them, and firewall marks.',
    }),
  },
  { key: 'name', keyword: true },
)

/** virtual_server_group: what several virtual servers stand for together. */
export const virtualServerGroup: Body<VirtualServerGroup> = virtualServerGroupBody
