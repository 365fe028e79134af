import { clean } from '../../formats/pacemaker/example.ts'
import { type Patches, patched, type Tree } from './patched.ts'

const COROSYNC = `totem {
    version: 2
    cluster_name: store
    transport: knet
    crypto_cipher: aes256
    crypto_hash: sha256
}
nodelist {
    node {
        nodeid: 1
        name: nas1
        ring0_addr: 10.0.0.11
        ring1_addr: 10.0.1.11
    }
    node {
        nodeid: 2
        name: nas2
        ring0_addr: 10.0.0.12
        ring1_addr: 10.0.1.12
    }
}
quorum {
    provider: corosync_votequorum
    two_node: 1
}
logging {
    to_syslog: yes
    to_logfile: yes
    logfile: /var/log/corosync/corosync.log
}
`

const RESOURCE = `resource r0 {
    device /dev/drbd0;
    disk /dev/vg0/nfs;
    meta-disk internal;
    net {
        fencing resource-and-stonith;
    }
    options {
        auto-promote no;
    }
    handlers {
        fence-peer /usr/lib/drbd/crm-fence-peer.9.sh;
        unfence-peer /usr/lib/drbd/crm-unfence-peer.9.sh;
    }
    on nas1 {
        node-id 0;
        address 10.0.1.11:7789;
    }
    on nas2 {
        node-id 1;
        address 10.0.1.12:7789;
    }
}
`

/** Both nodes of the clean cluster, by the names of these hosts. */
const CIB = clean.replaceAll('alpha', 'nas1').replaceAll('beta', 'nas2')

const node = (name: string): Tree => ({
  [`${name}/etc/corosync/corosync.conf`]: COROSYNC,
  [`${name}/etc/drbd.d/r0.res`]: RESOURCE,
  [`${name}/var/lib/pacemaker/cib/cib.xml`]: CIB,
})

const PAIR: Tree = { ...node('nas1'), ...node('nas2') }

/** Two nodes of a Pacemaker cluster on DRBD with nothing wrong, and some files written differently. */
export const clusterPair = (patches: Patches = {}): Tree => patched(PAIR, patches)
