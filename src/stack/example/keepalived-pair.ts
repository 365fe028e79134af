import { type Patches, patched, type Tree } from './patched.ts'

/** Two nodes whose address keepalived moves, with DRBD below and a third host that only votes: nothing is wrong with them. */
const KEEPALIVED = (priority: number): string => `global_defs {
    script_user root
    enable_script_security
}
vrrp_script chk_nfs {
    script "/usr/local/sbin/check-nfs"
    interval 5
    timeout 3
    fall 2
}
vrrp_instance NFS {
    state BACKUP
    interface eth0
    virtual_router_id 51
    priority ${priority}
    nopreempt
    virtual_ipaddress {
        10.0.0.50/24
    }
    track_script {
        chk_nfs
    }
    notify_master "/usr/local/sbin/ha-nfs start"
    notify_backup "/usr/local/sbin/ha-nfs stop"
    notify_fault "/usr/local/sbin/ha-nfs stop"
    notify_stop "/usr/local/sbin/ha-nfs stop"
}
`

const CHECK = `#!/bin/sh
# A node that is not master has nothing to serve, and is well.
ip -br address | grep -q 10.0.0.50 || exit 0
rpcinfo -t localhost nfs 4
`

const HA_NFS = `#!/bin/sh
case "$1" in
start)
    drbdadm primary r0 && mount /dev/drbd0 /srv/nfs && exportfs -ra && systemctl restart nfs-server
    ;;
stop)
    systemctl stop nfs-server
    exportfs -au
    umount /srv/nfs
    drbdadm secondary r0
    ;;
esac
`

const RESOURCE = `resource r0 {
    device /dev/drbd0;
    disk /dev/vg0/nfs;
    meta-disk internal;
    options {
        quorum majority;
        on-no-quorum io-error;
        auto-promote no;
    }
    on nas1 {
        node-id 0;
        address 10.0.0.11:7789;
    }
    on nas2 {
        node-id 1;
        address 10.0.0.12:7789;
    }
    on nas3 {
        node-id 2;
        disk none;
        address 10.0.0.13:7789;
    }
    connection-mesh {
        hosts nas1 nas2 nas3;
    }
}
`

const EXPORTS = '/srv/nfs 10.0.0.0/24(rw,sync,no_subtree_check,fsid=1)\n'

const NFS_CONF = `[nfsd]
scope = nfs.example.org
vers3 = n
vers4.0 = n
[mountd]
manage-gids = y
[nfsdcld]
storagedir = /srv/nfs/.state/nfsdcld
`

const FSTAB = '/dev/drbd0  /srv/nfs  xfs  noauto,nofail  0 0\n'

const node = (name: string, priority: number): Tree => ({
  [`${name}/etc/keepalived/keepalived.conf`]: KEEPALIVED(priority),
  [`${name}/etc/drbd.d/r0.res`]: RESOURCE,
  [`${name}/etc/exports`]: EXPORTS,
  [`${name}/etc/nfs.conf`]: NFS_CONF,
  [`${name}/etc/fstab`]: FSTAB,
  [`${name}/usr/local/sbin/check-nfs`]: CHECK,
  [`${name}/usr/local/sbin/ha-nfs`]: HA_NFS,
})

const PAIR: Tree = { ...node('nas1', 150), ...node('nas2', 100), 'nas3/etc/drbd.d/r0.res': RESOURCE }

/** The clean pair with some files written differently. */
export const keepalivedPair = (patches: Patches = {}): Tree => patched(PAIR, patches)

/** What keepalived runs in the clean pair. */
export const NOTIFY = `    notify_master "/usr/local/sbin/ha-nfs start"
    notify_backup "/usr/local/sbin/ha-nfs stop"
    notify_fault "/usr/local/sbin/ha-nfs stop"
    notify_stop "/usr/local/sbin/ha-nfs stop"
`

/** The change that makes a node of the clean pair send its adverts to one peer. */
export const unicast = (own: string, peer: string): readonly [string, string] => [
  '    nopreempt\n',
  `    nopreempt\n    unicast_src_ip ${own}\n    unicast_peer {\n        ${peer}\n    }\n`,
]
