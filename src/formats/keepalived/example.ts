/** A virtual router as it should be: what examples start from. */
const INSTANCE = `vrrp_instance VI_1 {
    state BACKUP
    interface eth0
    virtual_router_id 51
    priority 150
    nopreempt
    virtual_ipaddress {
        192.0.2.50/24
    }
}
`

/** The clean virtual router with statements added, and a part of it written differently. */
export function instance(added = '', [part, other]: readonly [string, string] = ['', '']): string {
  const lines = added === '' ? '' : added.replace(/^(?=.)/gm, '    ').concat('\n')
  return INSTANCE.replace('    virtual_ipaddress', `${lines}    virtual_ipaddress`).replace(part, other)
}
