import { attribute, type Body, body, element, elements, leaf, needed, oneOf, requiredAttribute } from '../../../lens/index.ts'
import type {
  Adapter,
  Auth,
  Device,
  Directory,
  FreeExtent,
  Host,
  Initiator,
  InitiatorIqn,
  Label,
  ParentAddress,
  PciAddress,
  Protocol,
  Secret,
} from '../types.ts'
import { keeping } from './document.ts'
import { anyText, devicePath, directory, host, iqn, pci, plainText, port, protocolVersion, size, uniqueId, uuid, wwn } from './values.ts'

export const YES_NO = ['yes', 'no'] as const

const hostBody = body(
  {},
  {
    name: requiredAttribute('name', host, { doc: 'Address of a server or cluster monitor: a name, or an IP address without brackets.' }),
    port: attribute('port', port, {
      doc: 'TCP port; not used for mounting.',
      defaultDoc: '3260 for iSCSI, otherwise that of the protocol',
    }),
  },
  { ...keeping(), key: 'name' },
)

/** A server, or one of a cluster's monitors. */
export const hostOf: Body<Host> = hostBody

const freeExtentBody = body(
  {},
  {
    start: requiredAttribute('start', size, { doc: 'First byte of the region.' }),
    end: requiredAttribute('end', size, { doc: 'End of the region.' }),
  },
  keeping(),
)

/** A free region of a disk. libvirt reports it and ignores it when it reads. */
export const freeExtent: Body<FreeExtent> = freeExtentBody

const deviceBody = body(
  {},
  {
    path: requiredAttribute('path', devicePath, { doc: 'Device node, or iSCSI name of the target.' }),
    partSeparator: attribute('part_separator', oneOf(YES_NO), {
      doc: 'Whether names of partitions of a multipath disk have a p before the number.',
      defaultDoc: 'only where the name of the device ends in a digit',
      since: '1.3.1',
    }),
    freeExtents: elements('freeExtent', freeExtent, { doc: 'Free regions; reported, and ignored when read.' }),
  },
  { ...keeping(), key: 'path' },
)

/** A block device or an iSCSI target. */
export const device: Body<Device> = deviceBody

const directoryBody = body(
  {},
  { path: requiredAttribute('path', anyText, { doc: 'Directory on the server; absolute unless the format is cifs or glusterfs.' }) },
  keeping(),
)

/** A directory on the server. */
export const sharedDirectory: Body<Directory> = directoryBody

const volumeDirectoryBody = body({}, { path: requiredAttribute('path', directory, { doc: 'Directory inside of the volume.' }) }, keeping())

/** A directory inside of a Gluster volume. */
export const volumeDirectory: Body<Directory> = volumeDirectoryBody

const pciAddressBody = body(
  {},
  {
    domain: attribute('domain', pci(0xffffffff, 4), { doc: 'PCI domain.', default: 0 }),
    bus: attribute('bus', pci(0xff, 2), { doc: 'PCI bus.', default: 0 }),
    slot: attribute('slot', pci(0x1f, 2), { doc: 'PCI slot.', default: 0 }),
    function: attribute('function', pci(7, 1), { doc: 'PCI function.', default: 0 }),
    multifunction: attribute('multifunction', oneOf(['on', 'off']), { doc: 'Read, and dropped when libvirt saves the definition.' }),
  },
  keeping(),
)

/** Where on the PCI bus an adapter sits. */
export const pciAddress: Body<PciAddress> = pciAddressBody

const parentAddressBody = body(
  {},
  {
    uniqueId: requiredAttribute('unique_id', uniqueId, { doc: "Content of the adapter's unique_id file." }),
    address: needed(element('address', pciAddress, { doc: 'PCI address of the adapter.' })),
  },
  keeping(),
)

/** A SCSI adapter by its place, which unlike its name survives a reboot. */
export const parentAddress: Body<ParentAddress> = parentAddressBody

const adapterBody = body(
  {},
  {
    type: attribute('type', oneOf(['scsi_host', 'fc_host']), {
      doc: 'Kind of adapter; may be left out where a name is given.',
      default: 'scsi_host',
      since: '1.0.5',
    }),
    name: attribute('name', plainText, { doc: 'Name of a scsi_host, such as scsi_host5. It may change with every boot.', since: '0.6.2' }),
    parent: attribute('parent', anyText, { doc: 'Name of the scsi_host that carries the virtual adapter.', since: '1.0.4' }),
    parentWwnn: attribute('parent_wwnn', wwn, { doc: 'Node name of the parent; with parent_wwpn.', since: '3.0.0' }),
    parentWwpn: attribute('parent_wwpn', wwn, { doc: 'Port name of the parent; with parent_wwnn.', since: '3.0.0' }),
    parentFabricWwn: attribute('parent_fabric_wwn', wwn, { doc: 'Fabric by which the parent is chosen.', since: '3.0.0' }),
    managed: attribute('managed', oneOf(YES_NO), {
      doc: 'Whether libvirt takes the virtual adapter down when the pool stops.',
      default: 'no',
      since: '1.2.11',
    }),
    wwnn: attribute('wwnn', wwn, { doc: 'World wide node name of the virtual adapter.', since: '1.0.4' }),
    wwpn: attribute('wwpn', wwn, { doc: 'World wide port name of the virtual adapter.', since: '1.0.4' }),
    parentaddr: element('parentaddr', parentAddress, { doc: 'A scsi_host by its PCI address, in place of a name.', since: '1.2.7' }),
  },
  keeping(adapterFault),
)

