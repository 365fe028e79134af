import { type Body, body, entries, restLabel } from '../../../lens/index.ts'
import { KeepalivedTag } from '../../../syntax/index.ts'
import type { VirtualServerGroup } from '../types.ts'
import { groupEntry } from './endpoint.ts'
import { blockName } from './values.ts'

const virtualServerGroupBody = body(
  { name: restLabel(blockName, 'Its name.') },
  {
    members: entries('virtual_server_group', KeepalivedTag.entry, groupEntry, {
      doc: 'Addresses with ports, ranges of them, and firewall marks.',
    }),
  },
  { key: 'name', keyword: true },
)

/** virtual_server_group: what several virtual servers stand for together. */
export const virtualServerGroup: Body<VirtualServerGroup> = virtualServerGroupBody
