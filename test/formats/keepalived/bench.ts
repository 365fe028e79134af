import { keepalivedConf } from '../../../src/formats/keepalived/model/index.ts'
import { scopeOf } from '../../../src/formats/keepalived/model/scopes.ts'
import { scanKeepalived } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'

export const bench: Bench = {
  scan: (text) => scanKeepalived(text, scopeOf(keepalivedConf)),
  head: 'global_defs {\n    router_id bench\n}\n\n',
  lines: (n) =>
    `vrrp_instance VI_${n} {\n    state BACKUP\n    interface eth${n}\n    virtual_router_id ${(n % 255) + 1}\n    priority ${100 + (n % 100)}\n    advert_int 1\n    nopreempt\n    virtual_ipaddress {\n        ${address(n)}/24 dev eth${n} label eth${n}:1\n    }\n    track_interface {\n        ens${n}\n    }\n}\n\n`,
  change: (draft: { vrrpInstances: { priority?: unknown }[] }) => {
    draft.vrrpInstances[draft.vrrpInstances.length >> 1]!.priority = 77
  },
}