/** A SCSI or Fibre Channel host adapter. */
export const adapter: Body<Adapter> = adapterBody

/** What libvirt or its schema has against an adapter; undefined when nothing. */
export function adapterFault(value: Adapter): string | undefined {
  const fibre = [value.parent, value.parentWwnn, value.parentWwpn, value.parentFabricWwn, value.managed, value.wwnn, value.wwpn]
  if (value.type === 'fc_host') {
    if (value.name !== undefined || value.parentaddr) return 'a fc_host has no name and no parentaddr'
    if (value.wwnn === undefined || value.wwpn === undefined) return 'a fc_host needs wwnn and wwpn'
    if ((value.parentWwnn === undefined) !== (value.parentWwpn === undefined))
      return 'parent_wwnn and parent_wwpn stand together or not at all'
    return undefined
  }
  if (fibre.some((part) => part !== undefined)) return 'only a fc_host has WWNs, a parent or managed'
  if ((value.name === undefined) === (value.parentaddr === undefined)) return 'a scsi_host needs either a name or a parentaddr'
  return value.parentaddr && value.type === undefined ? "parentaddr needs type='scsi_host' written out" : undefined
}

const secretBody = body(
  {},
  {
    uuid: attribute('uuid', uuid, { doc: 'The secret by its id.' }),
    usage: attribute('usage', anyText, { doc: 'The secret by its usage name.' }),
  },
  keeping(secretFault),
)

/** A libvirt secret, by id or by usage. */
export const secret: Body<Secret> = secretBody

export function secretFault({ uuid: id, usage }: Secret): string | undefined {
  return (id === undefined) === (usage === undefined) ? 'a secret has either a uuid or a usage' : undefined
}

const authBody = body(
  {},
  {
    type: requiredAttribute('type', oneOf(['chap', 'ceph']), { doc: 'chap for iSCSI, ceph for RBD.' }),
    username: requiredAttribute('username', anyText, { doc: 'User, or client id of Ceph.' }),
    secret: needed(element('secret', secret, { doc: 'Where the password is kept.' })),
  },
  keeping(),
)

/** How the host proves who it is. */
export const auth: Body<Auth> = authBody

const initiatorIqnBody = body(
  {},
  { name: requiredAttribute('name', anyText, { doc: 'iSCSI name with which the host logs in.' }) },
  keeping(),
)

/** An iSCSI name of the host. */
export const initiatorIqn: Body<InitiatorIqn> = initiatorIqnBody

const initiatorBody = body({}, { iqn: needed(element('iqn', initiatorIqn, { doc: 'The name.', since: '4.7.0' })) }, keeping())

/** Who the host is to the target. */
export const initiator: Body<Initiator> = initiatorBody

const protocolBody = body(
  {},
  { ver: requiredAttribute('ver', protocolVersion, { doc: 'NFS version, handed to mount as nfsvers: 3, 4, 4.1, 4.2.' }) },
  keeping(),
)

/** The NFS version. */
export const protocol: Body<Protocol> = protocolBody

const labelBody = body({}, { name: requiredAttribute('name', anyText, { doc: 'The label.' }) }, keeping())

/** A label that means nothing to libvirt. */
export const labelOfUser: Body<Label> = labelBody

/** Labels that most sources may have. */
export const labels = {
  vendor: element('vendor', labelOfUser, { doc: 'Vendor of the storage, for people.', since: '0.8.4' }),
  product: element('product', labelOfUser, { doc: 'Name of the product, for people.', since: '0.8.4' }),
}

/** Elements of several sources. */
export const parts = {
  hosts: elements('host', hostOf, { doc: 'Servers. Only RBD takes more than one: the other types start with exactly one.' }, 1),
  auth: element('auth', auth, { doc: 'How the host proves who it is.', since: '0.9.7' }),
  remoteName: needed(leaf('name', anyText, { doc: 'Name of the remote object: Ceph pool, Gluster volume, ZFS pool, cluster.' })),
  iqnPath: requiredAttribute('path', iqn, { doc: 'iSCSI name of the target.' }),
}
