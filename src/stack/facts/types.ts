import type { FileSet } from '../hosts.ts'
import type { Manifest } from '../kubernetes/types.ts'
import type { Fact, Place, Placed } from './place.ts'

/** A machine of the cluster, or one that uses what the cluster offers. */
export interface Host {
  /** As its files' folder or the configuration names it: `uname -n`. */
  readonly name: string
  readonly sets: readonly FileSet[]
  /** Addresses that stay with it. */
  readonly addresses: readonly HostAddress[]
  readonly scripts: readonly Script[]
}

/** An address that some file says is this host's own. */
export interface HostAddress extends Fact {
  readonly host: string
  readonly address: string
  readonly prefix?: number
  readonly interface?: string
  /** What says so. */
  readonly source: 'drbd' | 'corosync' | 'keepalived' | 'pacemaker'
}

/** A program that daemons call, where its text is given. */
export interface Script extends Fact {
  readonly host: string
  readonly path: string
  readonly text: string
  /** What its text shows that it does. */
  readonly does: readonly ScriptDeed[]
  /** Permission bits, where the caller knows them. */
  readonly mode?: number
}

export type ScriptDeed = 'promotes' | 'demotes' | 'mounts' | 'unmounts' | 'exports' | 'unexports' | 'starts-nfs' | 'stops-nfs' | 'fences'

/** One virtual router: the instances on all hosts that elect one master among them. */
export interface VirtualRouter {
  readonly virtualRouterId: number
  readonly family: 4 | 6
  readonly members: readonly VrrpMember[]
}

/** One `vrrp_instance` of one host, with what keepalived takes for granted. Fields of `at` are those of the instance's model. */
export interface VrrpMember extends Placed {
  readonly host: string
  readonly name: string
  readonly interface?: string
  readonly virtualRouterId: number
  readonly family: 4 | 6
  readonly version: 2 | 3
  readonly state: 'MASTER' | 'BACKUP'
  readonly priority: number
  /** Seconds. */
  readonly advertInt: number
  readonly nopreempt: boolean
  /** Seconds. */
  readonly preemptDelay: number
  readonly authentication?: { readonly type: 'PASS' | 'AH'; readonly secret: string }
  /** Own source and peers; undefined where adverts are multicast. */
  readonly unicast?: { readonly source?: string; readonly peers: readonly string[] }
  readonly multicastGroup?: string
  /** Adverts missed before the master counts as dead; 3 where it is left out. */
  readonly downTimerAdverts?: number
  /** It does not mind that its own interface is down (`dont_track_primary`). */
  readonly ignoresOwnInterface?: boolean
  /** It hears only its own unicast peers (`check_unicast_src`). */
  readonly hearsOnlyPeers?: boolean
  readonly addresses: readonly MemberAddress[]
  /** Addresses that move along and are not announced (`virtual_ipaddress_excluded`). */
  readonly unannounced?: readonly MemberAddress[]
  readonly tracked: readonly Tracked[]
  /** Interfaces whose failure takes the address away: the instance's own, and those tracked without a weight. */
  readonly syncGroup?: string
  /** Commands by the transition that calls them. */
  readonly notify: readonly {
    readonly on: 'master' | 'backup' | 'fault' | 'stop' | 'any'
    readonly command: string
    readonly place?: Place
  }[]
}

/** An address that a member of a virtual router gives its interface while it is master. */
export interface MemberAddress {
  readonly address: string
  readonly prefix: number
  readonly interface?: string
  readonly place?: Place
}

/** Something whose state changes a priority, or, at weight 0, whose failure is a fault. */
export interface Tracked extends Fact {
  readonly kind: 'script' | 'interface' | 'process' | 'file' | 'bfd'
  readonly name: string
  readonly weight: number
  readonly reverse: boolean
  /** The definition is there, and keepalived can use it: one that is not is left out. */
  readonly isDefined: boolean
  readonly command?: string
  /** Seconds between runs; runs until it counts as failed, or as well again. */
  readonly interval?: number
  readonly fall?: number
  readonly rise?: number
}

/** One address that moves between hosts. */
export interface VirtualAddress extends Fact {
  readonly address: string
  readonly prefix?: number
  readonly owner: 'keepalived' | 'pacemaker'
  /** Hosts that can hold it. */
  readonly hosts: readonly string[]
  readonly router?: VirtualRouter
  /** The resource of the cluster. */
  readonly resource?: string
}

/** A volume that DRBD keeps on several hosts. */
export interface ReplicatedVolume extends Fact {
  readonly resource: string
  readonly volume: number
  readonly replicas: readonly Replica[]
  readonly protocol: 'A' | 'B' | 'C'
  readonly dualPrimary: boolean
  readonly fencing: 'dont-care' | 'resource-only' | 'resource-and-stonith'
  /** Program that fences the peer. */
  readonly fencePeer?: string
  /** `off`, `majority`, `all` or a number. */
  readonly quorum: string
  readonly onNoQuorum?: string
  readonly autoPromote: boolean
  /** The resource's name in every host's copy of it. */
  readonly copies: readonly VolumeCopy[]
  /** Fields: protocol, fencing, quorum, allowTwoPrimaries, fencePeer. */
  at(field: string): Place | undefined
}

/** A host's copy of a resource: where its name stands. */
export interface VolumeCopy extends Place {
  /** Whose copy it is. */
  readonly said: string
  /** Where this copy says something; its name where it does not. */
  at(field: string): Place | undefined
}

