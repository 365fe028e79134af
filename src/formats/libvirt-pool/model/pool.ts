import { attribute, type Body, body, element, elements, label, leaf, needed, oneOf, requiredAttribute } from '../../../lens/index.ts'
import type {
  ConfigOption,
  ConfigOptions,
  Cow,
  Features,
  LogicalTarget,
  MountOption,
  MountOptions,
  Permissions,
  Refresh,
  RefreshVolume,
  Size,
  Target,
} from '../types.ts'
import { keeping } from './document.ts'
import { YES_NO } from './source.ts'
import { absolutePath, anyText, mountOption, octalMode, owner, poolName, size, unit, uuid } from './values.ts'

const sizeBody = body(
  { value: label(size, 'The number, as a decimal text: it goes to 2^64.') },
  { unit: attribute('unit', unit, { doc: 'Unit of the number.', default: 'bytes' }) },
  { keyword: true },
)

/** A size that libvirt reports. It is ignored when read, and computed anew. */
export const reportedSize: Body<Size> = sizeBody

const cowBody = body(
  {},
  { state: requiredAttribute('state', oneOf(YES_NO), { doc: 'no keeps copy-on-write off on btrfs, yes leaves it on.' }) },
  keeping(),
)

/** Copy-on-write on btrfs. */
export const cow: Body<Cow> = cowBody

const featuresBody = body(
  {},
  { cow: element('cow', cow, { doc: 'Copy-on-write on btrfs; only dir and fs pools.', since: '6.6.0' }) },
  keeping(),
)

/** What the backend is to do or not to do. */
export const features: Body<Features> = featuresBody

const permissionsBody = body(
  {},
  {
    mode: leaf('mode', octalMode, {
      doc: 'Mode of the directory, octal, at most 0777.',
      defaultDoc: '0711 for a directory that libvirt makes',
    }),
    owner: leaf('owner', owner, { doc: 'Numeric user id; -1 leaves it.', default: -1 }),
    group: leaf('group', owner, { doc: 'Numeric group id; -1 leaves it.', default: -1 }),
    label: leaf('label', anyText, { doc: 'Label of the security module, such as an SELinux context.', defaultDoc: 'inherited' }),
  },
  keeping(),
)

/** Who may do what with the directory; set when the pool is built. */
export const permissions: Body<Permissions> = permissionsBody

const permissionsField = element('permissions', permissions, { doc: 'Mode, owner and label that building the pool sets.' })

const targetBody = body(
  {},
  { path: needed(leaf('path', absolutePath, { doc: 'Where the pool appears on the host.' })), permissions: permissionsField },
  keeping(),
)

/** Where the pool appears on the host. */
export const target: Body<Target> = targetBody

const logicalTargetBody = body(
  {},
  { path: leaf('path', absolutePath, { doc: 'Ignored: libvirt uses /dev/VOLUMEGROUP.' }), permissions: permissionsField },
  keeping(),
)

/** Where the volume group appears; libvirt knows by itself. */
export const logicalTarget: Body<LogicalTarget> = logicalTargetBody

const refreshVolumeBody = body(
  {},
  {
    allocation: attribute('allocation', oneOf(['default', 'capacity']), {
      doc: 'Whether a volume counts for what it really takes or for its capacity.',
      default: 'default',
    }),
  },
  keeping(),
)

/** How volumes are looked at. */
export const refreshVolume: Body<RefreshVolume> = refreshVolumeBody

const refreshBody = body({}, { volume: element('volume', refreshVolume, { doc: 'How volumes are looked at.', since: '5.2.0' }) }, keeping())

/** How the pool is looked at again. */
export const refresh: Body<Refresh> = refreshBody

const mountOptionBody = body(
  {},
  { name: requiredAttribute('name', mountOption, { doc: 'The option, handed to mount as it is.' }) },
  { ...keeping(), key: 'name' },
)

/** One option for mount. */
export const mountOptionOf: Body<MountOption> = mountOptionBody

const mountOptionsBody = body(
  {},
  { options: elements('fs:option', mountOptionOf, { doc: 'Options, in the order in which mount gets them.', since: '5.1.0' }) },
  keeping(),
)

/** Further options for mount. A pool that has some is marked as tainted. */
export const mountOptions: Body<MountOptions> = mountOptionsBody

const configOptionBody = body(
  {},
  {
    name: requiredAttribute('name', anyText, { doc: 'Name of a librados option.' }),
    value: requiredAttribute('value', anyText, { doc: 'Its value.' }),
  },
  { ...keeping(), key: 'name' },
)

/** One setting of librados. */
export const configOption: Body<ConfigOption> = configOptionBody

const configOptionsBody = body(
  {},
  { options: elements('rbd:option', configOption, { doc: 'Settings, in order.', since: '5.1.0' }) },
  keeping(),
)

/** Further settings of librados. A pool that has some is marked as tainted. */
export const configOptions: Body<ConfigOptions> = configOptionsBody

const NAME = { doc: 'Name of the pool, unique on the host; also the name of the file in which libvirt keeps it.' }

/** What every pool has. */
export const common = {
  name: needed(leaf('name', poolName, NAME)),
  uuid: leaf('uuid', uuid, { doc: 'Globally unique id, without which an existing pool cannot be defined anew.', defaultDoc: 'random' }),
  capacity: element('capacity', reportedSize, { doc: 'Total size; reported, and ignored when read.' }),
  allocation: element('allocation', reportedSize, { doc: 'Size in use; reported, and ignored when read.' }),
  available: element('available', reportedSize, { doc: 'Free size; reported, and ignored when read.' }),
  features: element('features', features, { doc: 'What the backend is to do or not to do.', since: '6.6.0' }),
}

/** Pools that can take their name from their source. */
export const nameOptional = {
  ...common,
  name: leaf('name', poolName, { ...NAME, defaultDoc: 'the name of the source' }),
}

const TARGET = { doc: 'Where the pool appears on the host.' }

export const targetField = needed(element('target', target, TARGET))
export const anyTargetField = needed(element('target', logicalTarget, TARGET))
export const optionalTargetField = element('target', target, TARGET)
export const refreshField = element('refresh', refresh, { doc: 'How the pool is looked at again.', since: '5.2.0' })
export const mountOptionsField = element('fs:mount_opts', mountOptions, { doc: 'Further options for mount.', since: '5.1.0' })
export const configOptionsField = element('rbd:config_opts', configOptions, { doc: 'Further settings of librados.', since: '5.1.0' })
