// Generated from the lenses of ./model by `npm run docs`: change those, not this.

import type { UnknownStatement } from '../../lens/index.ts'

/** A directory of the host. */
export interface DirPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'dir'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: DirSource
  /** Where the pool appears on the host. */
  target?: Target
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A block device with a file system, which libvirt mounts. */
export interface FsPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'fs'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: FsSource
  /** Where the pool appears on the host. */
  target?: Target
  /**
   * Further options for mount.
   * Written `fs:mount_opts`. Since 5.1.0.
   */
  mountOpts?: MountOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A directory that a server exports, which libvirt mounts: NFS, CIFS, Gluster. */
export interface NetfsPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'netfs'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: NetfsSource
  /** Where the pool appears on the host. */
  target?: Target
  /**
   * Further options for mount.
   * Written `fs:mount_opts`. Since 5.1.0.
   */
  mountOpts?: MountOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An LVM volume group. */
export interface LogicalPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'logical'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Default: the name of the source. Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: LogicalSource
  /** Where the pool appears on the host. */
  target?: LogicalTarget
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A disk whose partitions are the volumes. */
export interface DiskPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'disk'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: DiskSource
  /** Where the pool appears on the host. */
  target?: Target
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An iSCSI target whose disks appear on the host. */
export interface IscsiPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'iscsi'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: IscsiSource
  /** Where the pool appears on the host. */
  target?: Target
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An iSCSI target that guests speak to without the host. */
export interface IscsiDirectPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'iscsi-direct'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: IscsiDirectSource
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** The disks of a SCSI or Fibre Channel adapter. */
export interface ScsiPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'scsi'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: ScsiSource
  /** Where the pool appears on the host. */
  target?: Target
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** All multipath devices of the host. */
export interface MpathPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'mpath'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: MpathSource
  /** Where the pool appears on the host. */
  target?: Target
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A pool of a Ceph cluster. */
export interface RbdPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'rbd'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Default: the name of the source. Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: RbdSource
  /**
   * How the pool is looked at again.
   * Since 5.2.0.
   */
  refresh?: Refresh
  /**
   * Further settings of librados.
   * Written `rbd:config_opts`. Since 5.1.0.
   */
  configOpts?: ConfigOptions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A Sheepdog cluster, which no libvirt since 8.8.0 knows. */
