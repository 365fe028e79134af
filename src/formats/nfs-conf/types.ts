// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { Pair, UnknownStatement } from '../../lens/index.ts'
import type { Include } from './model/include.ts'
import type { DebugFacility, Reference } from './model/values.ts'

/** [environment]: variables that values refer to as `$NAME`. */
export interface Environment {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /** A variable of your own; a value elsewhere that is `$NAME` takes its value unless the process environment has one. */
  variables: Pair<string | Reference>[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [exportd]: nfsv4.exportd(8): rpc.mountd for servers that speak NFSv4 only. */
export interface Exportd {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * As for mountd, in the NFSv4-only exportd.
   * Written `manage-gids`. Default: `false`. Read by exportd.
   */
  manageGids?: boolean | Reference
  /**
   * Worker processes, clamped to 1..64.
   * Default: `1`. Read by exportd.
   */
  threads?: number | Reference
  /**
   * Directory of etab.
   * Written `state-directory-path`. Default: `"/var/lib/nfs"`. Read by exportd, exportfs (fallback).
   */
  stateDirectoryPath?: string | Reference
  /**
   * Use the proc interface instead of netlink.
   * Written `no-netlink`. Default: `false`. Since 2.9.1. Read by exportd, exportfs.
   */
  noNetlink?: boolean | Reference
  /**
   * Debug facilities to log; 0 and 1 only since 2.6.3.
   * Read by exportd (looked up by program name).
   */
  debug?: DebugFacility[] | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [exportfs]: What exportfs(8) logs. */
export interface Exportfs {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Debug facilities to log; 0 and 1 only since 2.6.3.
   * Read by exportfs.
   */
  debug?: DebugFacility[] | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [exports]: Where exported paths are looked up on the server. */
export interface Exports {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Directory prefixed to every exported path on the server.
   * Default: `"/"`. Since 2.4.1. Read by exportfs, rpc.mountd, exportd.
   */
  rootdir?: string | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [general]: Settings that several NFS programs share. */
export interface General {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Mount point of rpc_pipefs.
   * Written `pipefs-directory`. Default: /var/lib/nfs/rpc_pipefs (Debian ships /run/rpc_pipefs). Read by rpc.gssd, rpc.idmapd, blkmapd, nfsdcld, rpc-pipefs-generator.
   */
  pipefsDirectory?: string | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [gssd]: rpc.gssd(8): Kerberos on the client side. */
export interface Gssd {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Log level.
   * Default: `0`. Read by rpc.gssd.
   */
  verbosity?: number | Reference
  /**
   * RPC library log level.
   * Written `rpc-verbosity`. Default: `0`. Read by rpc.gssd.
   */
  rpcVerbosity?: number | Reference
  /**
   * Keep credential caches in memory.
   * Written `use-memcache`. Default: `false`. Read by rpc.gssd.
   */
  useMemcache?: boolean | Reference
  /**
   * Root uses the machine credentials.
   * Written `use-machine-creds`. Default: `true`. Read by rpc.gssd.
   */
  useMachineCreds?: boolean | Reference
  /**
   * Use gssproxy.
   * Written `use-gss-proxy`. Default: `false`. Since 2.3.4. Read by rpc.gssd.
   */
  useGssProxy?: boolean | Reference
  /**
   * Do not resolve server names by DNS.
   * Written `avoid-dns`. Default: `true`. Since 1.3.5. Read by rpc.gssd.
   */
  avoidDns?: boolean | Reference
  /**
   * Only old single-DES and 3DES encryption types.
   * Written `limit-to-legacy-enctypes`. Default: `false`. Gone since 2.8.6. Read by rpc.gssd.
   * @deprecated nfs-utils 2.8.6 drops it; name the types in allowed-enctypes
   */
  limitToLegacyEnctypes?: boolean | Reference
  /**
   * Permitted Kerberos encryption types.
   * Written `allowed-enctypes`. Since 2.7.1. Read by rpc.gssd.
   */
  allowedEnctypes?: string[] | Reference
  /**
   * Lifetime of kernel contexts; 0 is the ticket lifetime.
   * Written `context-timeout`. Default: `0`. Read by rpc.gssd.
   */
  contextTimeout?: number | Reference
  /**
   * Connect timeout to the server.
   * Written `rpc-timeout`. Default: `5`. Read by rpc.gssd.
   */
  rpcTimeout?: number | Reference
  /**
   * Time before an upcall thread is reported; clamped to 5..600.
   * Written `upcall-timeout`. Default: `30`. Since 2.5.4. Read by rpc.gssd.
   */
  upcallTimeout?: number | Reference
  /**
   * Cancel timed-out upcalls instead of only logging.
   * Written `cancel-timed-out-upcalls`. Default: `false`. Since 2.5.4. Read by rpc.gssd.
   */
  cancelTimedOutUpcalls?: boolean | Reference
  /**
   * Keytab.
   * Written `keytab-file`. Default: `"/etc/krb5.keytab"`. Read by rpc.gssd.
   */
  keytabFile?: string | Reference
  /**
   * Where to look for user credential caches.
   * Written `cred-cache-directory`. Read by rpc.gssd.
   */
  credCacheDirectory?: string[] | Reference
  /**
   * Realm preferred in the keytab.
   * Written `preferred-realm`. Default: default realm. Read by rpc.gssd.
   */
  preferredRealm?: string | Reference
  /**
   * Set HOME to / so that per-user Kerberos files are not read.
   * Written `set-home`. Default: `true`. Since 2.5.4. Read by rpc.gssd.
   */
  setHome?: boolean | Reference
  /**
   * As [general] pipefs-directory.
   * Written `pipefs-directory`. Read by rpc.gssd.
   * @deprecated use [general] pipefs-directory
   */
  pipefsDirectory?: string | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** /etc/nfs.conf or one of its drop-ins, nfs.conf(5). */
export interface NfsConf {
  /** Settings that several NFS programs share. */
  general?: General
  /** Where exported paths are looked up on the server. */
  exports?: Exports
  /** What exportfs(8) logs. */
  exportfs?: Exportfs
  /** The NFS server itself: threads, addresses, versions, lease and grace time. Read by rpc.nfsd(8) and nfsdctl(8). */
  nfsd?: Nfsd
  /** rpc.mountd(8): answers mount requests and tells the kernel who may access what. */
  mountd?: Mountd
  /** nfsv4.exportd(8): rpc.mountd for servers that speak NFSv4 only. */
  exportd?: Exportd
  /** rpc.statd(8): remembers which NFSv3 clients hold locks, across a reboot. */
  statd?: Statd
  /** Ports of the kernel lock manager, which NFSv3 needs. */
  lockd?: Lockd
  /**
   * sm-notify(8): tells NFSv3 clients that the server restarted, so that they reclaim their locks.
   * Written `sm-notify`.
   */
  smNotify?: SmNotify
  /** nfsdcld(8): remembers NFSv4 clients across a restart. */
  nfsdcld?: Nfsdcld
  /** nfsdcltrack(8), which nfsdcld superseded. */
  nfsdcltrack?: Nfsdcltrack
  /** rpc.gssd(8): Kerberos on the client side. */
  gssd?: Gssd
  /** rpc.svcgssd(8): Kerberos on the server side. */
  svcgssd?: Svcgssd
  /** nfsrahead(5): read-ahead of NFS mounts, in KiB. */
  nfsrahead?: Nfsrahead
  /** Which fsid a re-exported file system gets. */
  reexport?: Reexport
  /** Variables that values refer to as `$NAME`. */
  environment?: Environment
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [lockd]: Ports of the kernel lock manager, which NFSv3 needs. */
export interface Lockd {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * lockd TCP port, and UDP unless udp-port is set; 0 is random.
   * Default: `0`. Read by rpc.statd, nfsdctl.
   */
  port?: number | Reference
  /**
   * lockd UDP port.
   * Written `udp-port`. Default: port. Read by rpc.statd, nfsdctl.
   */
  udpPort?: number | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [mountd]: rpc.mountd(8): answers mount requests and tells the kernel who may access what. */
export interface Mountd {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Look up group lists on the server instead of trusting the request.
   * Written `manage-gids`. Default: n (Debian ships y). Since 1.0.11. Read by rpc.mountd.
   */
  manageGids?: boolean | Reference
  /**
   * Open-file limit; 0 keeps the default.
   * Default: `0`. Read by rpc.mountd.
   */
  descriptors?: number | Reference
  /**
   * Listening port, numeric only; 0 is random.
   * Default: `0`. Read by rpc.mountd.
   */
  port?: number | Reference
  /**
   * Worker processes, clamped to 1..64.
   * Default: `1`. Read by rpc.mountd.
   */
  threads?: number | Reference
  /**
   * Resolve client addresses for log and rmtab.
   * Written `reverse-lookup`. Default: `false`. Read by rpc.mountd.
   */
  reverseLookup?: boolean | Reference
  /**
   * Cache access by client address instead of matched names.
   * Written `cache-use-ipaddr`. Default: `false`. Since 2.5.4. Read by rpc.mountd, exportd.
   */
  cacheUseIpaddr?: boolean | Reference
  /**
   * Lifetime of kernel cache entries; below 1 ignored.
   * Default: `1800`. Read by rpc.mountd, exportd.
   */
  ttl?: number | Reference
  /**
   * Directory of etab and rmtab; must exist.
   * Written `state-directory-path`. Default: `"/var/lib/nfs"`. Read by rpc.mountd, exportfs.
   */
  stateDirectoryPath?: string | Reference
  /**
   * Program run for each mount and unmount.
   * Written `ha-callout`. Read by rpc.mountd.
   */
  haCallout?: string | Reference
  /**
   * Use the proc interface instead of netlink.
   * Written `no-netlink`. Default: `false`. Since 2.9.1. Read by rpc.mountd, exportfs.
   */
  noNetlink?: boolean | Reference
  /**
   * Apply the squash rules to the lookup check of NFSv3 subdirectory mounts.
   * Written `apply-root-cred`. Default: `false`. Since 2.8.6. Read by rpc.mountd.
   */
  applyRootCred?: boolean | Reference
  /**
   * Debug facilities to log; 0 and 1 only since 2.6.3.
   * Read by rpc.mountd.
   */
  debug?: DebugFacility[] | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [nfsd]: The NFS server itself: threads, addresses, versions, lease and grace time. Read by rpc.nfsd(8) and nfsdctl(8). */
export interface Nfsd {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Number of server threads; 0 stops the server.
   * Default: 8; 16 since 2.8.2. Read by rpc.nfsd, nfsdctl.
   */
  threads?: number | Reference
  /**
   * Lower bound for dynamic threading.
   * Written `min-threads`. Default: -1 (off). Since 2.8.5. Read by nfsdctl.
   */
  minThreads?: number | Reference
  /**
   * Addresses to listen on; all when unset. lockd, mountd and statd ignore it.
   * Read by rpc.nfsd, nfsdctl.
   */
  host?: string[] | Reference
  /**
   * NFSv4.1 server scope; must be equal on all nodes of a failover cluster.
   * Default: host name. Since 2.6.3. Read by rpc.nfsd, nfsdctl.
   */
  scope?: string | Reference
  /**
   * Listening port; 0 is refused by rpc.nfsd.
   * Default: nfs (2049). Read by rpc.nfsd, nfsdctl.
   */
  port?: string | number | Reference
  /**
   * Grace period for NFSv4 and NLM; values below 1 ignored.
   * Written `grace-time`. Default: kernel (90). Read by rpc.nfsd, nfsdctl.
   */
  graceTime?: number | Reference
  /**
   * NFSv4 lease; values below 1 ignored.
   * Written `lease-time`. Default: kernel (90). Read by rpc.nfsd, nfsdctl.
   */
  leaseTime?: number | Reference
  /**
   * Listen on UDP; also used by mountd.
   * Default: `false`. Read by rpc.nfsd, nfsdctl, rpc.mountd.
   */
  udp?: boolean | Reference
  /**
   * Listen on TCP; required for NFSv4; also used by mountd.
   * Default: `true`. Read by rpc.nfsd, nfsdctl, rpc.mountd.
   */
  tcp?: boolean | Reference
  /**
   * Offer NFSv2.
   * Default: `false`. Read by rpc.nfsd, nfsdctl, rpc.mountd.
   * @deprecated NFSv2 is gone from current kernels and tools
   */
  vers2?: boolean | Reference
  /**
   * Offer NFSv3.
   * Default: `true`. Read by rpc.nfsd, nfsdctl, rpc.mountd.
   */
  vers3?: boolean | Reference
  /**
   * Offer NFSv4; n disables every minor version.
   * Default: `true`. Read by rpc.nfsd, nfsdctl, rpc.mountd.
   */
  vers4?: boolean | Reference
  /**
   * Offer NFSv4.0.
   * Written `vers4.0`. Default: kernel decides (rpc.nfsd); n (nfsdctl autostart). Read by rpc.nfsd, nfsdctl.
   */
  vers4_0?: boolean | Reference
  /**
   * Offer NFSv4.1.
   * Written `vers4.1`. Default: kernel decides (rpc.nfsd). Read by rpc.nfsd, nfsdctl.
   */
  vers4_1?: boolean | Reference
  /**
   * Offer NFSv4.2.
   * Written `vers4.2`. Default: kernel decides (rpc.nfsd). Read by rpc.nfsd, nfsdctl.
   */
  vers4_2?: boolean | Reference
  /**
   * Listen for RDMA; a non-boolean value is a port (old form).
   * Default: `false`. Read by rpc.nfsd, nfsdctl.
   * @deprecated port value: use rdma-port
   */
  rdma?: string | boolean | Reference
  /**
   * RDMA port when rdma is on.
   * Written `rdma-port`. Default: nfsrdma (20049). Since 2.4.2. Read by rpc.nfsd, nfsdctl.
   */
  rdmaPort?: string | number | Reference
  /**
   * Thread pool mode handed to the kernel.
   * Written `pool-mode`. Since 2.8.1. Read by nfsdctl.
   */
  poolMode?: string | Reference
  /**
   * Key file for signed file handles (exports option sign_fh).
   * Written `fh-key-file`. Since 2.9.1. Read by nfsdctl.
   */
  fhKeyFile?: string | Reference
  /**
   * Debug facilities to log; 0 and 1 only since 2.6.3.
   * Read by rpc.nfsd, nfsdctl.
   */
  debug?: DebugFacility[] | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [nfsdcld]: nfsdcld(8): remembers NFSv4 clients across a restart. */
export interface Nfsdcld {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Directory of the NFSv4 client database; shared storage in a cluster.
   * Default: `"/var/lib/nfs/nfsdcld"`. Read by nfsdcld.
   */
  storagedir?: string | Reference
  /**
   * Above 0 turns on all debugging.
   * Default: `0`. Read by nfsdcld.
   */
  debug?: number | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [nfsdcltrack]: nfsdcltrack(8), which nfsdcld superseded. */
export interface Nfsdcltrack {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Directory of the legacy client database.
   * Default: `"/var/lib/nfs/nfsdcltrack"`. Read by nfsdcltrack, nfsdcld (import).
   * @deprecated nfsdcltrack is superseded by nfsdcld
   */
  storagedir?: string | Reference
  /**
   * Debug facilities to log; 0 and 1 only since 2.6.3.
   * Read by nfsdcltrack.
   */
  debug?: DebugFacility[] | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [nfsrahead]: nfsrahead(5): read-ahead of NFS mounts, in KiB. */
export interface Nfsrahead {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Read-ahead for NFSv3 mounts.
   * Default: default. Since 2.6.2. Read by nfsrahead.
   */
  nfs?: number | Reference
  /**
   * Read-ahead for NFSv4 mounts; nfs.conf(5) misspells it nfsv4.
   * Default: default. Since 2.6.2. Read by nfsrahead.
   */
  nfs4?: number | Reference
  /**
   * Read-ahead for mounts without their own value.
   * Default: `128`. Since 2.6.2. Read by nfsrahead.
   */
  default?: number | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [reexport]: Which fsid a re-exported file system gets. */
export interface Reexport {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Database of re-export fsids.
   * Default: `"/var/lib/nfs/reexpdb.sqlite3"`. Since 2.6.3. Read by fsidd.
   */
  sqlitedb?: string | Reference
  /**
   * Socket of fsidd; a leading @ is the abstract namespace.
   * Written `fsidd_socket`. Default: @/run/fsid.sock. Since 2.6.3. Read by fsidd, exportfs, rpc.mountd.
   */
  fsiddSocket?: string | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [sm-notify]: sm-notify(8): tells NFSv3 clients that the server restarted, so that they reclaim their locks. */
export interface SmNotify {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * How long to keep notifying; 0 is forever.
   * Written `retry-time`. Default: `15`. Read by sm-notify.
   */
  retryTime?: number | Reference
  /**
   * Source port.
   * Written `outgoing-port`. Read by sm-notify.
   */
  outgoingPort?: string | number | Reference
  /**
   * Source address or name; in a cluster the VIP.
   * Written `outgoing-addr`. Read by sm-notify.
   */
  outgoingAddr?: string | Reference
  /**
   * End the lockd grace period early when there is no host to notify.
   * Written `lift-grace`. Default: `true`. Since 2.1.2. Read by sm-notify.
   */
  liftGrace?: boolean | Reference
  /**
   * Increase the NSM state number.
   * Written `update-state`. Default: `true`. Read by sm-notify.
   */
  updateState?: boolean | Reference
  /**
   * Notify even if already done since boot.
   * Default: `false`. Read by sm-notify.
   */
  force?: boolean | Reference
  /**
   * Debug facilities to log; 0 and 1 only since 2.6.3.
   * Read by sm-notify.
   */
  debug?: DebugFacility[] | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [statd]: rpc.statd(8): remembers which NFSv3 clients hold locks, across a reboot. */
export interface Statd {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Listening port, numeric only; 0 is random; must differ from outgoing-port.
   * Default: `0`. Read by rpc.statd.
   */
  port?: number | Reference
  /**
   * Source port for callbacks.
   * Written `outgoing-port`. Default: `0`. Read by rpc.statd.
   */
  outgoingPort?: number | Reference
  /**
   * Name or address handed to sm-notify as source.
   * Read by rpc.statd.
   */
  name?: string | Reference
  /**
   * Parent of sm/ and sm.bak/.
   * Written `state-directory-path`. Default: `"/var/lib/nfs"`. Read by rpc.statd, sm-notify.
   */
  stateDirectoryPath?: string | Reference
  /**
   * Program run when a client is monitored or unmonitored.
   * Written `ha-callout`. Read by rpc.statd.
   */
  haCallout?: string | Reference
  /**
   * Do not run sm-notify at start.
   * Written `no-notify`. Default: `false`. Read by rpc.statd.
   */
  noNotify?: boolean | Reference
  /**
   * Debug facilities to log; 0 and 1 only since 2.6.3.
   * Read by rpc.statd.
   */
  debug?: DebugFacility[] | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** [svcgssd]: rpc.svcgssd(8): Kerberos on the server side. */
export interface Svcgssd {
  /** Reads another file at this place, in this section; what is set later overrides it. */
  include: Include[]
  /**
   * Service principal to use.
   * Read by rpc.svcgssd.
   */
  principal?: string | Reference
  /**
   * Log level.
   * Default: `0`. Since 2.3.4. Read by rpc.svcgssd.
   */
  verbosity?: number | Reference
  /**
   * RPC library log level.
   * Written `rpc-verbosity`. Default: `0`. Since 2.3.4. Read by rpc.svcgssd.
   */
  rpcVerbosity?: number | Reference
  /**
   * Id mapping log level.
   * Written `idmap-verbosity`. Default: `0`. Since 2.3.4. Read by rpc.svcgssd.
   */
  idmapVerbosity?: number | Reference
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}
