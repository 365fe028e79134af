import { type Body, body, element, elements, leaf, needed, oneOf, requiredAttribute } from '../../../lens/index.ts'
import type {
  DirSource,
  DiskFormat,
  DiskSource,
  FsFormat,
  FsSource,
  GlusterSource,
  IscsiDirectDevice,
  IscsiDirectSource,
  IscsiSource,
  LogicalFormat,
  LogicalSource,
  MpathSource,
  NetfsFormat,
  NetfsSource,
  RbdSource,
  ScsiSource,
  SheepdogSource,
  VstorageSource,
  ZfsSource,
} from '../types.ts'
import { keeping } from './document.ts'
import { adapter, device, initiator, labels, parts, protocol, sharedDirectory, volumeDirectory } from './source.ts'
import { anyText } from './values.ts'

/** More of them pass, and then the pool does not start, or the rest is left alone. */
const mostOne = ({ devices }: { devices: readonly unknown[] }): string | undefined =>
  devices.length > 1 ? 'one device at most' : undefined

const FORMAT = { doc: 'Format; exact case.' }

const fsFormatBody = body(
  {},
  {
    type: requiredAttribute(
      'type',
      oneOf(['auto', 'ext2', 'ext3', 'ext4', 'ufs', 'iso9660', 'udf', 'gfs', 'gfs2', 'vfat', 'hfs+', 'xfs', 'ocfs2', 'vmfs']),
      FORMAT,
    ),
  },
  keeping(),
)

/** File system on the device. */
export const fsFormat: Body<FsFormat> = fsFormatBody

const netfsFormatBody = body({}, { type: requiredAttribute('type', oneOf(['auto', 'nfs', 'glusterfs', 'cifs']), FORMAT) }, keeping())

/** Kind of network file system. */
export const netfsFormat: Body<NetfsFormat> = netfsFormatBody

const diskFormatBody = body(
  {},
  {
    type: requiredAttribute('type', oneOf(['unknown', 'dos', 'dvh', 'gpt', 'mac', 'bsd', 'pc98', 'sun', 'lvm2']), FORMAT),
    ...labels,
  },
  keeping(),
)

/** Partition table of the disk. */
export const diskFormat: Body<DiskFormat> = diskFormatBody

const logicalFormatBody = body({}, { type: requiredAttribute('type', oneOf(['unknown', 'lvm2']), FORMAT), ...labels }, keeping())

/** Metadata of the volume group. */
export const logicalFormat: Body<LogicalFormat> = logicalFormatBody

const devices = (about: string, least = 0) => elements('device', device, { doc: about }, least)

const dirSourceBody = body({}, { ...labels }, keeping())

/** A directory has no source. */
export const dirSource: Body<DirSource> = dirSourceBody

const fsSourceBody = body(
  {},
  {
    devices: devices('The device that holds the file system: one.', 1),
    format: element('format', fsFormat, { doc: 'File system.', defaultDoc: 'auto' }),
    ...labels,
  },
  keeping(mostOne),
)

/** A block device with a file system. */
export const fsSource: Body<FsSource> = fsSourceBody

const netfsSourceBody = body(
  {},
  {
    hosts: parts.hosts,
    dir: needed(element('dir', sharedDirectory, { doc: 'The exported directory.' })),
    format: element('format', netfsFormat, { doc: 'Kind of network file system.', defaultDoc: 'auto' }),
    protocol: element('protocol', protocol, { doc: 'The NFS version; not for cifs and glusterfs.', since: '5.1.0' }),
    ...labels,
  },
  keeping(netfsFault),
)

/** A directory that a server exports. */
export const netfsSource: Body<NetfsSource> = netfsSourceBody

function netfsFault({ format, protocol: wanted, dir }: NetfsSource): string | undefined {
  const isNfs = format === undefined || format.type === 'auto' || format.type === 'nfs'
  if (!isNfs) return wanted ? 'only NFS has a protocol version' : undefined
  return dir && !dir.path.startsWith('/') ? 'the directory of an NFS server is an absolute path' : undefined
}

