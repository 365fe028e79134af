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

/** Settings that scripts need, and a script that checks the service. */
const SCRIPTS = `global_defs {
    script_user nobody
    enable_script_security
}
vrrp_script chk {
    script "/usr/local/bin/check"
    interval 5
    timeout 3
    fall 2
}
`

/** A file with a clean script, a part of its own written differently. */
export const scripted = (text: string, [part, other]: readonly [string, string] = ['', '']): string => SCRIPTS.replace(part, other) + text

/** The clean virtual router with a track_script block of one line. */
export const tracking = (line = 'chk', added = ''): string => instance(`track_script {\n    ${line}\n}${added === '' ? '' : `\n${added}`}`)

/** A second virtual router beside the clean one. */
export const second = (id = 52, address = '192.0.2.51/24'): string =>
  instance('', ['VI_1', 'VI_2']).replace('id 51', `id ${id}`).replace('192.0.2.50/24', address)

/** A clean virtual server, a part of it written differently. */
export const virtualServer = ([part, other]: readonly [string, string] = ['', '']): string =>
  `virtual_server 192.0.2.50 80 {
    lvs_sched rr
    lvs_method NAT
    protocol TCP
    real_server 192.0.2.60 80 {
        TCP_CHECK {
        }
    }
}
`.replace(part, other)
