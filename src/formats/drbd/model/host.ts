import { type Body, blocks, type Field, labelOf, one } from '../../../lens/index.ts'
import type { FloatingHost, Host, StackedHost, StackedVolume, ThisHost } from '../types.ts'
import { address } from './address.ts'
import { block } from './block.ts'
import { device } from './device.ts'
import { diskOptions } from './disk-options.ts'
import { integer } from './numbers.ts'
import { resourceOptions } from './resource-options.ts'
import { blockBody } from './scope.ts'
import { name, names } from './texts.ts'
import { hostProxy } from './via-proxy.ts'
import { volumeFields, volumeNumber, volumes } from './volume.ts'

const nodeId = one('node-id', integer(0, 32, 'a node id'), { doc: 'Stable node number used in metadata, 0 to 31.', since: '8.9' })
const proxy = block('proxy', hostProxy, { doc: 'Proxy of this host; 8.4 form.' })
const endpoint = one('address', address, { doc: 'Replication endpoint of the host.' })

const withoutAddress = {
  ...volumeFields,
  volumes,
  diskOptions: block('disk', diskOptions, { doc: 'Disk options of the one volume that the host describes directly.' }),
  options: block('options', resourceOptions, { doc: 'Read and never used.' }),
  proxy,
}

const thisHostBody = blockBody({}, { nodeId, address: endpoint, ...withoutAddress }, { skips: true })

/** The local host in the output of drbdsetup show. */
export const thisHost: Body<ThisHost> = thisHostBody

const hostBody = blockBody(
  { names: labelOf(0, names('names of hosts'), 'Host names, as `uname -n` has them; short names match qualified ones.') },
  {
    nodeId,
    address: endpoint,
    alternateLinkAddress: one('alternate-link-address', address, { doc: 'Second link address (8.4 tools only).', removed: '8.9' }),
    ...withoutAddress,
  },
  { key: 'names', skips: true },
)

/** What holds on the named hosts. */
export const host: Body<Host> = hostBody

const floatingBody = blockBody(
  { address: labelOf(0, address, 'The host is the one that has this address.') },
  { nodeId, ...withoutAddress },
  { skips: true },
)

/** A host that is known by its address, not by its name. */
export const floatingHost: Body<FloatingHost> = floatingBody

const stackedVolumeBody = blockBody(
  { vnr: labelOf(0, volumeNumber, 'Number of the volume.') },
  {
    device: one('device', device, { doc: 'DRBD block device name and/or minor.' }),
    diskOptions: block('disk', diskOptions, { doc: 'Disk options of the volume; its disk is the lower device.' }),
  },
  { key: 'vnr' },
)

/** A volume whose disk is a volume of another resource. */
export const stackedVolume: Body<StackedVolume> = stackedVolumeBody

const stackedBody = blockBody(
  { lower: labelOf(0, name('the name of a resource'), 'The resource below.') },
  {
    nodeId,
    address: endpoint,
    device: one('device', device, { doc: 'DRBD block device name and/or minor.' }),
    volumes: blocks('volume', stackedVolume, { doc: 'Stacked devices.' }),
    proxy,
  },
  { key: 'lower' },
)

/** A host whose disks are another resource. */
export const stackedHost: Body<StackedHost> = stackedBody

export const hosts = blocks('on', host, { doc: 'Hosts that keep or use the resource.' })

const floatingBlocks = blocks('floating', floatingHost, { doc: 'Hosts known by their address.' })

/** Without a block the statement is the whole host. */
export const floating: Field<FloatingHost[], 'always'> = { ...floatingBlocks, hooks: [{ keyword: 'floating' }] }

export const stacked = blocks('stacked-on-top-of', stackedHost, {
  doc: 'Hosts whose backing device is another resource.',
  deprecated: 'DRBD 9: use more than two nodes instead',
})