/** One host's end of a replicated volume. */
export interface Replica extends Fact {
  readonly host: string
  /** `/dev/drbd0`; also found under its other names. */
  readonly device?: string
  readonly minor?: number
  readonly disk?: string
  /** It has no disk: it only votes. */
  readonly isDiskless: boolean
  readonly addresses: readonly { readonly address: string; readonly port?: number; readonly place?: Place }[]
  /** Whose file says so: every host has a copy of its own. */
  readonly said: string
}

/** A file system that is mounted, or may be. */
export interface Mount extends Fact {
  /** Undefined where the cluster decides. */
  readonly host?: string
  readonly device: string
  readonly directory: string
  readonly type: string
  readonly options: readonly string[]
  readonly by: 'fstab' | 'pacemaker'
  /** It is mounted at boot, by whoever boots. */
  readonly atBoot: boolean
  readonly resource?: string
}

/** A directory that clients may mount. */
export interface Export extends Placed {
  readonly host?: string
  readonly path: string
  /** As written: a host, network, netgroup or `*`. */
  readonly client: string
  readonly network?: { readonly address: string; readonly prefix: number }
  readonly readOnly: boolean
  readonly sync: boolean
  readonly fsid?: string
  readonly squash: 'root' | 'all' | 'none'
  readonly security: readonly string[]
  readonly options: readonly string[]
  readonly by: 'exports' | 'pacemaker'
  readonly resource?: string
}

/** What of the NFS server's own settings has to outlive a host. */
export interface NfsServer extends Placed {
  readonly host?: string
  readonly by: 'nfs-conf' | 'pacemaker' | 'systemd'
  /** Where lock and client state lies. */
  readonly stateDirectory?: string
  /** Where nfsdcld keeps who its NFSv4 clients are. */
  readonly storageDirectory?: string
  /** statd's name. */
  readonly statdName?: string
  /** The NFSv4 server scope. */
  readonly scope?: string
  /** Seconds. */
  readonly leaseTime: number
  readonly graceTime: number
  readonly versions?: readonly string[]
  readonly resource?: string
}

/** Corosync, as its hosts' files say. */
export interface Membership extends Placed {
  readonly clusterName?: string
  readonly transport: string
  readonly nodes: readonly ClusterNode[]
  readonly quorum: {
    readonly provider: boolean
    readonly twoNode: boolean
    readonly waitForAll: boolean
    readonly device: boolean
    readonly votes?: number
  }
  /** Milliseconds until a silent node is lost. */
  readonly token: number
  /** Whose file says so. */
  readonly said: string
}

export interface ClusterNode extends Fact {
  readonly id?: number
  readonly name?: string
  /** By link number. */
  readonly addresses: readonly { readonly link: number; readonly address: string; readonly place?: Place }[]
}

/** Pacemaker's policy. */
export interface Cluster extends Placed {
  readonly nodes: readonly string[]
  readonly fencing: boolean
  readonly fenceDevices: readonly {
    readonly id: string
    readonly agent: string
    readonly hosts: readonly string[] | 'any'
    readonly place?: Place
  }[]
  readonly noQuorumPolicy: string
  readonly resources: readonly ClusterResource[]
  readonly orders: readonly {
    readonly first: string
    readonly firstAction: string
    readonly then: string
    readonly isMandatory: boolean
    readonly place?: Place
  }[]
  readonly colocations: readonly {
    readonly resource: string
    readonly with: string
    readonly withRole?: string
    readonly isMandatory: boolean
    readonly place?: Place
  }[]
  /** Nodes on which a resource, a group or a clone may never be, or never be promoted. */
  readonly bans?: readonly { readonly resource: string; readonly node: string }[]
  readonly said: string
  /** Other nodes' copies of the CIB. */
  readonly copies?: readonly ClusterCopy[]
}

/** A node's copy of the CIB. */
export interface ClusterCopy extends Placed {
  readonly said: string
}

export interface ClusterResource extends Placed {
  readonly id: string
  /** `ocf:linbit:drbd`. */
  readonly agent: string
  readonly parameters: Readonly<Record<string, string>>
  readonly group?: string
  readonly clone?: string
  readonly promotable: boolean
  /** Seconds between its most frequent checks; 0 where none recurs, undefined where nobody knows. */
  readonly monitorInterval?: number
}

/** Who uses an export. */
export interface Consumer extends Placed {
  readonly kind: 'fstab' | 'libvirt-pool' | 'kubernetes-volume' | 'kubernetes-storage-class'
  /** The machine, where one is known. */
  readonly host?: string
  /** Addresses from which it mounts, where they are known. */
  readonly addresses: readonly string[]
  readonly name?: string
  readonly server: string
  readonly path: string
  readonly readOnly: boolean
  readonly options: readonly string[]
}

/** Something that files of several hosts should say alike, and do not. */
export interface Difference {
  readonly subject: string
  readonly what: string
  readonly copy: SaidBy
  readonly first: SaidBy
}

export interface SaidBy extends Fact {
  /** Whose file says so. */
  readonly said: string
  readonly value: string
}

/** Everything that the files of all hosts say, found once. */
export interface Facts {
  readonly hosts: readonly Host[]
  readonly virtualRouters: readonly VirtualRouter[]
  readonly virtualAddresses: readonly VirtualAddress[]
  readonly volumes: readonly ReplicatedVolume[]
  readonly mounts: readonly Mount[]
  readonly exports: readonly Export[]
  readonly nfsServers: readonly NfsServer[]
  readonly memberships: readonly Membership[]
  readonly clusters: readonly Cluster[]
  readonly consumers: readonly Consumer[]
  /** Files of Kubernetes objects. */
  readonly manifests?: readonly Manifest[]
  /** Where hosts' copies of a DRBD resource differ. */
  readonly drift?: readonly Difference[]
  /** Where nodes' copies of corosync.conf differ. */
  readonly membershipDrift?: readonly Difference[]
}
