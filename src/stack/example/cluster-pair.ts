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

const node = (name: string): Tree => ({
  [`${name}/etc/corosync/corosync.conf`]: COROSYNC,
})

const PAIR: Tree = { ...node('nas1'), ...node('nas2') }

/** Two nodes of a cluster with nothing wrong, and some files written differently. */
export const clusterPair = (patches: Patches = {}): Tree => patched(PAIR, patches)
