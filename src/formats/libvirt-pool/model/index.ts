import { type Body, body, element, elementByAttribute, type Field, needed, oneOf, requiredAttribute } from '../../../lens/index.ts'
import type {
  DirPool,
  DiskPool,
  FsPool,
  GlusterPool,
  IscsiDirectPool,
  IscsiPool,
  LibvirtPoolFile,
  LogicalPool,
  MpathPool,
  NetfsPool,
  RbdPool,
  ScsiPool,
  SheepdogPool,
  VstoragePool,
  ZfsPool,
} from '../types.ts'
import { keeping } from './document.ts'
import {
  anyTargetField,
  common,
  configOptionsField,
  mountOptionsField,
  nameOptional,
  optionalTargetField,
  refreshField,
  targetField,
} from './pool.ts'
import * as sources from './sources.ts'
import { isPoolName } from './values.ts'

const typeOf = <const T extends string>(type: T): Field<T, 'always'> =>
  requiredAttribute('type', oneOf([type]), { doc: 'Selects the storage backend.' })

const sourceOf = <T extends object>(source: Body<T>): Field<T, 'optional'> =>
  element('source', source, { doc: 'Where the storage comes from.' })

/** Only dir and fs know copy-on-write. */
const noCow = ({ features }: { features?: { cow?: { state?: string } } }): string | undefined =>
  features?.cow?.state === undefined ? undefined : 'features: only dir and fs pools have a copy-on-write state'

/** A name taken from the source must do as a name. */
const named = (pool: { name?: string; source?: { name?: string }; features?: { cow?: { state?: string } } }): string | undefined => {
  const name = pool.name ?? pool.source?.name
  return name !== undefined && isPoolName(name) ? noCow(pool) : 'name: the source has no name that could be the name of the pool'
}

const dirPoolBody = body({}, { type: typeOf('dir'), ...common, source: sourceOf(sources.dirSource), target: targetField }, keeping())

/** A directory of the host. */
export const dirPool: Body<DirPool> = dirPoolBody

const fsPoolBody = body(
  {},
  { type: typeOf('fs'), ...common, source: needed(sourceOf(sources.fsSource)), target: targetField, mountOpts: mountOptionsField },
  keeping(),
)

/** A block device with a file system, which libvirt mounts. */
export const fsPool: Body<FsPool> = fsPoolBody

const netfsPoolBody = body(
  {},
  { type: typeOf('netfs'), ...common, source: needed(sourceOf(sources.netfsSource)), target: targetField, mountOpts: mountOptionsField },
  keeping(noCow),
)

/** A directory that a server exports, which libvirt mounts: NFS, CIFS, Gluster. */
export const netfsPool: Body<NetfsPool> = netfsPoolBody

const logicalPoolBody = body(
  {},
  { type: typeOf('logical'), ...nameOptional, source: needed(sourceOf(sources.logicalSource)), target: anyTargetField },
  keeping(named),
)

/** An LVM volume group. */
export const logicalPool: Body<LogicalPool> = logicalPoolBody

const diskPoolBody = body(
  {},
  { type: typeOf('disk'), ...common, source: needed(sourceOf(sources.diskSource)), target: targetField },
  keeping(noCow),
)

/** A disk whose partitions are the volumes. */
export const diskPool: Body<DiskPool> = diskPoolBody

const iscsiPoolBody = body(
  {},
  { type: typeOf('iscsi'), ...common, source: needed(sourceOf(sources.iscsiSource)), target: targetField },
  keeping(noCow),
)

/** An iSCSI target whose disks appear on the host. */
export const iscsiPool: Body<IscsiPool> = iscsiPoolBody

const iscsiDirectPoolBody = body(
  {},
  { type: typeOf('iscsi-direct'), ...common, source: needed(sourceOf(sources.iscsiDirectSource)) },
  keeping(noCow),
)

/** An iSCSI target that guests speak to without the host. */
export const iscsiDirectPool: Body<IscsiDirectPool> = iscsiDirectPoolBody

const scsiPoolBody = body(
  {},
  { type: typeOf('scsi'), ...common, source: needed(sourceOf(sources.scsiSource)), target: targetField },
  keeping(noCow),
)

/** The disks of a SCSI or Fibre Channel adapter. */
export const scsiPool: Body<ScsiPool> = scsiPoolBody

const mpathPoolBody = body(
  {},
  { type: typeOf('mpath'), ...common, source: sourceOf(sources.mpathSource), target: targetField },
  keeping(noCow),
)

/** All multipath devices of the host. */
export const mpathPool: Body<MpathPool> = mpathPoolBody

const rbdPoolBody = body(
  {},
  {
    type: typeOf('rbd'),
    ...nameOptional,
    source: needed(sourceOf(sources.rbdSource)),
    refresh: refreshField,
    configOpts: configOptionsField,
  },
  keeping(named),
)

/** A pool of a Ceph cluster. */
export const rbdPool: Body<RbdPool> = rbdPoolBody

const sheepdogPoolBody = body(
  {},
  { type: typeOf('sheepdog'), ...nameOptional, source: needed(sourceOf(sources.sheepdogSource)) },
  keeping(named),
)

/** A Sheepdog cluster, which no libvirt since 8.8.0 knows. */
export const sheepdogPool: Body<SheepdogPool> = sheepdogPoolBody

const glusterPoolBody = body(
  {},
  { type: typeOf('gluster'), ...nameOptional, source: needed(sourceOf(sources.glusterSource)) },
  keeping(named),
)

/** A Gluster volume. */
export const glusterPool: Body<GlusterPool> = glusterPoolBody

const zfsPoolBody = body(
  {},
  { type: typeOf('zfs'), ...nameOptional, source: needed(sourceOf(sources.zfsSource)), target: optionalTargetField },
  keeping(named),
)

/** A ZFS pool or dataset. */
export const zfsPool: Body<ZfsPool> = zfsPoolBody

const vstoragePoolBody = body(
  {},
  { type: typeOf('vstorage'), ...nameOptional, source: needed(sourceOf(sources.vstorageSource)), target: targetField },
  keeping(named),
)

/** A Virtuozzo storage cluster, which few builds of libvirt know. */
export const vstoragePool: Body<VstoragePool> = vstoragePoolBody

const libvirtPoolFileBody = body(
  {},
  {
    pool: elementByAttribute(
      'pool',
      'type',
      {
        dir: dirPool,
        fs: fsPool,
        netfs: netfsPool,
        logical: logicalPool,
        disk: diskPool,
        iscsi: iscsiPool,
        'iscsi-direct': iscsiDirectPool,
        scsi: scsiPool,
        mpath: mpathPool,
        rbd: rbdPool,
        sheepdog: sheepdogPool,
        gluster: glusterPool,
        zfs: zfsPool,
        vstorage: vstoragePool,
      },
      { doc: 'The definition of one storage pool.' },
    ),
  },
  {},
)

/** One storage pool's definition, /etc/libvirt/storage/NAME.xml. */
export const libvirtPoolFile: Body<LibvirtPoolFile> = libvirtPoolFileBody
