/**
 * What a highly available NFS store shall be. `generate` makes every file of every host from it.
 * Names and paths hold letters, digits, `.`, `_` and `-`; addresses are IPv4 or IPv6, without names to resolve.
 */
export interface Blueprint {
  /** Name of the store: letters, digits and `-`, at most 15. It names the cluster, the NFS server scope and the scripts. */
  name: string
  /** Networks by a name of your choice. */
  networks: Record<string, BlueprintNetwork>
  /** Hosts with a copy of the data, the preferred one first: two to five. */
  nodes: BlueprintNode[]
  /** A further host without a disk, which votes for DRBD and, with Pacemaker, for the cluster. It never serves. */
  tiebreaker?: BlueprintNode
  /** The network over which DRBD replicates. Every node and the tiebreaker have an address in it. */
  replication: string
  /** What DRBD replicates. All volumes move together. */
  volumes: BlueprintVolume[]
  /** Addresses that clients mount from; each lies in one of the networks, and all of them move together. */
  virtualAddresses: string[]
  exports: BlueprintExport[]
  nfs: BlueprintNfs
  failover: KeepalivedFailover | PacemakerFailover
  secrets?: BlueprintSecrets
  /** Hosts that define a libvirt storage pool on an export. */
  libvirt?: LibvirtConsumer[]
  /** Kubernetes clusters that mount an export. */
  kubernetes?: KubernetesConsumer[]
}

export interface BlueprintNetwork {
  /** `192.0.2.0/24`. */
  network: string
  /** The interface by which every host reaches it, unless a host says otherwise. */
  interface: string
}

export interface BlueprintNode {
  /** As `uname -n` prints it. */
  name: string
  /** Own address by network. */
  addresses: Record<string, string>
  /** Interface by network, where it differs from the network's. */
  interfaces?: Record<string, string>
}

export interface BlueprintVolume {
  /** Name of the DRBD resource. */
  name: string
  /** Backing device: the same on all nodes, or by node. `/dev/disk/by-…` and logical volumes keep their names. */
  disk: string | Record<string, string>
  /** Minor number of the DRBD device. Default: 0 for the first volume, and so on. */
  minor?: number
  /** TCP port of the replication. Default: 7788 for the first volume, and so on. */
  port?: number
  fileSystem: BlueprintFileSystem
}

export interface BlueprintFileSystem {
  type: 'ext4' | 'xfs'
  /** Where the file system is mounted, on whichever node serves. */
  mountPoint: string
  /** Mount options beside `noauto`. Default: `defaults`. */
  options?: string[]
}

export interface BlueprintExport {
  /** A directory on one of the volumes: the mount point, or below it. */
  path: string
  /** Identity of the file system in file handles, the same on all nodes; 1 to 4294967295. Default: 1 for the first export, and so on. */
  fsid?: number
  clients: BlueprintClient[]
}

export interface BlueprintClient {
  /** An address or a network: `192.0.2.0/24`. */
  client: string
  /** Default: `rw`. */
  access?: 'ro' | 'rw'
  /** Whose ids are replaced by those of nobody: root's, everybody's or no one's. `none` for single hosts only. Default: `root`. */
  squash?: 'all' | 'none' | 'root'
  /** Security flavours in order of preference. Default: `sys`. */
  security?: ('krb5' | 'krb5i' | 'krb5p' | 'sys')[]
}

export interface BlueprintNfs {
  /** Directory on one of the volumes, outside every export, where the server remembers its clients. */
  stateDirectory: string
  /** Server threads. Default: 32. */
  threads?: number
  /** Seconds that clients get to reclaim their locks after a failover, 10 to 3600; leases last as long. Default: 45. */
  graceTime?: number
}

/** keepalived moves the address and calls a script that promotes, mounts and exports; DRBD's quorum keeps two sides from writing. */
export interface KeepalivedFailover {
  by: 'keepalived'
  /** 1 to 255, and used by no other virtual router of the networks. */
  virtualRouterId: number
  /** Priority by node, 1 to 254. Default: 150 for the first node, ten less for each further one. */
  priorities?: Record<string, number>
  /** Seconds after which a repaired node of higher priority takes the service back, up to 1000. Default: it never does. */
  failbackDelay?: number
  /**
   * What a failed check takes from the priority, -253 to -1; needs a `failbackDelay` of 10 seconds at most, which holds for a failed
   * check too, and has to exceed the distance of the priorities.
   * Default: a failed check takes the node out.
   */
  checkWeight?: number
  /** Seconds between two checks of the service, 2 to 10. Default: 5. */
  checkInterval?: number
  /** Seconds between two adverts, 1 to 10. Default: 1. */
  advertInterval?: number
}

/** Pacemaker promotes, mounts, exports and moves the address; corosync counts votes, and fence devices end a node that is lost. */
export interface PacemakerFailover {
  by: 'pacemaker'
  /** Networks over which corosync talks, the preferred one first; at least two. Default: all that every node has an address in. */
  links?: string[]
  fencing: BlueprintFenceDevice[]
  /** A host outside the cluster with corosync-qnetd, which votes where the nodes are in two halves. */
  quorumDevice?: BlueprintQuorumDevice
}

export interface BlueprintFenceDevice {
  /** Id of the resource. */
  name: string
  /** The program: `fence_ipmilan`. */
  agent: string
  /** Nodes that it can fence. */
  nodes: string[]
  /** Parameters of the agent: address, account, and where the password is. */
  parameters: Record<string, string>
}

export interface BlueprintQuorumDevice {
  /** Address or name of the host. */
  host: string
  /** `ffsplit`: of two halves one goes on; `lms`: the last node that reaches the device goes on. Default: `ffsplit`. */
  algorithm?: 'ffsplit' | 'lms'
}

/** Handed in, never made here: the same blueprint gives the same files. */
export interface BlueprintSecrets {
  /** Shared secret by which DRBD peers know each other, 16 to 64 characters. Without it they are not authenticated. */
  drbd?: string
  /** Text of corosync's key file, 128 to 4096 characters. Without it `corosync-keygen` makes one, to be copied to all nodes. */
  corosync?: string
}

export interface LibvirtConsumer {
  /** The KVM host. */
  host: string
  /** Its address: an export has to admit it for writing. */
  address: string
  /** Name of the pool. */
  pool: string
  /** Identity of the pool, a UUID. */
  uuid: string
  /** Path of the export. */
  export: string
  /** Where the host mounts it. */
  target: string
}

export interface KubernetesConsumer {
  /** Name of the object. */
  name: string
  /** Path of the export. */
  export: string
  /** Addresses of the Kubernetes nodes: an export has to admit them. */
  nodes: string[]
  /** A PersistentVolume of the whole export, or a StorageClass that gives each claim a directory in it. Default: `volume`. */
  provision?: 'class' | 'volume'
  /** What the volume is said to hold; NFS keeps nobody to it. Default: `1Gi`. */
  capacity?: string
  /** Default: `ReadWriteMany`. */
  accessMode?: 'ReadOnlyMany' | 'ReadWriteMany'
}
