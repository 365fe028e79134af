// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { UnknownStatement } from '../../lens/index.ts'
import type { Address } from './model/address.ts'
import type { Device } from './model/device.ts'
import type { Endpoint } from './model/endpoint.ts'
import type { MetaDisk } from './model/meta-disk.ts'
import type { Quantity } from './model/numbers.ts'
import type { Votes } from './model/votes.ts'

/** What holds for one volume of a connection. */
export interface ConnectionVolume {
  /** Number of the volume. */
  vnr: number
  /**
   * Options that hold between this volume and this peer.
   * Written `disk`.
   */
  diskOptions?: PeerDeviceOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One network path of a connection. */
export interface Path {
  /**
   * The two ends.
   * Written `host`.
   */
  endpoints: Endpoint[]
  /**
   * Local address in the output of drbdsetup show.
   * Written `_this_host`.
   * @deprecated appears in the output of drbdsetup show only
   */
  thisHost?: Address
  /**
   * Remote address in the output of drbdsetup show.
   * Written `_remote_host`. Since 8.9.
   * @deprecated appears in the output of drbdsetup show only
   */
  remoteHost?: Address
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One connection between two hosts. */
export interface Connection {
  /** Ignored by DRBD 9. */
  legacyName?: string
  /**
   * The two ends.
   * Written `host`.
   */
  endpoints: Endpoint[]
  /**
   * Network paths, where there are several.
   * Written `path`. Since 8.9.4.
   */
  paths: Path[]
  /**
   * Local address in the output of drbdsetup show.
   * Written `_this_host`.
   * @deprecated appears in the output of drbdsetup show only
   */
  thisHost?: Address
  /**
   * Remote address in the output of drbdsetup show.
   * Written `_remote_host`. Since 8.9.
   * @deprecated appears in the output of drbdsetup show only
   */
  remoteHost?: Address
  /**
   * Peer in the output of drbdsetup show.
   * Written `_peer_node_id`. Since 8.9.3.
   * @deprecated appears in the output of drbdsetup show only
   */
  peerNodeId?: number
  /**
   * State in the output of drbdsetup show.
   * Written `_cstate`. Since 9.32.0.
   * @deprecated appears in the output of drbdsetup show only
   */
  connectionState?: string
  /**
   * State in the output of drbdsetup show.
   * Written `_is_standalone`. Since 8.9. Gone since 9.32.0.
   * @deprecated appears in the output of drbdsetup show only
   */
  isStandalone?: true
  /**
   * Options of single volumes.
   * Written `volume`.
   */
  volumes: ConnectionVolume[]
  /** Connection options. */
  net?: NetOptions
  /**
   * Peer-device options for all volumes of this connection.
   * Written `disk`.
   */
  diskOptions?: PeerDeviceOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Connections between every two of several hosts. */
export interface Mesh {
  /** Hosts to connect pairwise. */
  hosts?: string[]
  /** Connection options of all pairs. */
  net?: NetOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** disk{}: options of a volume's backing device, of the DRBD device, and of its peers. */
export interface DiskOptions {
  /**
   * Use only this much of the backing device instead of the negotiated maximum.
   * Default: `0`.
   */
  size?: Quantity
  /**
   * Reaction when the backing device returns an I/O error.
   * Written `on-io-error`. Default: `"detach"`.
   */
  onIoError?: 'call-local-io-error' | 'detach' | 'pass_on'
  /**
   * Order dependent writes with block-layer barriers; only safe if every layer below honours them.
   * Written `disk-barrier`. Default: `false`.
   */
  diskBarrier?: boolean
  /**
   * Flush the backing device write cache between dependent writes.
   * Written `disk-flushes`. Default: `true`.
   */
  diskFlushes?: boolean
  /**
   * Wait for the backing queue to drain between dependent writes.
   * Written `disk-drain`. Default: `true`.
   */
  diskDrain?: boolean
  /**
   * Flush the metadata device write cache after metadata updates.
   * Written `md-flushes`. Default: `true`.
   */
  mdFlushes?: boolean
  /**
   * Start this resync only once the named resource[/volume] has finished (drbdadm turns it into a minor).
   * Written `resync-after`.
   */
  resyncAfter?: string
  /**
   * Activity log size in 4 MiB extents; out-of-range values are clamped, not rejected.
   * Written `al-extents`. Default: `1237`.
   */
  alExtents?: Quantity
  /**
   * Keep the activity log up to date; off means a full resync after a primary crash.
   * Written `al-updates`. Default: `true`.
   */
  alUpdates?: boolean
  /**
   * Trust aligned discards to read back as zeroes even if the device does not promise it.
   * Written `discard-zeroes-if-aligned`. Default: `true`.
   */
  discardZeroesIfAligned?: boolean
  /**
   * Never send WRITE SAME to the backing device.
   * Written `disable-write-same`. Default: `false`.
   */
  disableWriteSame?: boolean
  /**
   * Treat a backing device that does not complete a request in this time as failed (0 = never).
   * Written `disk-timeout`. Default: `0`.
   */
  diskTimeout?: Quantity
  /**
   * Which node serves reads.
   * Written `read-balancing`. Default: `"prefer-local"`.
   */
  readBalancing?:
    | '128K-striping'
    | '1M-striping'
    | '256K-striping'
    | '32K-striping'
    | '512K-striping'
    | '64K-striping'
    | 'least-pending'
    | 'prefer-local'
    | 'prefer-remote'
    | 'round-robin'
    | 'when-congested-remote'
  /**
   * During resync, discard all-zero chunks of this size on the target (0 = off).
   * Written `rs-discard-granularity`. Default: `0`.
   */
  rsDiscardGranularity?: Quantity
  /**
   * Track differences to this peer; no for intentionally diskless peers.
   * Default: `true`. Since 8.9.9.
   */
  bitmap?: boolean
  /**
   * Largest block I/O the DRBD device accepts.
   * Written `max-bio-size`. Default: `1048576`. Since 8.9.0.
   */
  maxBioSize?: Quantity
  /**
   * Create the device without ever attaching a disk (drbdadm sets it from disk none).
   * Default: `false`. Since 8.9.11.
   * @deprecated internal, use disk none
   */
  diskless?: boolean
  /**
   * Logical block size announced by the DRBD device.
   * Written `block-size`. Default: `512`. Since 9.24.0.
   */
  blockSize?: Quantity
  /**
   * Discard granularity announced by the DRBD device.
   * Written `discard-granularity`. Default: `4294967295`. Since 9.34.0.
   */
  discardGranularity?: Quantity
  /**
   * Fixed resync bandwidth; only used while c-plan-ahead is 0.
   * Written `resync-rate`. Default: `250`.
   */
  resyncRate?: Quantity
  /**
   * Planning horizon of the adaptive resync controller (0 = fixed rate).
   * Written `c-plan-ahead`. Default: `20`.
   */
  cPlanAhead?: Quantity
  /**
   * Delay the resync controller aims for when c-fill-target is 0.
   * Written `c-delay-target`. Default: `10`.
   */
  cDelayTarget?: Quantity
  /**
   * In-flight resync data the controller aims for.
   * Written `c-fill-target`. Default: `100`.
   */
  cFillTarget?: Quantity
  /**
   * Ceiling of the adaptive resync rate (0 = no limit with recent drivers).
   * Written `c-max-rate`. Default: `102400`.
   */
  cMaxRate?: Quantity
  /**
   * Rate below which resync is not throttled further for application I/O (0 = never throttle).
   * Written `c-min-rate`. Default: `250`.
   */
  cMinRate?: Quantity
  /**
   * Allow resync to this peer while replication to it is not established.
   * Written `resync-without-replication`. Default: `true`. Since 9.32.0.
   */
  resyncWithoutReplication?: boolean
  /**
   * Whether this diskless peer counts as a quorum tiebreaker.
   * Written `peer-tiebreaker`. Default: `true`. Since 9.34.0.
   */
  peerTiebreaker?: boolean
  /**
   * Fencing policy at its 8.4 place.
   * Default: `"dont-care"`.
   * @deprecated DRBD 9: belongs in net
   */
  fencing?: 'dont-care' | 'resource-and-stonith' | 'resource-only'
  /**
   * Other name of resync-rate.
   * Gone since 8.9.
   * @deprecated write `resync-rate` instead
   */
  rate?: Quantity
  /**
   * Other name of resync-after.
   * Gone since 8.9.
   * @deprecated write `resync-after` instead
   */
  after?: string
  /**
   * Limit of segments per request.
   * Written `max-bio-bvecs`. Gone since 8.9.
   */
  maxBioBvecs?: Quantity
  /**
   * Honour merge_bvec of the backing device.
   * Written `use-bmbv`. Gone since 8.9.
   */
  useBmbv?: boolean
  /**
   * Ignored.
   * Written `delay-probe-volume`. Gone since 8.9.
   */
  delayProbeVolume?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-interval`. Gone since 8.9.
   */
  delayProbeInterval?: Quantity
  /**
   * Ignored.
   * Written `throttle-threshold`. Gone since 8.9.
   */
  throttleThreshold?: Quantity
  /**
   * Ignored.
   * Written `hold-off-threshold`. Gone since 8.9.
   */
  holdOffThreshold?: Quantity
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** global{}: settings of the tools themselves. */
export interface GlobalSettings {
  /**
   * Take part in the online usage counter.
   * Written `usage-count`. Default: `"ask"`.
   */
  usageCount?: 'ask' | 'no' | 'yes'
  /**
   * Minor number hint for module loading (obsolete).
   * Written `minor-count`.
   */
  minorCount?: number
  /**
   * Seconds between refreshes of the boot-time wait dialog, 0 = no countdown.
   * Written `dialog-refresh`. Default: `1`.
   */
  dialogRefresh?: number
  /**
   * Do not check that the configured address exists on this host.
   * Written `disable-ip-verification`.
   */
  disableIpVerification?: true
  /**
   * Always add the volume number to udev symlinks.
   * Written `udev-always-use-vnr`.
   */
  udevAlwaysUseVnr?: true
  /**
   * Timeout in seconds for short backend commands.
   * Written `cmd-timeout-short`. Default: `5`.
   */
  cmdTimeoutShort?: number
  /**
   * Timeout in seconds for medium backend commands.
   * Written `cmd-timeout-medium`. Default: `600`.
   */
  cmdTimeoutMedium?: number
  /**
   * Timeout in seconds for long backend commands.
   * Written `cmd-timeout-long`. Default: `0`.
   */
  cmdTimeoutLong?: number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** handlers{}: commands that run when something happens; each goes through a shell. */
export interface Handlers {
  /**
   * Run on a degraded primary without good data.
   * Written `pri-on-incon-degr`.
   */
  priOnInconDegr?: string
  /**
   * Run on a primary that lost automatic split-brain resolution.
   * Written `pri-lost-after-sb`.
   */
  priLostAfterSb?: string
  /**
   * Run on a primary that should become sync target.
   * Written `pri-lost`.
   */
  priLost?: string
  /**
   * Run whenever split brain is detected, even if it will be resolved automatically.
   * Written `initial-split-brain`.
   */
  initialSplitBrain?: string
  /**
   * Run when split brain needs manual resolution.
   * Written `split-brain`.
   */
  splitBrain?: string
  /**
   * Former name of fence-peer; DRBD 9 tools accept it but never run it.
   * Written `outdate-peer`.
   * @deprecated 8.3: use fence-peer; in DRBD 9 tools it is parsed but never executed
   */
  outdatePeer?: string
  /**
   * Run by a primary that lost its peer when fencing is enabled.
   * Written `fence-peer`.
   */
  fencePeer?: string
  /**
   * Run when the peer is up to date again, to lift the fence.
   * Written `unfence-peer`.
   */
  unfencePeer?: string
  /**
   * Run on a backing device error when on-io-error is call-local-io-error.
   * Written `local-io-error`.
   */
  localIoError?: string
  /**
   * Run on the sync target before a resync starts.
   * Written `before-resync-target`.
   */
  beforeResyncTarget?: string
  /**
   * Run on the sync target after a resync ends.
   * Written `after-resync-target`.
   */
  afterResyncTarget?: string
  /**
   * Run on the sync source before a resync starts.
   * Written `before-resync-source`.
   */
  beforeResyncSource?: string
  /**
   * Run after online verify found differences.
   * Written `out-of-sync`.
   */
  outOfSync?: string
  /**
   * Run on a primary that lost quorum.
   * Written `quorum-lost`. Since 8.9.11.
   */
  quorumLost?: string
  /**
   * Run when a connection went down.
   * Since 9.14.0.
   */
  disconnected?: string
  /**
   * Ignored.
   * Written `delay-probe-volume`. Gone since 8.9.
   */
  delayProbeVolume?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-interval`. Gone since 8.9.
   */
  delayProbeInterval?: Quantity
  /**
   * Ignored.
   * Written `throttle-threshold`. Gone since 8.9.
   */
  throttleThreshold?: Quantity
  /**
   * Ignored.
   * Written `hold-off-threshold`. Gone since 8.9.
   */
  holdOffThreshold?: Quantity
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** The local host in the output of drbdsetup show. */
export interface ThisHost {
  /**
   * Stable node number used in metadata, 0 to 31.
   * Written `node-id`. Since 8.9.
   */
  nodeId?: number
  /** Replication endpoint of the host. */
  address?: Address
  /** DRBD block device name and/or minor. */
  device?: Device
  /** Backing device, or none for a host that keeps no data of its own. */
  disk?: string
  /**
   * Where metadata lives.
   * Written `meta-disk`. Default: `"internal"`.
   */
  metaDisk?: MetaDisk
  /**
   * Replicated devices.
   * Written `volume`.
   */
  volumes: Volume[]
  /**
   * Disk options of the one volume that the host describes directly.
   * Written `disk`.
   */
  diskOptions?: DiskOptions
  /** Read and never used. */
  options?: ResourceOptions
  /** Proxy of this host; 8.4 form. */
  proxy?: HostProxy
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What holds on the named hosts. */
export interface Host {
  /** Host names, as `uname -n` has them; short names match qualified ones. */
  names: string[]
  /**
   * Stable node number used in metadata, 0 to 31.
   * Written `node-id`. Since 8.9.
   */
  nodeId?: number
  /** Replication endpoint of the host. */
  address?: Address
  /**
   * Second link address (8.4 tools only).
   * Written `alternate-link-address`. Gone since 8.9.
   */
  alternateLinkAddress?: Address
  /** DRBD block device name and/or minor. */
  device?: Device
  /** Backing device, or none for a host that keeps no data of its own. */
  disk?: string
  /**
   * Where metadata lives.
   * Written `meta-disk`. Default: `"internal"`.
   */
  metaDisk?: MetaDisk
  /**
   * Replicated devices.
   * Written `volume`.
   */
  volumes: Volume[]
  /**
   * Disk options of the one volume that the host describes directly.
   * Written `disk`.
   */
  diskOptions?: DiskOptions
  /** Read and never used. */
  options?: ResourceOptions
  /** Proxy of this host; 8.4 form. */
  proxy?: HostProxy
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A host that is known by its address, not by its name. */
export interface FloatingHost {
  /** The host is the one that has this address. */
  address: Address
  /**
   * Stable node number used in metadata, 0 to 31.
   * Written `node-id`. Since 8.9.
   */
  nodeId?: number
  /** DRBD block device name and/or minor. */
  device?: Device
  /** Backing device, or none for a host that keeps no data of its own. */
  disk?: string
  /**
   * Where metadata lives.
   * Written `meta-disk`. Default: `"internal"`.
   */
  metaDisk?: MetaDisk
  /**
   * Replicated devices.
   * Written `volume`.
   */
  volumes: Volume[]
  /**
   * Disk options of the one volume that the host describes directly.
   * Written `disk`.
   */
  diskOptions?: DiskOptions
  /** Read and never used. */
  options?: ResourceOptions
  /** Proxy of this host; 8.4 form. */
  proxy?: HostProxy
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A volume whose disk is a volume of another resource. */
export interface StackedVolume {
  /** Number of the volume. */
  vnr: number
  /** DRBD block device name and/or minor. */
  device?: Device
  /**
   * Disk options of the volume; its disk is the lower device.
   * Written `disk`.
   */
  diskOptions?: DiskOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A host whose disks are another resource. */
export interface StackedHost {
  /** The resource below. */
  lower: string
  /**
   * Stable node number used in metadata, 0 to 31.
   * Written `node-id`. Since 8.9.
   */
  nodeId?: number
  /** Replication endpoint of the host. */
  address?: Address
  /** DRBD block device name and/or minor. */
  device?: Device
  /**
   * Stacked devices.
   * Written `volume`.
   */
  volumes: StackedVolume[]
  /** Proxy of this host; 8.4 form. */
  proxy?: HostProxy
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** drbd.conf, global_common.conf, or one resource's .res file: drbd.conf(5). */
export interface DrbdConfig {
  /** Tool-wide settings; once, before any resource. */
  global?: GlobalSettings
  /** Defaults merged into every resource without a template-file; once. */
  common?: Common
  /**
   * Read files matching a glob, relative to the including file; each real path is read once.
   * Written `include`.
   */
  includes: string[]
  moduleVersion: {
    /**
     * Abort unless the loaded DRBD module is of this release.
     * Written `require-drbd-module-version-eq`. Since 9.7.0.
     */
    eq?: string
    /**
     * Abort unless the loaded DRBD module is of another release.
     * Written `require-drbd-module-version-ne`. Since 9.7.0.
     */
    ne?: string
    /**
     * Abort unless the loaded DRBD module is newer than this release; behaves like ne.
     * Written `require-drbd-module-version-gt`. Since 9.7.0.
     */
    gt?: string
    /**
     * Abort unless the loaded DRBD module is of this release or newer; never aborts.
     * Written `require-drbd-module-version-ge`. Since 9.7.0.
     */
    ge?: string
    /**
     * Abort unless the loaded DRBD module is older than this release; always aborts.
     * Written `require-drbd-module-version-lt`. Since 9.7.0.
     */
    lt?: string
    /**
     * Abort unless the loaded DRBD module is of this release or older; behaves like eq.
     * Written `require-drbd-module-version-le`. Since 9.7.0.
     */
    le?: string
  }
  /**
   * Replicated resources.
   * Written `resource`.
   */
  resources: Resource[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** net{}: what holds between two hosts. */
export interface NetOptions {
  /**
   * Kernel transport module to use (tcp, lb-tcp, rdma).
   * Since 8.9.2.
   */
  transport?: string
  /**
   * Spread traffic over all paths of a connection.
   * Written `load-balance-paths`. Default: `false`. Since 9.26.0.
   */
  loadBalancePaths?: boolean
  /**
   * When a write counts as complete: A local disk + send buffer, B + peer memory, C + peer disk.
   * Default: `"C"`.
   */
  protocol?: 'A' | 'B' | 'C'
  /**
   * Give up on a peer that does not answer a request in this time; must be below ping-int and connect-int.
   * Default: `60`.
   */
  timeout?: Quantity
  /**
   * Most write requests between two write barriers.
   * Written `max-epoch-size`. Default: `2048`.
   */
  maxEpochSize?: Quantity
  /**
   * Pause between connection attempts.
   * Written `connect-int`. Default: `10`.
   */
  connectInt?: Quantity
  /**
   * Send a keep-alive after this much idle time.
   * Written `ping-int`. Default: `10`.
   */
  pingInt?: Quantity
  /**
   * TCP send buffer, 0 = autotune.
   * Written `sndbuf-size`. Default: `0`.
   */
  sndbufSize?: Quantity
  /**
   * TCP receive buffer, 0 = autotune.
   * Written `rcvbuf-size`. Default: `0`.
   */
  rcvbufSize?: Quantity
  /**
   * Drop a peer that fails to finish a write within this many timeouts (0 = never).
   * Written `ko-count`. Default: `7`.
   */
  koCount?: Quantity
  /**
   * Allow both ends of the connection to be primary at once (needs protocol C).
   * Written `allow-two-primaries`. Default: `false`.
   */
  allowTwoPrimaries?: boolean
  /**
   * Digest for challenge-response peer authentication; authentication only happens if this is set.
   * Written `cram-hmac-alg`.
   */
  cramHmacAlg?: string
  /**
   * Secret for peer authentication, at most 63 bytes; useless without cram-hmac-alg.
   * Written `shared-secret`.
   */
  sharedSecret?: string
  /**
   * Automatic split-brain resolution when neither node is primary.
   * Written `after-sb-0pri`. Default: `"disconnect"`.
   */
  afterSb0pri?:
    | 'discard-least-changes'
    | 'discard-local'
    | 'discard-older-primary'
    | 'discard-remote'
    | 'discard-younger-primary'
    | 'discard-zero-changes'
    | 'disconnect'
  /**
   * Automatic split-brain resolution when one node is primary.
   * Written `after-sb-1pri`. Default: `"disconnect"`.
   */
  afterSb1pri?: 'call-pri-lost-after-sb' | 'consensus' | 'discard-secondary' | 'disconnect' | 'violently-as0p'
  /**
   * Automatic split-brain resolution when both nodes are primary.
   * Written `after-sb-2pri`. Default: `"disconnect"`.
   */
  afterSb2pri?: 'call-pri-lost-after-sb' | 'disconnect' | 'violently-as0p'
  /**
   * Apply the after-sb policies even if the generation history shows a third node.
   * Written `always-asbp`. Default: `false`.
   */
  alwaysAsbp?: boolean
  /**
   * What to do when the resync direction contradicts the current roles.
   * Written `rr-conflict`. Default: `"disconnect"`.
   */
  rrConflict?: 'auto-discard' | 'call-pri-lost' | 'disconnect' | 'retry-connect' | 'violently'
  /**
   * Wait this long for a keep-alive answer before dropping the link.
   * Written `ping-timeout`. Default: `5`.
   */
  pingTimeout?: Quantity
  /**
   * Checksum every replicated block on the wire; diagnostic use only.
   * Written `data-integrity-alg`.
   */
  dataIntegrityAlg?: string
  /**
   * Batch packets with TCP_CORK.
   * Written `tcp-cork`. Default: `true`.
   */
  tcpCork?: boolean
  /**
   * What to do when the send queue is full; anything but block needs protocol A.
   * Written `on-congestion`. Default: `"block"`.
   */
  onCongestion?: 'block' | 'disconnect' | 'pull-ahead'
  /**
   * In-flight data that triggers on-congestion (0 = off).
   * Written `congestion-fill`. Default: `0`.
   */
  congestionFill?: Quantity
  /**
   * Active activity-log extents that trigger on-congestion.
   * Written `congestion-extents`. Default: `1237`.
   */
  congestionExtents?: Quantity
  /**
   * Digest for checksum-based resync.
   * Written `csums-alg`.
   */
  csumsAlg?: string
  /**
   * Use checksum-based resync only for the first resync after a primary crash.
   * Written `csums-after-crash-only`. Default: `false`.
   */
  csumsAfterCrashOnly?: boolean
  /**
   * Digest for online verify; verify is impossible without it.
   * Written `verify-alg`.
   */
  verifyAlg?: string
  /**
   * Run-length encode bitmaps on the wire.
   * Written `use-rle`. Default: `true`.
   */
  useRle?: boolean
  /**
   * Stability wait for a new TCP connection in tenths of a second (0 = use ping-timeout).
   * Written `socket-check-timeout`. Default: `0`.
   */
  socketCheckTimeout?: Quantity
  /**
   * Whether to call fence-peer and freeze I/O when a primary loses its peer.
   * Default: `"dont-care"`. Since 8.9.
   */
  fencing?: 'dont-care' | 'resource-and-stonith' | 'resource-only'
  /**
   * Receive/resync buffer budget per volume, in pages.
   * Written `max-buffers`. Default: `2048`.
   */
  maxBuffers?: Quantity
  /**
   * Allow reads to be served by this peer.
   * Written `allow-remote-read`. Default: `true`. Since 9.10.0.
   */
  allowRemoteRead?: boolean
  /**
   * Encrypt replication with kernel TLS.
   * Default: `false`. Since 9.26.0.
   */
  tls?: boolean
  /**
   * Description of the keyring that holds the TLS credentials.
   * Written `tls-keyring`. Since 9.26.0.
   */
  tlsKeyring?: string
  /**
   * Description of the TLS private key.
   * Written `tls-privkey`. Since 9.26.0.
   */
  tlsPrivkey?: string
  /**
   * Description of the TLS certificate.
   * Written `tls-certificate`. Since 9.26.0.
   */
  tlsCertificate?: string
  /**
   * RDMA control-stream receive buffer.
   * Written `rdma-ctrl-rcvbuf-size`. Default: `0`. Since 9.26.0.
   */
  rdmaCtrlRcvbufSize?: Quantity
  /**
   * RDMA control-stream send buffer.
   * Written `rdma-ctrl-sndbuf-size`. Default: `0`. Since 9.26.0.
   */
  rdmaCtrlSndbufSize?: Quantity
  /**
   * Connection name handed to the kernel; drbdadm generates it from the peer host names.
   * Since 8.9.0.
   * @deprecated internal, generated by drbdadm
   */
  _name?: string
  /**
   * Unplug the queue at this many requests.
   * Written `unplug-watermark`. Gone since 8.9.
   */
  unplugWatermark?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-volume`. Gone since 8.9.
   */
  delayProbeVolume?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-interval`. Gone since 8.9.
   */
  delayProbeInterval?: Quantity
  /**
   * Ignored.
   * Written `throttle-threshold`. Gone since 8.9.
   */
  throttleThreshold?: Quantity
  /**
   * Ignored.
   * Written `hold-off-threshold`. Gone since 8.9.
   */
  holdOffThreshold?: Quantity
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** disk{} of a connection: what holds between its volumes and their peers. */
export interface PeerDeviceOptions {
  /**
   * Fixed resync bandwidth; only used while c-plan-ahead is 0.
   * Written `resync-rate`. Default: `250`.
   */
  resyncRate?: Quantity
  /**
   * Planning horizon of the adaptive resync controller (0 = fixed rate).
   * Written `c-plan-ahead`. Default: `20`.
   */
  cPlanAhead?: Quantity
  /**
   * Delay the resync controller aims for when c-fill-target is 0.
   * Written `c-delay-target`. Default: `10`.
   */
  cDelayTarget?: Quantity
  /**
   * In-flight resync data the controller aims for.
   * Written `c-fill-target`. Default: `100`.
   */
  cFillTarget?: Quantity
  /**
   * Ceiling of the adaptive resync rate (0 = no limit with recent drivers).
   * Written `c-max-rate`. Default: `102400`.
   */
  cMaxRate?: Quantity
  /**
   * Rate below which resync is not throttled further for application I/O (0 = never throttle).
   * Written `c-min-rate`. Default: `250`.
   */
  cMinRate?: Quantity
  /**
   * Allow resync to this peer while replication to it is not established.
   * Written `resync-without-replication`. Default: `true`. Since 9.32.0.
   */
  resyncWithoutReplication?: boolean
  /**
   * Whether this diskless peer counts as a quorum tiebreaker.
   * Written `peer-tiebreaker`. Default: `true`. Since 9.34.0.
   */
  peerTiebreaker?: boolean
  /**
   * Track differences to this peer; no for intentionally diskless peers.
   * Default: `true`. Since 8.9.9.
   */
  bitmap?: boolean
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** proxy{}: options of DRBD Proxy. */
export interface ProxyOptions {
  /** Proxy buffer memory. */
  memlimit?: Quantity
  /**
   * Proxy read loop count.
   * Written `read-loops`.
   */
  readLoops?: Quantity
  /**
   * Proxy compression switch (old).
   * @deprecated replaced by the plugin block
   */
  compression?: Quantity
  /** Proxy bandwidth limit. */
  bwlimit?: Quantity
  /**
   * Proxy TCP send buffer.
   * Written `sndbuf-size`. Default: `0`.
   */
  sndbufSize?: Quantity
  /**
   * Proxy TCP receive buffer.
   * Written `rcvbuf-size`. Default: `0`.
   */
  rcvbufSize?: Quantity
  /**
   * Proxy keep-alive timeout.
   * Written `ping-timeout`. Default: `5`.
   */
  pingTimeout?: Quantity
  /** Proxy plugin chain; each statement is passed through verbatim. */
  plugin: string[][]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** options{}: what holds for a resource as a whole. */
export interface ResourceOptions {
  /**
   * Hexadecimal CPU affinity mask for the kernel threads of the resource.
   * Written `cpu-mask`.
   */
  cpuMask?: string
  /**
   * Fail or freeze I/O when no up-to-date copy can be reached.
   * Written `on-no-data-accessible`. Default: `"io-error"`.
   */
  onNoDataAccessible?: 'io-error' | 'suspend-io'
  /**
   * Promote automatically when a device is opened for writing.
   * Written `auto-promote`. Default: `true`. Since 8.9.
   */
  autoPromote?: boolean
  /**
   * Data written before a peer-ack packet is sent.
   * Written `peer-ack-window`. Default: `4096`. Since 8.9.
   */
  peerAckWindow?: Quantity
  /**
   * Idle time before a peer-ack packet is sent.
   * Written `peer-ack-delay`. Default: `100`. Since 8.9.
   */
  peerAckDelay?: Quantity
  /**
   * Timeout of the cluster-wide two-phase state change.
   * Written `twopc-timeout`. Default: `300`. Since 8.9.
   */
  twopcTimeout?: Quantity
  /**
   * Back-off base between two-phase state change attempts.
   * Written `twopc-retry-timeout`. Default: `1`. Since 8.9.
   */
  twopcRetryTimeout?: Quantity
  /**
   * How long an opening process may wait for automatic promotion.
   * Written `auto-promote-timeout`. Default: `20`. Since 8.9.3.
   */
  autoPromoteTimeout?: Quantity
  /**
   * Most requests in flight per resource before new I/O is throttled.
   * Written `max-io-depth`. Default: `8000`. Since 8.9.7.
   */
  maxIoDepth?: Quantity
  /**
   * Nodes needed in a partition before it may write: off, majority, all or a count.
   * Default: `"off"`. Since 8.9.11.
   */
  quorum?: Votes
  /**
   * Fail or freeze I/O on a primary that lost quorum.
   * Written `on-no-quorum`. Default: `"suspend-io"`. Since 9.0.0.
   */
  onNoQuorum?: 'io-error' | 'suspend-io'
  /**
   * Up-to-date disks needed in a partition before it may write.
   * Written `quorum-minimum-redundancy`. Default: `"off"`. Since 9.2.0.
   */
  quorumMinimumRedundancy?: Votes
  /**
   * What a frozen, outdated ex-primary does when it meets the new primary.
   * Written `on-suspended-primary-outdated`. Default: `"disconnect"`. Since 9.21.0.
   */
  onSuspendedPrimaryOutdated?: 'disconnect' | 'force-secondary'
  /**
   * Run the resource in DRBD 8 compatibility mode.
   * Written `drbd8-api-compatibility`. Default: `false`. Since 9.33.0.
   */
  drbd8ApiCompatibility?: boolean
  /**
   * Ignored.
   * Written `delay-probe-volume`. Gone since 8.9.
   */
  delayProbeVolume?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-interval`. Gone since 8.9.
   */
  delayProbeInterval?: Quantity
  /**
   * Ignored.
   * Written `throttle-threshold`. Gone since 8.9.
   */
  throttleThreshold?: Quantity
  /**
   * Ignored.
   * Written `hold-off-threshold`. Gone since 8.9.
   */
  holdOffThreshold?: Quantity
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One replicated resource: volumes, hosts, and how they are connected. */
export interface Resource {
  /** What the resource is called. */
  name: string
  /**
   * Short form of net { protocol … }.
   * Default: `"C"`.
   */
  protocol?: 'A' | 'B' | 'C'
  /**
   * Use another file's common section instead of the global common for this resource.
   * Written `template-file`. Since 8.9.3.
   */
  templateFile?: string
  /**
   * Pretend this host does not take part.
   * Written `ignore-on`. Gone since 8.9.
   */
  ignoreOn?: string
  /** DRBD block device name and/or minor. */
  device?: Device
  /** Backing device, or none for a host that keeps no data of its own. */
  disk?: string
  /**
   * Where metadata lives.
   * Written `meta-disk`. Default: `"internal"`.
   */
  metaDisk?: MetaDisk
  /**
   * Replicated devices.
   * Written `volume`.
   */
  volumes: Volume[]
  /**
   * Hosts that keep or use the resource.
   * Written `on`.
   */
  hosts: Host[]
  /** Hosts known by their address. */
  floating: FloatingHost[]
  /**
   * Hosts whose backing device is another resource.
   * Written `stacked-on-top-of`.
   * @deprecated DRBD 9: use more than two nodes instead
   */
  stacked: StackedHost[]
  /**
   * Local host in the output of drbdsetup show.
   * Written `_this_host`.
   * @deprecated internal
   */
  thisHost?: ThisHost
  /**
   * Connections between two hosts each.
   * Written `connection`. Since 8.9.
   */
  connections: Connection[]
  /**
   * Groups of hosts that are all connected.
   * Written `connection-mesh`. Since 8.9.
   */
  meshes: Mesh[]
  /** Resource options. */
  options?: ResourceOptions
  /** Connection options. */
  net?: NetOptions
  /**
   * Options of disks, devices and their peers.
   * Written `disk`.
   */
  diskOptions?: DiskOptions
  /** Boot-time wait options. */
  startup?: StartupOptions
  /** Event handler commands. */
  handlers?: Handlers
  /** Options of DRBD Proxy. */
  proxy?: ProxyOptions
  /**
   * Pre-8.4 section spread over net, disk and options.
   * @deprecated write net{}, disk{} or options{}
   */
  syncer?: SyncerOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Defaults for every resource that has no template of its own. */
export interface Common {
  /**
   * Short form of net { protocol … }.
   * Default: `"C"`.
   */
  protocol?: 'A' | 'B' | 'C'
  /** Resource options. */
  options?: ResourceOptions
  /** Connection options. */
  net?: NetOptions
  /**
   * Options of disks, devices and their peers.
   * Written `disk`.
   */
  diskOptions?: DiskOptions
  /** Boot-time wait options. */
  startup?: StartupOptions
  /** Event handler commands. */
  handlers?: Handlers
  /** Options of DRBD Proxy. */
  proxy?: ProxyOptions
  /**
   * Pre-8.4 section spread over net, disk and options.
   * @deprecated write net{}, disk{} or options{}
   */
  syncer?: SyncerOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** startup{}: how long to wait for peers at boot. */
export interface StartupOptions {
  /**
   * Boot-time wait for all peers, 0 = forever.
   * Written `wfc-timeout`. Default: `0`.
   */
  wfcTimeout?: Quantity
  /**
   * Boot-time wait if the cluster was already degraded, 0 = forever.
   * Written `degr-wfc-timeout`. Default: `0`.
   */
  degrWfcTimeout?: Quantity
  /**
   * Boot-time wait if all peers were outdated, 0 = forever.
   * Written `outdated-wfc-timeout`. Default: `0`.
   */
  outdatedWfcTimeout?: Quantity
  /**
   * Keep waiting at boot even after split brain was detected.
   * Written `wait-after-sb`. Default: `false`.
   */
  waitAfterSb?: boolean
  /**
   * Apply the wait timeouts to stacked resources too.
   * Written `stacked-timeouts`.
   */
  stackedTimeouts?: true
  /**
   * Promote at boot (8.4).
   * Written `become-primary-on`.
   * @deprecated DRBD 9 ignores it: auto-promote, or a cluster manager
   */
  becomePrimaryOn?: string[]
  /**
   * Ignored.
   * Written `delay-probe-volume`. Gone since 8.9.
   */
  delayProbeVolume?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-interval`. Gone since 8.9.
   */
  delayProbeInterval?: Quantity
  /**
   * Ignored.
   * Written `throttle-threshold`. Gone since 8.9.
   */
  throttleThreshold?: Quantity
  /**
   * Ignored.
   * Written `hold-off-threshold`. Gone since 8.9.
   */
  holdOffThreshold?: Quantity
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** syncer{}: what is now spread over net{}, disk{} and options{}. */
export interface SyncerOptions {
  /**
   * Kernel transport module to use (tcp, lb-tcp, rdma).
   * Since 8.9.2.
   */
  transport?: string
  /**
   * Spread traffic over all paths of a connection.
   * Written `load-balance-paths`. Default: `false`. Since 9.26.0.
   */
  loadBalancePaths?: boolean
  /**
   * When a write counts as complete: A local disk + send buffer, B + peer memory, C + peer disk.
   * Default: `"C"`.
   */
  protocol?: 'A' | 'B' | 'C'
  /**
   * Give up on a peer that does not answer a request in this time; must be below ping-int and connect-int.
   * Default: `60`.
   */
  timeout?: Quantity
  /**
   * Most write requests between two write barriers.
   * Written `max-epoch-size`. Default: `2048`.
   */
  maxEpochSize?: Quantity
  /**
   * Pause between connection attempts.
   * Written `connect-int`. Default: `10`.
   */
  connectInt?: Quantity
  /**
   * Send a keep-alive after this much idle time.
   * Written `ping-int`. Default: `10`.
   */
  pingInt?: Quantity
  /**
   * TCP send buffer, 0 = autotune.
   * Written `sndbuf-size`. Default: `0`.
   */
  sndbufSize?: Quantity
  /**
   * TCP receive buffer, 0 = autotune.
   * Written `rcvbuf-size`. Default: `0`.
   */
  rcvbufSize?: Quantity
  /**
   * Drop a peer that fails to finish a write within this many timeouts (0 = never).
   * Written `ko-count`. Default: `7`.
   */
  koCount?: Quantity
  /**
   * Allow both ends of the connection to be primary at once (needs protocol C).
   * Written `allow-two-primaries`. Default: `false`.
   */
  allowTwoPrimaries?: boolean
  /**
   * Digest for challenge-response peer authentication; authentication only happens if this is set.
   * Written `cram-hmac-alg`.
   */
  cramHmacAlg?: string
  /**
   * Secret for peer authentication, at most 63 bytes; useless without cram-hmac-alg.
   * Written `shared-secret`.
   */
  sharedSecret?: string
  /**
   * Automatic split-brain resolution when neither node is primary.
   * Written `after-sb-0pri`. Default: `"disconnect"`.
   */
  afterSb0pri?:
    | 'discard-least-changes'
    | 'discard-local'
    | 'discard-older-primary'
    | 'discard-remote'
    | 'discard-younger-primary'
    | 'discard-zero-changes'
    | 'disconnect'
  /**
   * Automatic split-brain resolution when one node is primary.
   * Written `after-sb-1pri`. Default: `"disconnect"`.
   */
  afterSb1pri?: 'call-pri-lost-after-sb' | 'consensus' | 'discard-secondary' | 'disconnect' | 'violently-as0p'
  /**
   * Automatic split-brain resolution when both nodes are primary.
   * Written `after-sb-2pri`. Default: `"disconnect"`.
   */
  afterSb2pri?: 'call-pri-lost-after-sb' | 'disconnect' | 'violently-as0p'
  /**
   * Apply the after-sb policies even if the generation history shows a third node.
   * Written `always-asbp`. Default: `false`.
   */
  alwaysAsbp?: boolean
  /**
   * What to do when the resync direction contradicts the current roles.
   * Written `rr-conflict`. Default: `"disconnect"`.
   */
  rrConflict?: 'auto-discard' | 'call-pri-lost' | 'disconnect' | 'retry-connect' | 'violently'
  /**
   * Wait this long for a keep-alive answer before dropping the link.
   * Written `ping-timeout`. Default: `5`.
   */
  pingTimeout?: Quantity
  /**
   * Checksum every replicated block on the wire; diagnostic use only.
   * Written `data-integrity-alg`.
   */
  dataIntegrityAlg?: string
  /**
   * Batch packets with TCP_CORK.
   * Written `tcp-cork`. Default: `true`.
   */
  tcpCork?: boolean
  /**
   * What to do when the send queue is full; anything but block needs protocol A.
   * Written `on-congestion`. Default: `"block"`.
   */
  onCongestion?: 'block' | 'disconnect' | 'pull-ahead'
  /**
   * In-flight data that triggers on-congestion (0 = off).
   * Written `congestion-fill`. Default: `0`.
   */
  congestionFill?: Quantity
  /**
   * Active activity-log extents that trigger on-congestion.
   * Written `congestion-extents`. Default: `1237`.
   */
  congestionExtents?: Quantity
  /**
   * Digest for checksum-based resync.
   * Written `csums-alg`.
   */
  csumsAlg?: string
  /**
   * Use checksum-based resync only for the first resync after a primary crash.
   * Written `csums-after-crash-only`. Default: `false`.
   */
  csumsAfterCrashOnly?: boolean
  /**
   * Digest for online verify; verify is impossible without it.
   * Written `verify-alg`.
   */
  verifyAlg?: string
  /**
   * Run-length encode bitmaps on the wire.
   * Written `use-rle`. Default: `true`.
   */
  useRle?: boolean
  /**
   * Stability wait for a new TCP connection in tenths of a second (0 = use ping-timeout).
   * Written `socket-check-timeout`. Default: `0`.
   */
  socketCheckTimeout?: Quantity
  /**
   * Whether to call fence-peer and freeze I/O when a primary loses its peer.
   * Default: `"dont-care"`. Since 8.9.
   */
  fencing?: 'dont-care' | 'resource-and-stonith' | 'resource-only'
  /**
   * Receive/resync buffer budget per volume, in pages.
   * Written `max-buffers`. Default: `2048`.
   */
  maxBuffers?: Quantity
  /**
   * Allow reads to be served by this peer.
   * Written `allow-remote-read`. Default: `true`. Since 9.10.0.
   */
  allowRemoteRead?: boolean
  /**
   * Encrypt replication with kernel TLS.
   * Default: `false`. Since 9.26.0.
   */
  tls?: boolean
  /**
   * Description of the keyring that holds the TLS credentials.
   * Written `tls-keyring`. Since 9.26.0.
   */
  tlsKeyring?: string
  /**
   * Description of the TLS private key.
   * Written `tls-privkey`. Since 9.26.0.
   */
  tlsPrivkey?: string
  /**
   * Description of the TLS certificate.
   * Written `tls-certificate`. Since 9.26.0.
   */
  tlsCertificate?: string
  /**
   * RDMA control-stream receive buffer.
   * Written `rdma-ctrl-rcvbuf-size`. Default: `0`. Since 9.26.0.
   */
  rdmaCtrlRcvbufSize?: Quantity
  /**
   * RDMA control-stream send buffer.
   * Written `rdma-ctrl-sndbuf-size`. Default: `0`. Since 9.26.0.
   */
  rdmaCtrlSndbufSize?: Quantity
  /**
   * Connection name handed to the kernel; drbdadm generates it from the peer host names.
   * Since 8.9.0.
   * @deprecated internal, generated by drbdadm
   */
  _name?: string
  /**
   * Unplug the queue at this many requests.
   * Written `unplug-watermark`. Gone since 8.9.
   */
  unplugWatermark?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-volume`. Gone since 8.9.
   */
  delayProbeVolume?: Quantity
  /**
   * Ignored.
   * Written `delay-probe-interval`. Gone since 8.9.
   */
  delayProbeInterval?: Quantity
  /**
   * Ignored.
   * Written `throttle-threshold`. Gone since 8.9.
   */
  throttleThreshold?: Quantity
  /**
   * Ignored.
   * Written `hold-off-threshold`. Gone since 8.9.
   */
  holdOffThreshold?: Quantity
  /**
   * Use only this much of the backing device instead of the negotiated maximum.
   * Default: `0`.
   */
  size?: Quantity
  /**
   * Reaction when the backing device returns an I/O error.
   * Written `on-io-error`. Default: `"detach"`.
   */
  onIoError?: 'call-local-io-error' | 'detach' | 'pass_on'
  /**
   * Order dependent writes with block-layer barriers; only safe if every layer below honours them.
   * Written `disk-barrier`. Default: `false`.
   */
  diskBarrier?: boolean
  /**
   * Flush the backing device write cache between dependent writes.
   * Written `disk-flushes`. Default: `true`.
   */
  diskFlushes?: boolean
  /**
   * Wait for the backing queue to drain between dependent writes.
   * Written `disk-drain`. Default: `true`.
   */
  diskDrain?: boolean
  /**
   * Flush the metadata device write cache after metadata updates.
   * Written `md-flushes`. Default: `true`.
   */
  mdFlushes?: boolean
  /**
   * Start this resync only once the named one has finished.
   * Written `resync-after`.
   */
  resyncAfter?: string
  /**
   * Activity log size in 4 MiB extents; out-of-range values are clamped, not rejected.
   * Written `al-extents`. Default: `1237`.
   */
  alExtents?: Quantity
  /**
   * Keep the activity log up to date; off means a full resync after a primary crash.
   * Written `al-updates`. Default: `true`.
   */
  alUpdates?: boolean
  /**
   * Trust aligned discards to read back as zeroes even if the device does not promise it.
   * Written `discard-zeroes-if-aligned`. Default: `true`.
   */
  discardZeroesIfAligned?: boolean
  /**
   * Never send WRITE SAME to the backing device.
   * Written `disable-write-same`. Default: `false`.
   */
  disableWriteSame?: boolean
  /**
   * Treat a backing device that does not complete a request in this time as failed (0 = never).
   * Written `disk-timeout`. Default: `0`.
   */
  diskTimeout?: Quantity
  /**
   * Which node serves reads.
   * Written `read-balancing`. Default: `"prefer-local"`.
   */
  readBalancing?:
    | '128K-striping'
    | '1M-striping'
    | '256K-striping'
    | '32K-striping'
    | '512K-striping'
    | '64K-striping'
    | 'least-pending'
    | 'prefer-local'
    | 'prefer-remote'
    | 'round-robin'
    | 'when-congested-remote'
  /**
   * During resync, discard all-zero chunks of this size on the target (0 = off).
   * Written `rs-discard-granularity`. Default: `0`.
   */
  rsDiscardGranularity?: Quantity
  /**
   * Track differences to this peer; no for intentionally diskless peers.
   * Default: `true`. Since 8.9.9.
   */
  bitmap?: boolean
  /**
   * Fixed resync bandwidth; only used while c-plan-ahead is 0.
   * Written `resync-rate`. Default: `250`.
   */
  resyncRate?: Quantity
  /**
   * Planning horizon of the adaptive resync controller (0 = fixed rate).
   * Written `c-plan-ahead`. Default: `20`.
   */
  cPlanAhead?: Quantity
  /**
   * Delay the resync controller aims for when c-fill-target is 0.
   * Written `c-delay-target`. Default: `10`.
   */
  cDelayTarget?: Quantity
  /**
   * In-flight resync data the controller aims for.
   * Written `c-fill-target`. Default: `100`.
   */
  cFillTarget?: Quantity
  /**
   * Ceiling of the adaptive resync rate (0 = no limit with recent drivers).
   * Written `c-max-rate`. Default: `102400`.
   */
  cMaxRate?: Quantity
  /**
   * Rate below which resync is not throttled further for application I/O (0 = never throttle).
   * Written `c-min-rate`. Default: `250`.
   */
  cMinRate?: Quantity
  /**
   * Allow resync to this peer while replication to it is not established.
   * Written `resync-without-replication`. Default: `true`. Since 9.32.0.
   */
  resyncWithoutReplication?: boolean
  /**
   * Whether this diskless peer counts as a quorum tiebreaker.
   * Written `peer-tiebreaker`. Default: `true`. Since 9.34.0.
   */
  peerTiebreaker?: boolean
  /**
   * Hexadecimal CPU affinity mask for the kernel threads of the resource.
   * Written `cpu-mask`.
   */
  cpuMask?: string
  /**
   * Fail or freeze I/O when no up-to-date copy can be reached.
   * Written `on-no-data-accessible`. Default: `"io-error"`.
   */
  onNoDataAccessible?: 'io-error' | 'suspend-io'
  /**
   * Promote automatically when a device is opened for writing.
   * Written `auto-promote`. Default: `true`. Since 8.9.
   */
  autoPromote?: boolean
  /**
   * Data written before a peer-ack packet is sent.
   * Written `peer-ack-window`. Default: `4096`. Since 8.9.
   */
  peerAckWindow?: Quantity
  /**
   * Idle time before a peer-ack packet is sent.
   * Written `peer-ack-delay`. Default: `100`. Since 8.9.
   */
  peerAckDelay?: Quantity
  /**
   * Timeout of the cluster-wide two-phase state change.
   * Written `twopc-timeout`. Default: `300`. Since 8.9.
   */
  twopcTimeout?: Quantity
  /**
   * Back-off base between two-phase state change attempts.
   * Written `twopc-retry-timeout`. Default: `1`. Since 8.9.
   */
  twopcRetryTimeout?: Quantity
  /**
   * How long an opening process may wait for automatic promotion.
   * Written `auto-promote-timeout`. Default: `20`. Since 8.9.3.
   */
  autoPromoteTimeout?: Quantity
  /**
   * Most requests in flight per resource before new I/O is throttled.
   * Written `max-io-depth`. Default: `8000`. Since 8.9.7.
   */
  maxIoDepth?: Quantity
  /**
   * Nodes needed in a partition before it may write: off, majority, all or a count.
   * Default: `"off"`. Since 8.9.11.
   */
  quorum?: Votes
  /**
   * Fail or freeze I/O on a primary that lost quorum.
   * Written `on-no-quorum`. Default: `"suspend-io"`. Since 9.0.0.
   */
  onNoQuorum?: 'io-error' | 'suspend-io'
  /**
   * Up-to-date disks needed in a partition before it may write.
   * Written `quorum-minimum-redundancy`. Default: `"off"`. Since 9.2.0.
   */
  quorumMinimumRedundancy?: Votes
  /**
   * What a frozen, outdated ex-primary does when it meets the new primary.
   * Written `on-suspended-primary-outdated`. Default: `"disconnect"`. Since 9.21.0.
   */
  onSuspendedPrimaryOutdated?: 'disconnect' | 'force-secondary'
  /**
   * Run the resource in DRBD 8 compatibility mode.
   * Written `drbd8-api-compatibility`. Default: `false`. Since 9.33.0.
   */
  drbd8ApiCompatibility?: boolean
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** The addresses of a proxy that an endpoint is reached through. */
export interface ViaProxy {
  /** Proxy address facing DRBD. */
  inside?: Address
  /** Proxy address facing the peer proxy. */
  outside?: Address
  /** Options of this proxy endpoint. */
  options?: ProxyOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** The proxy of a host, as DRBD 8.4 has it. */
export interface HostProxy {
  /** Hosts running the proxy. */
  on: string[]
  /** Proxy address facing DRBD. */
  inside?: Address
  /** Proxy address facing the peer proxy. */
  outside?: Address
  /** Options of this proxy endpoint. */
  options?: ProxyOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One replicated device. */
export interface Volume {
  /** Number of the volume, the same on all hosts. */
  vnr: number
  /** DRBD block device name and/or minor. */
  device?: Device
  /** Backing device, or none for a host that keeps no data of its own. */
  disk?: string
  /**
   * Where metadata lives.
   * Written `meta-disk`. Default: `"internal"`.
   */
  metaDisk?: MetaDisk
  /**
   * Whether the diskless host may act as quorum tiebreaker.
   * Default: `true`. Since 9.34.0.
   */
  tiebreaker?: boolean
  /**
   * Options of the backing device, of the DRBD device and of its peers.
   * Written `disk`.
   */
  diskOptions?: DiskOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}
