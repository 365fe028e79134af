// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { UnknownStatement } from '../../lens/index.ts'
import type { Tls } from './model/device-values.ts'
import type { Priority } from './model/process-priority.ts'

/** net{}: the arbitrator on another host, corosync-qnetd. corosync-qdevice(8). */
export interface DeviceNet {
  /**
   * Name or address of the host that runs corosync-qnetd. Must be written.
   * Read by corosync-qdevice.
   */
  host?: string
  /**
   * TCP port of corosync-qnetd.
   * Default: `5403`. Read by corosync-qdevice.
   */
  port?: number
  /**
   * TLS towards corosync-qnetd: required, on (clear text where the other side has none) or off.
   * Default: `"on"`. Read by corosync-qdevice.
   */
  tls?: Tls
  /**
   * Who gets the vote: ffsplit (the half that can go on, for even splits) or lms (the last man standing). 2nodelms and test are for developers.
   * Default: `"ffsplit"`. Read by corosync-qdevice.
   */
  algorithm?: '2nodelms' | 'ffsplit' | 'lms' | 'test'
  /**
   * Which of two equal partitions gets the vote: the one with the lowest or highest node id, or with this one.
   * Written `tie_breaker`. Default: `"lowest"`. Read by corosync-qdevice.
   */
  tieBreaker?: number | 'highest' | 'lowest'
  /**
   * Milliseconds to wait for the connection to corosync-qnetd.
   * Written `connect_timeout`. Default: 0.8 * timeout of device{}. Read by corosync-qdevice.
   */
  connectTimeout?: number
  /**
   * Address family towards corosync-qnetd: 4, 6, or 0 for either.
   * Written `force_ip_version`. Default: `"0"`. Read by corosync-qdevice.
   */
  forceIpVersion?: '0' | '4' | '6'
  /**
   * Whether of two equal partitions the one that had the vote keeps it.
   * Written `keep_active_partition_tie_breaker`. Default: `true`. Since 3.0.1. Read by corosync-qdevice.
   */
  keepActivePartitionTieBreaker?: boolean
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** heuristics{}: commands whose success speaks for a partition. corosync-qdevice(8). */
export interface DeviceHeuristics {
  /**
   * When the commands run: always and on changes (on), on changes only (sync), or never.
   * Default: `"off"`. Read by corosync-qdevice.
   */
  mode?: 'off' | 'on' | 'sync'
  /**
   * Milliseconds that the commands of a regular run may take.
   * Default: half of the timeout of device{}. Read by corosync-qdevice.
   */
  timeout?: number
  /**
   * Milliseconds that the commands may take while the membership changes.
   * Written `sync_timeout`. Default: half of the sync_timeout of device{}. Read by corosync-qdevice.
   */
  syncTimeout?: number
  /**
   * Milliseconds between regular runs.
   * Default: 3 * timeout of device{}. Read by corosync-qdevice.
   */
  interval?: number
  /**
   * A command that has to succeed, begun by an absolute path; there is no shell. At most 32.
   * Written `exec_NAME`. Read by corosync-qdevice.
   */
  exec: Record<string, string>
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** device{}: a quorum device, votes from outside the nodes. corosync-qdevice(8). */
export interface Device {
  /**
   * Kind of device; net is the only one. Without it there is no device.
   * Read by corosync-qdevice.
   */
  model?: 'net'
  /**
   * Votes of the device. ffsplit needs 1; lms needs it left out.
   * Default: the number of nodes - 1, where each has one vote.
   */
  votes?: number
  /**
   * Milliseconds in which the device has to vote again, before its votes are taken from it.
   * Default: `10000`.
   */
  timeout?: number
  /**
   * The same while the membership changes.
   * Written `sync_timeout`. Default: `30000`. Since 2.3.4.
   */
  syncTimeout?: number
  /**
   * The arbitrator on another host.
   * Read by corosync-qdevice.
   */
  net?: DeviceNet
  /**
   * Commands whose success speaks for a partition.
   * Read by corosync-qdevice.
   */
  heuristics?: DeviceHeuristics
  /**
   * Read and never used; corosync-qdevice has an option of its own for it.
   * Written `master_wins`. Since 2.1.0.
   * @deprecated corosync never uses it; corosync-qdevice -S master_wins=on does
   */
  masterWins?: boolean
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** /etc/corosync/corosync.conf, or a file of /etc/corosync/uidgid.d. corosync.conf(5). */
export interface CorosyncConf {
  /** How nodes find each other, talk and agree. */
  totem?: Totem
  /** The nodes of the cluster. */
  nodelist?: Nodelist
  /** Who may go on when nodes are lost. */
  quorum?: Quorum
  /** Where messages go, and which. */
  logging?: Logging
  /**
   * How the process itself runs.
   * Since 3.0.0.
   */
  system?: System
  /** Watchdog and monitoring. */
  resources?: Resources
  /** Who beside root may talk to corosync. Files of uidgid.d hold nothing else. */
  uidgid: Uidgid[]
  /**
   * A network device over the links of knet.
   * Since 3.0.2.
   */
  nozzle?: Nozzle
  /** A load generator for tests of corosync itself. */
  pload?: Pload
  /**
   * A setting of corosync 2.
   * Gone since 3.0.0.
   * @deprecated system { qb_ipc_type } takes its place since 3.0.0
   */
  qb?: Qb
  /**
   * A plugin of corosync 1.
   * Written `service`. Gone since 2.0.0.
   * @deprecated corosync loads no plugins since 2.0; Pacemaker is a service of its own
   */
  services: Service[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** member{}: an address of udpu in 2.x. Nothing but memberaddr may stand inside. */
export interface Member {
  /**
   * Address of a node, for udpu.
   * @deprecated nodes belong in the nodelist
   */
  memberaddr: string[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** interface{}: settings of one link. */
export interface Interface {
  /**
   * Link that the section describes, 0 to 7: the X of ringX_addr. Without it link 0.
   * Default: `0`. Since 3.0.0.
   */
  linknumber?: number
  /** Local address or network to bind to, for udp. Ignored where the nodelist gives ring0_addr. */
  bindnetaddr?: string
  /**
   * Multicast group of transport udp.
   * Default: made from cluster_name.
   */
  mcastaddr?: string
  /**
   * Whether udp broadcasts to 255.255.255.255 instead; goes before mcastaddr.
   * Default: `false`.
   */
  broadcast?: boolean
  /**
   * UDP port. udp receives on it and sends from the port below.
   * Default: 5405 + linknumber.
   */
  mcastport?: number
  /**
   * Time to live of multicast packets; knet and udpu refuse all but 1.
   * Default: `1`.
   */
  ttl?: number
  /**
   * Priority of the link where link_mode is passive; the highest is used.
   * Written `knet_link_priority`. Default: `1`. Since 3.0.0.
   */
  knetLinkPriority?: number
  /**
   * Milliseconds between pings of a link. Set it together with knet_ping_timeout; 0 stands for the default.
   * Written `knet_ping_interval`. Default: token / (2 * knet_pong_count). Since 3.0.0.
   */
  knetPingInterval?: number
  /**
   * Milliseconds without a pong after which the link is down. Set it together with knet_ping_interval; 0 stands for the default.
   * Written `knet_ping_timeout`. Default: token / knet_pong_count. Since 3.0.0.
   */
  knetPingTimeout?: number
  /**
   * Samples that the average latency of a link is taken from.
   * Written `knet_ping_precision`. Default: `2048`. Since 3.0.0.
   */
  knetPingPrecision?: number
  /**
   * Pongs that a link has to answer before it is up.
   * Written `knet_pong_count`. Default: `2`. Since 3.0.0.
   */
  knetPongCount?: number
  /**
   * Protocol that carries the link; sctp is on its way out.
   * Written `knet_transport`. Default: `"udp"`. Since 3.0.0.
   */
  knetTransport?: 'sctp' | 'udp'
  /**
   * Name of linknumber in 2.x. Ignored in 3.x, so the section describes link 0.
   * Gone since 3.1.10.
   * @deprecated corosync 3 reads linknumber; write `linknumber` instead
   */
  ringnumber?: string
  /**
   * Address of a node, for udpu.
   * Written `member`.
   * @deprecated nodes belong in the nodelist
   */
  members: Member[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** pload{}: a load generator for tests of corosync itself. */
export interface Pload {
  /** A sentence that starts a load generator, which makes the cluster fall over. */
  start?: string
  /**
   * Messages of the load generator; never read from a file.
   * Default: 1500000.
   * @deprecated corosync never reads it from a file
   */
  count?: string
  /**
   * Bytes of a message of the load generator; never read from a file.
   * Default: 300.
   * @deprecated corosync never reads it from a file
   */
  size?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** qb{}: a setting of corosync 2. */
export interface Qb {
  /**
   * How programs on the node reached corosync 2.
   * Written `ipc_type`. Since 2.1.1. Gone since 3.0.0.
   * @deprecated system { qb_ipc_type } takes its place since 3.0.0; write `qb_ipc_type` instead
   */
  ipcType?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** service{}: a plugin of corosync 1. */
export interface Service {
  /**
   * Plugin of corosync 1.
   * Gone since 2.0.0.
   * @deprecated corosync loads no plugins since 2.0; Pacemaker is a service of its own
   */
  name?: string
  /**
   * How corosync 1 ran the plugin.
   * Gone since 2.0.0.
   * @deprecated corosync loads no plugins since 2.0; Pacemaker is a service of its own
   */
  ver?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** logger_subsys{}: logging of one part of corosync. */
export interface LoggerSubsys {
  /** Name of the subsystem: APIDEF, CFG, CMAP, CPG, KNET, MAIN, MON, QB, QDEVICE, QUORUM, SERV, STATS, SYNC, TOTEM, VOTEQ, WD or YKD. Must be written. */
  subsys?: string
  /**
   * Whether to log to standard error: yes or on, no or off.
   * Written `to_stderr`. Default: as in logging{}. Of several the first counts.
   */
  toStderr?: boolean
  /**
   * Whether to log to syslog.
   * Written `to_syslog`. Default: as in logging{}. Of several the first counts.
   */
  toSyslog?: boolean
  /**
   * Whether to log to the file of logfile.
   * Written `to_logfile`. Default: as in logging{}. Of several the first counts.
   */
  toLogfile?: boolean
  /**
   * The log file. Its directory has to exist; the file is created even where to_logfile is no.
   * Of several the first counts.
   */
  logfile?: string
  /**
   * Least important messages in the log file.
   * Written `logfile_priority`. Default: as in logging{}. Of several the first counts.
   */
  logfilePriority?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /**
   * Facility of the messages in syslog; a subsection does not take it over from logging{}.
   * Written `syslog_facility`. Default: `"daemon"`. Of several the first counts.
   */
  syslogFacility?:
    | 'auth'
    | 'authpriv'
    | 'cron'
    | 'daemon'
    | 'ftp'
    | 'kern'
    | 'local0'
    | 'local1'
    | 'local2'
    | 'local3'
    | 'local4'
    | 'local5'
    | 'local6'
    | 'local7'
    | 'lpr'
    | 'mail'
    | 'news'
    | 'syslog'
    | 'user'
    | 'uucp'
  /**
   * Least important messages in syslog.
   * Written `syslog_priority`. Default: as in logging{}. Of several the first counts.
   */
  syslogPriority?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /**
   * Whether debug messages are logged; a subsection does not take it over from logging{}.
   * Default: `"off"`. Of several the first counts.
   */
  debug?: 'off' | 'on' | 'trace'
  /**
   * Old name of to_logfile.
   * Written `to_file`. Of several the first counts.
   * @deprecated to_logfile is its name since 1.0; write `to_logfile` instead
   */
  toFile?: boolean
  /**
   * Old name of syslog_priority.
   * Written `syslog_level`. Of several the first counts.
   * @deprecated syslog_priority is its name since 1.0; write `syslog_priority` instead
   */
  syslogLevel?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** logging_daemon{}: logging of one daemon in 1.x; with name corosync it adds to logging{}. */
export interface LoggingDaemon {
  /**
   * Name of the daemon; only corosync is read.
   * @deprecated logging{} and logger_subsys{} take its place since 2.0
   */
  name?: string
  /**
   * Name of the subsystem.
   * @deprecated logging{} and logger_subsys{} take its place since 2.0
   */
  subsys?: string
  /**
   * Whether to log to standard error: yes or on, no or off.
   * Written `to_stderr`. Default: as in logging{}. Of several the first counts.
   */
  toStderr?: boolean
  /**
   * Whether to log to syslog.
   * Written `to_syslog`. Default: as in logging{}. Of several the first counts.
   */
  toSyslog?: boolean
  /**
   * Whether to log to the file of logfile.
   * Written `to_logfile`. Default: as in logging{}. Of several the first counts.
   */
  toLogfile?: boolean
  /**
   * The log file. Its directory has to exist; the file is created even where to_logfile is no.
   * Of several the first counts.
   */
  logfile?: string
  /**
   * Least important messages in the log file.
   * Written `logfile_priority`. Default: as in logging{}. Of several the first counts.
   */
  logfilePriority?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /**
   * Facility of the messages in syslog; a subsection does not take it over from logging{}.
   * Written `syslog_facility`. Default: `"daemon"`. Of several the first counts.
   */
  syslogFacility?:
    | 'auth'
    | 'authpriv'
    | 'cron'
    | 'daemon'
    | 'ftp'
    | 'kern'
    | 'local0'
    | 'local1'
    | 'local2'
    | 'local3'
    | 'local4'
    | 'local5'
    | 'local6'
    | 'local7'
    | 'lpr'
    | 'mail'
    | 'news'
    | 'syslog'
    | 'user'
    | 'uucp'
  /**
   * Least important messages in syslog.
   * Written `syslog_priority`. Default: as in logging{}. Of several the first counts.
   */
  syslogPriority?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /**
   * Whether debug messages are logged; a subsection does not take it over from logging{}.
   * Default: `"off"`. Of several the first counts.
   */
  debug?: 'off' | 'on' | 'trace'
  /**
   * Old name of to_logfile.
   * Written `to_file`. Of several the first counts.
   * @deprecated to_logfile is its name since 1.0; write `to_logfile` instead
   */
  toFile?: boolean
  /**
   * Old name of syslog_priority.
   * Written `syslog_level`. Of several the first counts.
   * @deprecated syslog_priority is its name since 1.0; write `syslog_priority` instead
   */
  syslogLevel?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** logging{}: where messages go, and which. */
export interface Logging {
  /**
   * Whether messages have a time, hires with milliseconds.
   * Default: `"hires"`.
   */
  timestamp?: 'hires' | 'off' | 'on'
  /**
   * Whether messages name the source file and line.
   * Default: `false`.
   */
  fileline?: boolean
  /**
   * Whether messages name the function.
   * Written `function_name`. Default: `false`.
   */
  functionName?: boolean
  /**
   * Whether recent messages are kept for corosync-blackbox.
   * Default: `true`. Since 3.0.0.
   */
  blackbox?: boolean
  /**
   * Whether to log to standard error: yes or on, no or off.
   * Written `to_stderr`. Default: `true`.
   */
  toStderr?: boolean
  /**
   * Whether to log to syslog.
   * Written `to_syslog`. Default: `true`.
   */
  toSyslog?: boolean
  /**
   * Whether to log to the file of logfile.
   * Written `to_logfile`. Default: `false`.
   */
  toLogfile?: boolean
  /** The log file. Its directory has to exist; the file is created even where to_logfile is no. */
  logfile?: string
  /**
   * Least important messages in the log file.
   * Written `logfile_priority`. Default: `"info"`.
   */
  logfilePriority?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /**
   * Facility of the messages in syslog; a subsection does not take it over from logging{}.
   * Written `syslog_facility`. Default: `"daemon"`.
   */
  syslogFacility?:
    | 'auth'
    | 'authpriv'
    | 'cron'
    | 'daemon'
    | 'ftp'
    | 'kern'
    | 'local0'
    | 'local1'
    | 'local2'
    | 'local3'
    | 'local4'
    | 'local5'
    | 'local6'
    | 'local7'
    | 'lpr'
    | 'mail'
    | 'news'
    | 'syslog'
    | 'user'
    | 'uucp'
  /**
   * Least important messages in syslog.
   * Written `syslog_priority`. Default: `"info"`.
   */
  syslogPriority?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /**
   * Whether debug messages are logged; a subsection does not take it over from logging{}.
   * Default: `"off"`.
   */
  debug?: 'off' | 'on' | 'trace'
  /**
   * Old name of to_logfile.
   * Written `to_file`.
   * @deprecated to_logfile is its name since 1.0; write `to_logfile` instead
   */
  toFile?: boolean
  /**
   * Old name of syslog_priority.
   * Written `syslog_level`.
   * @deprecated syslog_priority is its name since 1.0; write `syslog_priority` instead
   */
  syslogLevel?: 'alert' | 'crit' | 'debug' | 'emerg' | 'err' | 'error' | 'info' | 'notice' | 'warning'
  /**
   * Logging of one part of corosync. Sections with the same subsys are one.
   * Written `logger_subsys`.
   */
  loggerSubsys: LoggerSubsys[]
  /**
   * Logging of one daemon in 1.x.
   * Written `logging_daemon`.
   * @deprecated logging{} and logger_subsys{} take its place since 2.0
   */
  loggingDaemons: LoggingDaemon[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** node{}: one node of the cluster. Its place in the list is its identity in the configuration map. */
export interface Node {
  /** Name of the node: its host name, by which it finds itself in the list, and the name that Pacemaker uses. Each node needs one where there are several links. */
  name?: string
  /** Number of the node, 1 to 65535 with knet, which needs it written. udp and udpu make one from an IPv4 ring0_addr. */
  nodeid?: number
  /**
   * Address or host name of the node on link X, 0 to 7. All nodes have the same links.
   * Written `ringX_addr`.
   */
  ringAddr: Record<string, string>
  /**
   * Votes of the node. votequorum(5).
   * Written `quorum_votes`. Default: `1`.
   */
  quorumVotes?: number
  /**
   * Data center of the node for corosync-qdevice, which expects a number where the file gives it a text: it never sees the value.
   * @deprecated corosync-qdevice never sees it
   */
  datacenterid?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** nodelist{}: the nodes of the cluster. */
export interface Nodelist {
  /**
   * One node of the cluster.
   * Written `node`.
   */
  nodes: Node[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** nozzle{}: a network device over the links of knet. */
export interface Nozzle {
  /**
   * Name of the device. Must be written.
   * Since 3.0.2.
   */
  name?: string
  /**
   * Network of the device; the node id becomes its host part. IPv6 ends in `::`. Must be written.
   * Since 3.0.2.
   */
  ipaddr?: string
  /**
   * Prefix length of the network. Must be written.
   * Since 3.0.2.
   */
  ipprefix?: string
  /**
   * MAC address of the device; the node id becomes its last two bytes.
   * Default: `"54:54:01:00:00:00"`. Since 3.0.2.
   */
  macaddr?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** quorum{}: who may go on when nodes are lost. votequorum(5). */
export interface Quorum {
  /** Module that decides on quorum. Without it every partition counts itself quorate. corosync_ykd is obsolete. */
  provider?: 'corosync_votequorum' | 'corosync_ykd'
  /**
   * Votes of the whole cluster; goes before the sum of the nodelist.
   * Written `expected_votes`. Default: the votes of the nodelist, and of the device.
   */
  expectedVotes?: number
  /**
   * For exactly two nodes: one vote is quorum, and wait_for_all is on unless it is written.
   * Written `two_node`. Default: `false`.
   */
  twoNode?: boolean
  /**
   * After a start the cluster is quorate only once all nodes were seen at the same time.
   * Written `wait_for_all`. Default: what two_node is.
   */
  waitForAll?: boolean
  /**
   * On an even split the half with the node of auto_tie_breaker_node stays quorate.
   * Written `auto_tie_breaker`. Default: `false`.
   */
  autoTieBreaker?: boolean
  /**
   * lowest, highest, or node ids between blanks, of which the first present decides.
   * Written `auto_tie_breaker_node`. Default: `"lowest"`. Since 2.3.4.
   */
  autoTieBreakerNode?: string
  /**
   * Expected votes follow the nodes that are left, last_man_standing_window after each loss.
   * Written `last_man_standing`. Default: `false`.
   */
  lastManStanding?: boolean
  /**
   * Milliseconds before last_man_standing counts anew.
   * Written `last_man_standing_window`. Default: `10000`.
   */
  lastManStandingWindow?: number
  /**
   * Expected votes fall when a node leaves cleanly. Incomplete and not supported, says votequorum(5).
   * Written `allow_downscale`. Default: `false`.
   */
  allowDownscale?: boolean
  /**
   * Remembers the most votes ever expected, on disk.
   * Written `expected_votes_tracking`. Default: `false`. Since 2.3.3.
   */
  expectedVotesTracking?: boolean
  /** A quorum device: votes from outside the nodes. corosync-qdevice(8). */
  device?: Device
  /**
   * Votes of this node where there is no nodelist, which corosync 3 always has.
   * Default: `1`.
   * @deprecated votes belong in nodelist { node { quorum_votes } }
   */
  votes?: number
  /**
   * Read and never used.
   * Written `leaving_timeout`.
   * @deprecated corosync never uses it
   */
  leavingTimeout?: number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** memory_used{} and load_15min{}: a value of the host that is watched. */
export interface MonitoredResource {
  /** What is done when the limit is passed. Needed for the resource to be watched at all; reboot reboots the machine. */
  recovery?: 'none' | 'quit' | 'reboot' | 'shutdown' | 'watchdog'
  /** The limit: percent of the memory, or the load. */
  max?: string
  /**
   * Milliseconds between looks, 500 to 120000.
   * Written `poll_period`. Default: `3000`.
   * @deprecated corosync stores it as a number and reads it as a text: the written value never takes effect
   */
  pollPeriod?: string | number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** resources{ system{} }: what is watched of the host. */
export interface MonitoredSystem {
  /**
   * Memory in use, in percent.
   * Written `memory_used`.
   */
  memoryUsed?: MonitoredResource
  /**
   * Load of the last 15 minutes.
   * Written `load_15min`.
   */
  load15min?: MonitoredResource
  /**
   * Read and never used.
   * Written `poll_period`.
   * @deprecated corosync never uses it
   */
  pollPeriod?: string | number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** resources{ process{ memory_used{} } }: of no use in a file. */
export interface ProcessMemory {
  /**
   * Read and never used.
   * Written `poll_period`.
   * @deprecated corosync never uses it
   */
  pollPeriod?: string | number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** resources{ process{} }: filled in by running programs, not by a file. */
export interface ProcessResources {
  /**
   * Memory of a process.
   * Written `memory_used`.
   */
  memoryUsed?: ProcessMemory
  /**
   * Read and never used.
   * Written `poll_period`.
   * @deprecated corosync never uses it
   */
  pollPeriod?: string | number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** resources{}: watchdog and monitoring. */
export interface Resources {
  /**
   * Watchdog device that corosync feeds, or off.
   * Written `watchdog_device`. Default: `"off"`. Since 2.3.6.
   */
  watchdogDevice?: string
  /**
   * Seconds without feeding after which the watchdog resets the machine.
   * Written `watchdog_timeout`. Default: `6`.
   */
  watchdogTimeout?: number
  /** What is watched of the host. */
  system?: MonitoredSystem
  /** What is watched of processes. */
  process?: ProcessResources
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** system{}: how the process itself runs. */
export interface System {
  /**
   * How programs on the node reach corosync.
   * Written `qb_ipc_type`. Default: `"native"`. Since 3.0.0.
   */
  qbIpcType?: 'native' | 'shm' | 'socket'
  /**
   * Whether corosync runs with real-time priority.
   * Written `sched_rr`. Default: `true`. Since 3.0.0.
   */
  schedRr?: boolean
  /**
   * Nice value of the process, or max or min. Only with sched_rr: no.
   * Default: `0`. Since 3.0.0.
   */
  priority?: Priority
  /**
   * Whether corosync leaves its control group where that keeps it from real-time priority.
   * Written `move_to_root_cgroup`. Default: `"auto"`. Since 3.0.0.
   */
  moveToRootCgroup?: 'auto' | 'no' | 'yes'
  /**
   * Whether corosync goes on when knet cannot lock its memory.
   * Written `allow_knet_handle_fallback`. Default: `false`. Since 3.1.1.
   */
  allowKnetHandleFallback?: boolean
  /**
   * Existing directory in which corosync works and keeps its state.
   * Written `state_dir`. Default: /var/lib/corosync. Since 3.0.0.
   */
  stateDir?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** totem{}: how nodes find each other, talk and agree. corosync.conf(5). */
export interface Totem {
  /** Version of the file format. Must be written, and must be 2. */
  version?: number
  /**
   * Name of the cluster. corosync-qdevice, DLM and GFS2 need it; with udp it also chooses the multicast address.
   * Written `cluster_name`.
   */
  clusterName?: string
  /**
   * Identity that pcs gives a cluster. corosync does not read it.
   * Written `cluster_uuid`.
   */
  clusterUuid?: string
  /**
   * Revision of the file: a node with another revision than the cluster does not join. 0 is never compared.
   * Written `config_version`. Default: `0`. Since 2.1.0.
   */
  configVersion?: string | number
  /**
   * How nodes talk: knet (several links, encryption), udpu (UDP unicast) or udp (multicast).
   * Default: `"knet"`.
   */
  transport?: 'knet' | 'udp' | 'udpu'
  /**
   * Address family that host names are resolved to; with two families the first is tried first.
   * Written `ip_version`. Default: ipv6-4; ipv4 with transport udp. Since 2.1.1.
   */
  ipVersion?: 'ipv4' | 'ipv4-6' | 'ipv6' | 'ipv6-4'
  /**
   * How several links are used: one by priority, all at once, or in turn. knet only.
   * Written `link_mode`. Default: `"passive"`. Since 3.0.0.
   */
  linkMode?: 'active' | 'passive' | 'rr'
  /**
   * on stands for crypto_cipher aes256 and crypto_hash sha256 where these are not written. knet only.
   * Default: `false`.
   */
  secauth?: boolean
  /**
   * Library that encrypts; which ones there are depends on how knet was built. knet only.
   * Written `crypto_model`. Default: `"nss"`. Since 3.0.0.
   */
  cryptoModel?: 'gcrypt' | 'nss' | 'openssl'
  /**
   * Cipher of the packets between nodes; needs a crypto_hash. knet only.
   * Written `crypto_cipher`. Default: none; aes256 with secauth: on.
   */
  cryptoCipher?: 'aes128' | 'aes192' | 'aes256' | 'none'
  /**
   * Hash that authenticates the packets between nodes. knet only.
   * Written `crypto_hash`. Default: none; sha256 with secauth: on.
   */
  cryptoHash?: 'md5' | 'none' | 'sha1' | 'sha256' | 'sha384' | 'sha512'
  /**
   * File with the shared key, 128 bytes or more, of which 4096 are used. Read when cipher or hash is on; a relative path counts from the state directory.
   * Default: /etc/corosync/authkey.
   */
  keyfile?: string
  /** The shared key itself, at least 127 characters; used without a keyfile only. */
  key?: string
  /**
   * Library that compresses packets; `corosync -v` lists those at hand. The default, none, cannot be written.
   * Written `knet_compression_model`. Default: none. Since 3.0.0.
   */
  knetCompressionModel?: 'bzip2' | 'lz4' | 'lz4hc' | 'lzma' | 'lzo2' | 'zlib' | 'zstd'
  /**
   * Packets smaller than this many bytes are not compressed.
   * Written `knet_compression_threshold`. Default: 0, which knet takes for 100. Since 3.0.0.
   */
  knetCompressionThreshold?: number
  /**
   * Level handed to the compression library.
   * Written `knet_compression_level`. Default: `0`. Since 3.0.0.
   */
  knetCompressionLevel?: number
  /**
   * Milliseconds without the token after which it counts as lost and a node as failed. token_coefficient is added for each node beyond two; 0 stands for the default.
   * Default: `3000`.
   */
  token?: number
  /**
   * Milliseconds added to token for every node beyond the second.
   * Written `token_coefficient`. Default: `650`. Since 2.3.4.
   */
  tokenCoefficient?: number
  /**
   * Percent of the token timeout after which a warning is logged; 0 turns it off.
   * Written `token_warning`. Default: `75`. Since 3.0.0.
   */
  tokenWarning?: number
  /**
   * Milliseconds without the token after which it is sent again.
   * Written `token_retransmit`. Default: token / (token_retransmits_before_loss_const + 0.2).
   */
  tokenRetransmit?: number
  /**
   * How often the token is sent again before it counts as lost; 0 stands for the default.
   * Written `token_retransmits_before_loss_const`. Default: `4`.
   */
  tokenRetransmitsBeforeLossConst?: number
  /**
   * Milliseconds that an idle node holds the token.
   * Default: 0.8 * token_retransmit - 10.
   */
  hold?: number
  /**
   * Milliseconds to wait for join messages while a membership forms.
   * Default: `50`.
   */
  join?: number
  /**
   * Longest random delay before a join message, in milliseconds; spreads the load in large clusters.
   * Written `send_join`. Default: `0`.
   */
  sendJoin?: number
  /**
   * Milliseconds to wait for agreement before a new membership round. Not less than join; should be 1.2 * token or more.
   * Default: 1.2 * token.
   */
  consensus?: number
  /**
   * Milliseconds between looks for another partition while nothing is sent.
   * Default: `200`.
   */
  merge?: number
  /**
   * Milliseconds between looks whether a downed interface is back.
   * Default: `1000`.
   */
  downcheck?: number
  /**
   * Token rotations without messages that should have come, before a new membership is formed.
   * Written `fail_recv_const`. Default: `2500`.
   */
  failRecvConst?: number
  /**
   * Idle token rotations before the token is held.
   * Written `seqno_unchanged_const`. Default: `30`.
   */
  seqnoUnchangedConst?: number
  /**
   * Heartbeats that may be missed; 0 turns heartbeats off.
   * Written `heartbeat_failures_allowed`. Default: `0`.
   */
  heartbeatFailuresAllowed?: number
  /**
   * Milliseconds that the network takes at most, for the heartbeat.
   * Written `max_network_delay`. Default: `50`.
   */
  maxNetworkDelay?: number
  /**
   * Messages that all nodes together may send in one token rotation.
   * Written `window_size`. Default: `50`.
   */
  windowSize?: number
  /**
   * Messages that one node may send while it has the token.
   * Written `max_messages`. Default: `17`.
   */
  maxMessages?: number
  /**
   * How often the token is seen before a missing message is asked for again.
   * Written `miss_count_const`. Default: `5`.
   */
  missCountConst?: number
  /**
   * Whether the token is passed on at once while messages are sent again.
   * Written `cancel_token_hold_on_retransmit`. Default: `false`. Since 3.1.6.
   */
  cancelTokenHoldOnRetransmit?: boolean
  /**
   * Largest packet handed to the transport, in bytes. The daemon aborts at values near 100.
   * Default: 65536 with knet, 1500 with udp and udpu.
   */
  netmtu?: number
  /**
   * Packet size of knet in bytes; 0 lets knet find out.
   * Written `knet_mtu`. Default: `0`. Since 3.1.7.
   */
  knetMtu?: number
  /**
   * Seconds between discoveries of the path MTU.
   * Written `knet_pmtud_interval`. Default: `30`. Since 3.0.0.
   */
  knetPmtudInterval?: number
  /**
   * DSCP of the packets, by number or name (cs6, af41, ef); 0 sets none.
   * Written `ip_dscp`. Default: `0`. Since 3.1.10.
   */
  ipDscp?: string | number
  /**
   * Whether packets from addresses outside the nodelist are dropped.
   * Written `block_unlisted_ips`. Default: `true`. Since 3.0.2.
   */
  blockUnlistedIps?: boolean
  /**
   * Whether a generated node id is kept below 2^31. Only where udp or udpu generate ids.
   * Written `clear_node_high_bit`. Default: `false`.
   */
  clearNodeHighBit?: boolean
  /**
   * Settings of one link. Sections with the same linknumber are one.
   * Written `interface`.
   */
  interfaces: Interface[]
  /**
   * Node id of the local node in 2.x; corosync warns and ignores it.
   * @deprecated the id belongs in nodelist { node { nodeid } }
   */
  nodeid?: number
  /**
   * Threads that encrypted in 2.x; without effect in 3.x.
   * Default: `0`.
   * @deprecated corosync 3 has no such threads
   */
  threads?: number
  /**
   * Virtual synchrony filter of 1.x.
   * Gone since 3.1.0.
   * @deprecated virtual synchrony filters are gone since 2.0
   */
  vsftype?: string
  /**
   * Choice of the cipher before crypto_cipher and crypto_hash.
   * Written `crypto_type`. Gone since 3.0.2.
   * @deprecated crypto_cipher and crypto_hash choose
   */
  cryptoType?: string
  /**
   * Mode of the redundant rings of 2.x.
   * Written `rrp_mode`. Gone since 3.1.10.
   * @deprecated redundant rings are gone since 3.0; links of the knet transport take their place; write `link_mode` instead
   */
  rrpMode?: string
  /**
   * Timer of the redundant rings of 2.x.
   * Written `rrp_token_expired_timeout`. Gone since 3.1.10.
   * @deprecated redundant rings are gone since 3.0; links of the knet transport take their place
   */
  rrpTokenExpiredTimeout?: number
  /**
   * Timer of the redundant rings of 2.x.
   * Written `rrp_problem_count_timeout`. Gone since 3.1.10.
   * @deprecated redundant rings are gone since 3.0; links of the knet transport take their place
   */
  rrpProblemCountTimeout?: number
  /**
   * Failure count of the redundant rings of 2.x.
   * Written `rrp_problem_count_threshold`. Gone since 3.1.10.
   * @deprecated redundant rings are gone since 3.0; links of the knet transport take their place
   */
  rrpProblemCountThreshold?: number
  /**
   * Failure count of the redundant rings of 2.x.
   * Written `rrp_problem_count_mcast_threshold`. Gone since 3.1.10.
   * @deprecated redundant rings are gone since 3.0; links of the knet transport take their place
   */
  rrpProblemCountMcastThreshold?: number
  /**
   * Timer of the redundant rings of 2.x.
   * Written `rrp_autorecovery_check_timeout`. Gone since 3.1.10.
   * @deprecated redundant rings are gone since 3.0; links of the knet transport take their place
   */
  rrpAutorecoveryCheckTimeout?: number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** uidgid{}: who beside root may talk to corosync. Nothing but uid and gid may stand inside. */
export interface Uidgid {
  /**
   * User who may talk to corosync, by name or number.
   * Written `uid`.
   */
  uids: string[]
  /**
   * Group whose members may talk to corosync, by name or number.
   * Written `gid`.
   */
  gids: string[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}
