import { type Body, blocks, labelOf, one, type Value } from '../../../lens/index.ts'
import { wordSpan } from '../../../syntax/index.ts'
import type { Volume } from '../types.ts'
import { block } from './block.ts'
import { device } from './device.ts'
import { diskOptions } from './disk-options.ts'
import { metaDisk } from './meta-disk.ts'
import { integer } from './numbers.ts'
import { yesNo } from './option.ts'
import { blockBody } from './scope.ts'
import { path, unquoted } from './texts.ts'

/** A volume's number; the parser itself checks no bounds. */
export const volumeNumber: Value<number> = integer(0, 99_999_999, 'a volume number')

const DISK_DOC = 'Backing device, or none for a host that keeps no data of its own.'

/** What can be said of a volume, in a volume or directly in a host or resource that has only one. */
export const volumeFields = {
  device: one('device', device, { doc: 'DRBD block device name and/or minor.' }),
  disk: one('disk', path, { doc: DISK_DOC }),
  metaDisk: metaDisk({ doc: 'Where metadata lives.', default: 'internal' }),
}

const deviceLine = volumeFields.device

/** A device without words is one that the others say: a host's volume has that of the resource. */
const deviceOrNone: typeof deviceLine = {
  ...deviceLine,
  read(reading, owner, key, node) {
    const { tree } = reading
    const first = tree.firstWord[node]!
    if (first + 1 < tree.firstWord[node + 1]!) return deviceLine.read(reading, owner, key, node)
    reading.problem({ code: 'empty-device', ...wordSpan(tree, first), node })
    return false
  },
}

const volumeBody = blockBody(
  { vnr: labelOf(0, volumeNumber, 'Number of the volume, the same on all hosts.') },
  {
    ...volumeFields,
    device: deviceOrNone,
    tiebreaker: one('tiebreaker', unquoted(yesNo), {
      doc: 'Whether the diskless host may act as quorum tiebreaker.',
      default: true,
      since: '9.34.0',
    }),
    diskOptions: block('disk', diskOptions, { doc: 'Options of the backing device, of the DRBD device and of its peers.' }),
  },
  { key: 'vnr', skips: true },
)

/** One replicated device. */
export const volume: Body<Volume> = volumeBody

export const volumes = blocks('volume', volume, { doc: 'Replicated devices.' })