export interface SheepdogPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'sheepdog'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Default: the name of the source. Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: SheepdogSource
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A Gluster volume. */
export interface GlusterPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'gluster'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Default: the name of the source. Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: GlusterSource
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A ZFS pool or dataset. */
export interface ZfsPool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'zfs'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Default: the name of the source. Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: ZfsSource
  /** Where the pool appears on the host. */
  target?: Target
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A Virtuozzo storage cluster, which few builds of libvirt know. */
export interface VstoragePool {
  /**
   * Selects the storage backend.
   * Written `@type`.
   */
  type: 'vstorage'
  /**
   * Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.
   * Default: the name of the source. Of several the first counts.
   */
  name?: string
  /**
   * Globally unique id, without which an existing pool cannot be defined anew.
   * Default: random. Of several the first counts.
   */
  uuid?: string
  /** Total size; reported, and ignored when read. */
  capacity?: Size
  /** Size in use; reported, and ignored when read. */
  allocation?: Size
  /** Free size; reported, and ignored when read. */
  available?: Size
  /**
   * What the backend is to do or not to do.
   * Since 6.6.0.
   */
  features?: Features
  /** Where the storage comes from. */
  source?: VstorageSource
  /** Where the pool appears on the host. */
  target?: Target
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One storage pool's definition, /etc/libvirt/storage/NAME.xml. */
export interface LibvirtPoolFile {
  /** The definition of one storage pool. */
  pool?:
    | DirPool
    | DiskPool
    | FsPool
    | GlusterPool
    | IscsiDirectPool
    | IscsiPool
    | LogicalPool
    | MpathPool
    | NetfsPool
    | RbdPool
    | ScsiPool
    | SheepdogPool
    | VstoragePool
    | ZfsPool
}

/** A size that libvirt reports. It is ignored when read, and computed anew. */
export interface Size {
  /** The number, as a decimal text: it goes to 2^64. */
  value: string
  /**
   * Unit of the number.
   * Written `@unit`. Default: `"bytes"`.
   */
  unit?: string
}

/** Copy-on-write on btrfs. */
export interface Cow {
  /**
   * no keeps copy-on-write off on btrfs, yes leaves it on.
   * Written `@state`.
   */
  state: 'no' | 'yes'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** What the backend is to do or not to do. */
export interface Features {
  /**
   * Copy-on-write on btrfs; only dir and fs pools.
   * Since 6.6.0.
   */
  cow?: Cow
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Who may do what with the directory; set when the pool is built. */
export interface Permissions {
  /**
   * Mode of the directory, octal, at most 0777.
   * Default: 0711 for a directory that libvirt makes. Of several the first counts.
   */
  mode?: string
  /**
   * Numeric user id; -1 leaves it.
   * Default: `-1`. Of several the first counts.
   */
  owner?: number
  /**
   * Numeric group id; -1 leaves it.
   * Default: `-1`. Of several the first counts.
   */
  group?: number
  /**
   * Label of the security module, such as an SELinux context.
   * Default: inherited. Of several the first counts.
   */
  label?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Where the pool appears on the host. */
export interface Target {
  /**
   * Where the pool appears on the host.
   * Of several the first counts.
   */
  path?: string
  /** Mode, owner and label that building the pool sets. */
  permissions?: Permissions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Where the volume group appears; libvirt knows by itself. */
export interface LogicalTarget {
  /**
   * Ignored: libvirt uses /dev/VOLUMEGROUP.
   * Of several the first counts.
   */
  path?: string
  /** Mode, owner and label that building the pool sets. */
  permissions?: Permissions
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** How volumes are looked at. */
export interface RefreshVolume {
  /**
   * Whether a volume counts for what it really takes or for its capacity.
   * Written `@allocation`. Default: `"default"`.
   */
  allocation?: 'capacity' | 'default'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** How the pool is looked at again. */
export interface Refresh {
  /**
   * How volumes are looked at.
   * Since 5.2.0.
   */
  volume?: RefreshVolume
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One option for mount. */
export interface MountOption {
  /**
   * The option, handed to mount as it is.
   * Written `@name`.
   */
  name: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Further options for mount. A pool that has some is marked as tainted. */
export interface MountOptions {
  /**
   * Options, in the order in which mount gets them.
   * Written `fs:option`. Since 5.1.0.
   */
  options: MountOption[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** One setting of librados. */
export interface ConfigOption {
  /**
   * Name of a librados option.
   * Written `@name`.
   */
  name: string
  /**
   * Its value.
   * Written `@value`.
   */
  value: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Further settings of librados. A pool that has some is marked as tainted. */
export interface ConfigOptions {
  /**
   * Settings, in order.
   * Written `rbd:option`. Since 5.1.0.
   */
  options: ConfigOption[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A server, or one of a cluster's monitors. */
export interface Host {
  /**
   * Address of a server or cluster monitor: a name, or an IP address without brackets.
   * Written `@name`.
   */
  name: string
  /**
   * TCP port; not used for mounting.
   * Written `@port`. Default: 3260 for iSCSI, otherwise that of the protocol.
   */
  port?: number
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A free region of a disk. libvirt reports it and ignores it when it reads. */
export interface FreeExtent {
  /**
   * First byte of the region.
   * Written `@start`.
   */
  start: string
  /**
   * End of the region.
   * Written `@end`.
   */
  end: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A block device or an iSCSI target. */
export interface Device {
  /**
   * Device node, or iSCSI name of the target.
   * Written `@path`.
   */
  path: string
  /**
   * Whether names of partitions of a multipath disk have a p before the number.
   * Written `@part_separator`. Default: only where the name of the device ends in a digit. Since 1.3.1.
   */
  partSeparator?: 'no' | 'yes'
  /**
   * Free regions; reported, and ignored when read.
   * Written `freeExtent`.
   */
  freeExtents: FreeExtent[]
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A directory on the server. */
export interface Directory {
  /**
   * Directory on the server; absolute unless the format is cifs or glusterfs.
   * Written `@path`.
   */
  path: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A directory inside of a Gluster volume. */
export interface Directory {
  /**
   * Directory inside of the volume.
   * Written `@path`.
   */
  path: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Where on the PCI bus an adapter sits. */
export interface PciAddress {
  /**
   * PCI domain.
   * Written `@domain`. Default: `0`.
   */
  domain?: number
  /**
   * PCI bus.
   * Written `@bus`. Default: `0`.
   */
  bus?: number
  /**
   * PCI slot.
   * Written `@slot`. Default: `0`.
   */
  slot?: number
  /**
   * PCI function.
   * Written `@function`. Default: `0`.
   */
  function?: number
  /**
   * Read, and dropped when libvirt saves the definition.
   * Written `@multifunction`.
   */
  multifunction?: 'off' | 'on'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A SCSI adapter by its place, which unlike its name survives a reboot. */
export interface ParentAddress {
  /**
   * Content of the adapter's unique_id file.
   * Written `@unique_id`.
   */
  uniqueId: number
  /** PCI address of the adapter. */
  address?: PciAddress
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A SCSI or Fibre Channel host adapter. */
export interface Adapter {
  /**
   * Kind of adapter; may be left out where a name is given.
   * Written `@type`. Default: `"scsi_host"`. Since 1.0.5.
   */
  type?: 'fc_host' | 'scsi_host'
  /**
   * Name of a scsi_host, such as scsi_host5. It may change with every boot.
   * Written `@name`. Since 0.6.2.
   */
  name?: string
  /**
   * Name of the scsi_host that carries the virtual adapter.
   * Written `@parent`. Since 1.0.4.
   */
  parent?: string
  /**
   * Node name of the parent; with parent_wwpn.
   * Written `@parent_wwnn`. Since 3.0.0.
   */
  parentWwnn?: string
  /**
   * Port name of the parent; with parent_wwnn.
   * Written `@parent_wwpn`. Since 3.0.0.
   */
  parentWwpn?: string
  /**
   * Fabric by which the parent is chosen.
   * Written `@parent_fabric_wwn`. Since 3.0.0.
   */
  parentFabricWwn?: string
  /**
   * Whether libvirt takes the virtual adapter down when the pool stops.
   * Written `@managed`. Default: `"no"`. Since 1.2.11.
   */
  managed?: 'no' | 'yes'
  /**
   * World wide node name of the virtual adapter.
   * Written `@wwnn`. Since 1.0.4.
   */
  wwnn?: string
  /**
   * World wide port name of the virtual adapter.
   * Written `@wwpn`. Since 1.0.4.
   */
  wwpn?: string
  /**
   * A scsi_host by its PCI address, in place of a name.
   * Since 1.2.7.
   */
  parentaddr?: ParentAddress
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A libvirt secret, by id or by usage. */
export interface Secret {
  /**
   * The secret by its id.
   * Written `@uuid`.
   */
  uuid?: string
  /**
   * The secret by its usage name.
   * Written `@usage`.
   */
  usage?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** How the host proves who it is. */
export interface Auth {
  /**
   * chap for iSCSI, ceph for RBD.
   * Written `@type`.
   */
  type: 'ceph' | 'chap'
  /**
   * User, or client id of Ceph.
   * Written `@username`.
   */
  username: string
  /** Where the password is kept. */
  secret?: Secret
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An iSCSI name of the host. */
export interface InitiatorIqn {
  /**
   * iSCSI name with which the host logs in.
   * Written `@name`.
   */
  name: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Who the host is to the target. */
export interface Initiator {
  /**
   * The name.
   * Since 4.7.0.
   */
  iqn?: InitiatorIqn
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** The NFS version. */
export interface Protocol {
  /**
   * NFS version, handed to mount as nfsvers: 3, 4, 4.1, 4.2.
   * Written `@ver`.
   */
  ver: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A label that means nothing to libvirt. */
export interface Label {
  /**
   * The label.
   * Written `@name`.
   */
  name: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** File system on the device. */
export interface FsFormat {
  /**
   * Format; exact case.
   * Written `@type`.
   */
  type: 'auto' | 'ext2' | 'ext3' | 'ext4' | 'gfs' | 'gfs2' | 'hfs+' | 'iso9660' | 'ocfs2' | 'udf' | 'ufs' | 'vfat' | 'vmfs' | 'xfs'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Kind of network file system. */
export interface NetfsFormat {
  /**
   * Format; exact case.
   * Written `@type`.
   */
  type: 'auto' | 'cifs' | 'glusterfs' | 'nfs'
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Partition table of the disk. */
export interface DiskFormat {
  /**
   * Format; exact case.
   * Written `@type`.
   */
  type: 'bsd' | 'dos' | 'dvh' | 'gpt' | 'lvm2' | 'mac' | 'pc98' | 'sun' | 'unknown'
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Metadata of the volume group. */
export interface LogicalFormat {
  /**
   * Format; exact case.
   * Written `@type`.
   */
  type: 'lvm2' | 'unknown'
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A directory has no source. */
export interface DirSource {
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A block device with a file system. */
export interface FsSource {
  /**
   * The device that holds the file system: one.
   * Written `device`.
   */
  devices: Device[]
  /**
   * File system.
   * Default: auto.
   */
  format?: FsFormat
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A directory that a server exports. */
export interface NetfsSource {
  /**
   * Servers. Only RBD takes more than one: the other types start with exactly one.
   * Written `host`.
   */
  hosts: Host[]
  /** The exported directory. */
  dir?: Directory
  /**
   * Kind of network file system.
   * Default: auto.
   */
  format?: NetfsFormat
  /**
   * The NFS version; not for cifs and glusterfs.
   * Since 5.1.0.
   */
  protocol?: Protocol
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An LVM volume group. */
export interface LogicalSource {
  /**
   * Physical volumes from which the volume group is built.
   * Written `device`.
   */
  devices: Device[]
  /**
   * Volume group.
   * Default: the name of the pool. Of several the first counts.
   */
  name?: string
  /**
   * Metadata format.
   * Default: lvm2.
   */
  format?: LogicalFormat
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A disk whose partitions are the volumes. */
export interface DiskSource {
  /**
   * The disk: one.
   * Written `device`.
   */
  devices: Device[]
  /**
   * Partition table.
   * Default: unknown, which becomes dos when the pool is built.
   */
  format?: DiskFormat
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An iSCSI target, logged in to by the host. */
export interface IscsiSource {
  /**
   * Servers. Only RBD takes more than one: the other types start with exactly one.
   * Written `host`.
   */
  hosts: Host[]
  /**
   * The target: one.
   * Written `device`.
   */
  devices: Device[]
  /**
   * Who the host is to the target.
   * Since 4.7.0.
   */
  initiator?: Initiator
  /**
   * How the host proves who it is.
   * Since 0.9.7.
   */
  auth?: Auth
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An iSCSI target. */
export interface IscsiDirectDevice {
  /**
   * iSCSI name of the target.
   * Written `@path`.
   */
  path: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** An iSCSI target, spoken to by libvirt itself. */
export interface IscsiDirectSource {
  /**
   * Servers. Only RBD takes more than one: the other types start with exactly one.
   * Written `host`.
   */
  hosts: Host[]
  /**
   * The target: one.
   * Written `device`.
   */
  devices: IscsiDirectDevice[]
  /**
   * Who the host is to the target.
   * Since 4.7.0.
   */
  initiator?: Initiator
  /**
   * How the host proves who it is.
   * Since 0.9.7.
   */
  auth?: Auth
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A SCSI or Fibre Channel adapter. */
export interface ScsiSource {
  /** The adapter whose disks are the volumes. */
  adapter?: Adapter
  /**
   * Vendor of the storage, for people.
   * Since 0.8.4.
   */
  vendor?: Label
  /**
   * Name of the product, for people.
   * Since 0.8.4.
   */
  product?: Label
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** Multipath has no source: all its devices are volumes. */
export interface MpathSource {
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A pool of a Ceph cluster. */
export interface RbdSource {
  /**
   * Servers. Only RBD takes more than one: the other types start with exactly one.
   * Written `host`.
   */
  hosts: Host[]
  /**
   * Name of the remote object: Ceph pool, Gluster volume, ZFS pool, cluster.
   * Of several the first counts.
   */
  name?: string
  /**
   * How the host proves who it is.
   * Since 0.9.7.
   */
  auth?: Auth
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A Sheepdog cluster. */
export interface SheepdogSource {
  /**
   * Servers. Only RBD takes more than one: the other types start with exactly one.
   * Written `host`.
   */
  hosts: Host[]
  /**
   * Name of the remote object: Ceph pool, Gluster volume, ZFS pool, cluster.
   * Of several the first counts.
   */
  name?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A Gluster volume. */
export interface GlusterSource {
  /**
   * Servers. Only RBD takes more than one: the other types start with exactly one.
   * Written `host`.
   */
  hosts: Host[]
  /**
   * Directory inside of the volume.
   * Default: /.
   */
  dir?: Directory
  /**
   * Name of the remote object: Ceph pool, Gluster volume, ZFS pool, cluster.
   * Of several the first counts.
   */
  name?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A ZFS pool or dataset. */
export interface ZfsSource {
  /**
   * Device from which the ZFS pool is built: one at most.
   * Written `device`.
   */
  devices: Device[]
  /**
   * Name of the remote object: Ceph pool, Gluster volume, ZFS pool, cluster.
   * Of several the first counts.
   */
  name?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}

/** A Virtuozzo storage cluster. */
export interface VstorageSource {
  /**
   * Name of the remote object: Ceph pool, Gluster volume, ZFS pool, cluster.
   * Of several the first counts.
   */
  name?: string
  /** Statements that no property stands for, word for word. */
  unknown?: UnknownStatement[]
}
