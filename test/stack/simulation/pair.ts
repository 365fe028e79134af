import { type InputFile, type Simulation, simulate, stackOf } from '../../../src/stack/index.ts'

const CHECK = '#!/bin/sh\nexec /usr/bin/systemctl is-active --quiet nfs-server\n'

const FAILOVER = `#!/bin/sh
case $1 in
  master) drbdadm primary data && mount /srv/data && systemctl start nfs-server ;;
  *) systemctl stop nfs-server; umount /srv/data; drbdadm secondary data ;;
esac
`

const keepalived = (own: number, priority: number): string => `vrrp_script check {
  script "/usr/local/sbin/check-nfs"
  interval 2
}

vrrp_instance NFS {
  state BACKUP
  nopreempt
  interface eth0
  virtual_router_id 51
  priority ${priority}
  unicast_src_ip 192.0.2.1${own}
  unicast_peer {
    192.0.2.1${3 - own}
  }
  virtual_ipaddress {
    192.0.2.100/24
  }
  track_script {
    check
  }
  notify_master "/usr/local/sbin/failover master"
  notify_backup "/usr/local/sbin/failover backup"
  notify_fault "/usr/local/sbin/failover fault"
  notify_stop "/usr/local/sbin/failover stop"
}
`

const on = (host: string, last: number, disk: string): string =>
  `  on ${host} {\n    node-id ${last - 11};\n    address 192.0.2.${last}:7789;\n    volume 0 {\n      device /dev/drbd0;\n      disk ${disk};\n      meta-disk internal;\n    }\n  }\n`

const RES = `resource data {
  options {
    quorum majority;
    on-no-quorum io-error;
  }
${on('nas1', 11, '/dev/vdb')}${on('nas2', 12, '/dev/vdb')}${on('arbiter', 13, 'none')}  connection-mesh {
    hosts nas1 nas2 arbiter;
  }
}
`

/** Two hosts on which everything is right, and a third that only votes. */
export const PAIR: Readonly<Record<string, string>> = Object.fromEntries([
  ...[1, 2].flatMap((own) => {
    const host = `nas${own}`
    return [
      [`${host}/etc/keepalived/keepalived.conf`, keepalived(own, 200 - own * 50)],
      [`${host}/etc/drbd.d/data.res`, RES],
      [`${host}/etc/fstab`, '/dev/drbd0 /srv/data xfs noauto,nofail 0 0\n'],
      [`${host}/etc/exports`, '/srv/data 192.0.2.0/24(rw,sync,no_subtree_check,fsid=1)\n'],
      [`${host}/etc/nfs.conf`, '[nfsd]\nlease-time = 30\ngrace-time = 30\nvers3 = n\n\n[nfsdcld]\nstoragedir = /srv/data/.nfs\n'],
      [`${host}/usr/local/sbin/check-nfs`, CHECK],
      [`${host}/usr/local/sbin/failover`, FAILOVER],
    ]
  }),
  ['arbiter/etc/drbd.d/data.res', RES],
])

/** A change of every file whose path ends so: text for text. */
export type Change = readonly [path: string, from: string | RegExp, to: string]

export function changed(...changes: readonly Change[]): Record<string, string> {
  const files = { ...PAIR }
  for (const [end, from, to] of changes) {
    const paths = Object.keys(files).filter((path) => path.endsWith(end))
    const before = paths.map((path) => files[path])
    for (const path of paths) files[path] = files[path]!.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to)
    if (paths.every((path, i) => files[path] === before[i])) throw new Error(`nothing to change in ${end}: ${from}`)
  }
  return files
}

export const inputs = (files: Readonly<Record<string, string>>): InputFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }))

export function fail(files: Readonly<Record<string, string>>, host: string, kind: Simulation['failure']['kind'] = 'node', what?: string) {
  const { services } = simulate(stackOf(inputs(files)), { host, kind, ...(what === undefined ? {} : { what }) })
  return services[0]!
}
