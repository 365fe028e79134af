import { type About, type Body, blocks, type Field, labelOf, one, optionalLabel, text } from '../../../lens/index.ts'
import { wordSpan } from '../../../syntax/index.ts'
import type { Connection, ConnectionVolume, Mesh, Path } from '../types.ts'
import { address } from './address.ts'
import { block } from './block.ts'
import { endpoints } from './endpoint.ts'
import { present } from './flag.ts'
import { netOptions } from './net-options.ts'
import { integer } from './numbers.ts'
import { peerDeviceOptions } from './peer-device-options.ts'
import { blockBody } from './scope.ts'
import { name, names } from './texts.ts'
import { volumeNumber } from './volume.ts'

const INTERNAL = 'appears in the output of drbdsetup show only'

const shown = {
  thisHost: one('_this_host', address, { doc: 'Local address in the output of drbdsetup show.', deprecated: INTERNAL }),
  remoteHost: one('_remote_host', address, { doc: 'Remote address in the output of drbdsetup show.', deprecated: INTERNAL, since: '8.9' }),
}

const connectionVolumeBody = blockBody(
  { vnr: labelOf(0, volumeNumber, 'Number of the volume.') },
  { diskOptions: block('disk', peerDeviceOptions, { doc: 'Options that hold between this volume and this peer.' }) },
  { key: 'vnr' },
)

/** What holds for one volume of a connection. */
export const connectionVolume: Body<ConnectionVolume> = connectionVolumeBody

/** Blocks of which there may be several, and none has a name. */
function nameless<T extends object>(keyword: string, inner: Body<T>, about: About): Field<T[], 'always'> {
  const field = blocks(keyword, inner, about)
  return {
    ...field,
    read(reading, owner, key, node) {
      const { tree } = reading
      const word = tree.firstWord[node]! + 1
      if (word === tree.firstWord[node + 1]) return field.read(reading, owner, key, node)
      reading.problem({ code: 'label', ...wordSpan(tree, word), data: { keyword }, node })
      return false
    },
  }
}

const pathBody = blockBody({}, { endpoints, ...shown })

/** One network path of a connection. */
export const connectionPath: Body<Path> = pathBody

const connectionBody = blockBody(
  { legacyName: optionalLabel(name('a name'), 0, 'Ignored by DRBD 9.') },
  {
    endpoints,
    paths: nameless('path', connectionPath, { doc: 'Network paths, where there are several.', since: '8.9.4' }),
    ...shown,
    peerNodeId: one('_peer_node_id', integer(0, 32, 'a node id'), {
      doc: 'Peer in the output of drbdsetup show.',
      deprecated: INTERNAL,
      since: '8.9.3',
    }),
    connectionState: one('_cstate', text('a state'), {
      doc: 'State in the output of drbdsetup show.',
      deprecated: INTERNAL,
      since: '9.32.0',
    }),
    isStandalone: one('_is_standalone', present, {
      doc: 'State in the output of drbdsetup show.',
      deprecated: INTERNAL,
      since: '8.9',
      removed: '9.32.0',
    }),
    volumes: blocks('volume', connectionVolume, { doc: 'Options of single volumes.' }),
    net: block('net', netOptions, { doc: 'Connection options.' }),
    diskOptions: block('disk', peerDeviceOptions, { doc: 'Peer-device options for all volumes of this connection.' }),
  },
  { skips: true },
)

/** One connection between two hosts. */
export const connection: Body<Connection> = connectionBody

const hostList = one('hosts', names('names of hosts'), { doc: 'Hosts to connect pairwise.' })

/** drbdadm unites the lists of several statements; the model shows the first, and keeps the others as they are. */
const meshHosts: Field<string[], 'optional'> = {
  ...hostList,
  read: (reading, owner, key, node) => owner[key] === undefined && hostList.read(reading, owner, key, node),
}

const meshBody = blockBody(
  {},
  {
    hosts: meshHosts,
    net: block('net', netOptions, { doc: 'Connection options of all pairs.' }),
  },
)

/** Connections between every two of several hosts. */
export const mesh: Body<Mesh> = meshBody

export const connections = blocks('connection', connection, { doc: 'Connections between two hosts each.', since: '8.9' })
export const meshes = nameless('connection-mesh', mesh, { doc: 'Groups of hosts that are all connected.', since: '8.9' })