const logicalSourceBody = body(
  {},
  {
    devices: devices('Physical volumes from which the volume group is built.'),
    name: leaf('name', anyText, { doc: 'Volume group.', defaultDoc: 'the name of the pool' }),
    format: element('format', logicalFormat, { doc: 'Metadata format.', defaultDoc: 'lvm2' }),
    ...labels,
  },
  keeping(),
)

/** An LVM volume group. */
export const logicalSource: Body<LogicalSource> = logicalSourceBody

const diskSourceBody = body(
  {},
  {
    devices: devices('The disk: one.', 1),
    format: element('format', diskFormat, { doc: 'Partition table.', defaultDoc: 'unknown, which becomes dos when the pool is built' }),
    ...labels,
  },
  keeping(mostOne),
)

/** A disk whose partitions are the volumes. */
export const diskSource: Body<DiskSource> = diskSourceBody

const initiatorField = element('initiator', initiator, { doc: 'Who the host is to the target.', since: '4.7.0' })

const iscsiSourceBody = body(
  {},
  { hosts: parts.hosts, devices: devices('The target: one.', 1), initiator: initiatorField, auth: parts.auth, ...labels },
  keeping(mostOne),
)

/** An iSCSI target, logged in to by the host. */
export const iscsiSource: Body<IscsiSource> = iscsiSourceBody

const iscsiDirectDeviceBody = body({}, { path: parts.iqnPath }, { ...keeping(), key: 'path' })

/** An iSCSI target. */
export const iscsiDirectDevice: Body<IscsiDirectDevice> = iscsiDirectDeviceBody

const iscsiDirectSourceBody = body(
  {},
  {
    hosts: parts.hosts,
    devices: elements('device', iscsiDirectDevice, { doc: 'The target: one.' }, 1),
    initiator: needed(initiatorField),
    auth: parts.auth,
  },
  keeping(mostOne),
)

/** An iSCSI target, spoken to by libvirt itself. */
export const iscsiDirectSource: Body<IscsiDirectSource> = iscsiDirectSourceBody

const scsiSourceBody = body(
  {},
  { adapter: needed(element('adapter', adapter, { doc: 'The adapter whose disks are the volumes.' })), ...labels },
  keeping(),
)

/** A SCSI or Fibre Channel adapter. */
export const scsiSource: Body<ScsiSource> = scsiSourceBody

const mpathSourceBody = body({}, {}, keeping())

/** Multipath has no source: all its devices are volumes. */
export const mpathSource: Body<MpathSource> = mpathSourceBody

const rbdSourceBody = body({}, { hosts: parts.hosts, name: parts.remoteName, auth: parts.auth }, keeping())

/** A pool of a Ceph cluster. */
export const rbdSource: Body<RbdSource> = rbdSourceBody

const sheepdogSourceBody = body({}, { hosts: parts.hosts, name: parts.remoteName }, keeping())

/** A Sheepdog cluster. */
export const sheepdogSource: Body<SheepdogSource> = sheepdogSourceBody

const glusterSourceBody = body(
  {},
  {
    hosts: parts.hosts,
    dir: element('dir', volumeDirectory, { doc: 'Directory inside of the volume.', defaultDoc: '/' }),
    name: parts.remoteName,
  },
  keeping(),
)

/** A Gluster volume. */
export const glusterSource: Body<GlusterSource> = glusterSourceBody

const zfsSourceBody = body(
  {},
  { devices: devices('Device from which the ZFS pool is built: one at most.'), name: parts.remoteName },
  keeping(mostOne),
)

/** A ZFS pool or dataset. */
export const zfsSource: Body<ZfsSource> = zfsSourceBody

const vstorageSourceBody = body({}, { name: parts.remoteName }, keeping())

/** A Virtuozzo storage cluster. */
export const vstorageSource: Body<VstorageSource> = vstorageSourceBody
