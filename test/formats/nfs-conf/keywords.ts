/** Every key that a program of nfs-utils asks for, by section; what differs between releases stands below. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  general: ['pipefs-directory'],
  exports: ['rootdir'],
  exportfs: ['debug'],
  nfsd: [
    ...['threads', 'min-threads', 'host', 'scope', 'port', 'grace-time', 'lease-time', 'udp', 'tcp', 'debug'],
    ...['vers2', 'vers3', 'vers4', 'vers4.0', 'vers4.1', 'vers4.2', 'rdma', 'rdma-port', 'pool-mode', 'fh-key-file'],
  ],
  mountd: [
    ...['manage-gids', 'descriptors', 'port', 'threads', 'reverse-lookup', 'cache-use-ipaddr', 'ttl', 'state-directory-path'],
    ...['ha-callout', 'no-netlink', 'apply-root-cred', 'debug'],
  ],
  exportd: ['manage-gids', 'threads', 'state-directory-path', 'no-netlink', 'debug'],
  statd: ['port', 'outgoing-port', 'name', 'state-directory-path', 'ha-callout', 'no-notify', 'debug'],
  lockd: ['port', 'udp-port'],
  'sm-notify': ['retry-time', 'outgoing-port', 'outgoing-addr', 'lift-grace', 'update-state', 'force', 'debug'],
  nfsdcld: ['storagedir', 'debug'],
  nfsdcltrack: ['storagedir', 'debug'],
  gssd: [
    ...['verbosity', 'rpc-verbosity', 'use-memcache', 'use-machine-creds', 'use-gss-proxy', 'avoid-dns', 'set-home'],
    ...['limit-to-legacy-enctypes', 'allowed-enctypes', 'context-timeout', 'rpc-timeout', 'upcall-timeout'],
    ...['cancel-timed-out-upcalls', 'keytab-file', 'cred-cache-directory', 'preferred-realm', 'pipefs-directory'],
  ],
  svcgssd: ['principal', 'verbosity', 'rpc-verbosity', 'idmap-verbosity'],
  nfsrahead: ['nfs', 'nfs4', 'default'],
  reexport: ['sqlitedb', 'fsidd_socket'],
}

/** What 2.6.2 does not know, by the release that looked at it first knows it. */
export const LATER: Readonly<Record<string, readonly string[]>> = {
  '2.8.3': ['nfsd scope', 'nfsd pool-mode', 'reexport sqlitedb', 'reexport fsidd_socket', 'gssd allowed-enctypes'],
  '2.9.2': ['nfsd min-threads', 'nfsd fh-key-file', 'mountd no-netlink', 'mountd apply-root-cred', 'exportd no-netlink'],
}

/** Gone from the newest release. */
export const GONE: readonly string[] = ['gssd limit-to-legacy-enctypes']
