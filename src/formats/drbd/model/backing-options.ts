import { oneOf } from '../../../lens/index.ts'
import { quantity } from './numbers.ts'
import { option, yesNo } from './option.ts'
import { text } from './texts.ts'

/** Options of disk{} that concern the backing device of a volume. */
export const backingFields = {
  size: option('size', quantity({ min: 0, max: 2199023255552, unit: '512-byte sectors', scale: 's' }), {
    doc: 'Use only this much of the backing device instead of the negotiated maximum.',
    default: 0,
  }),
  onIoError: option('on-io-error', oneOf(['pass_on', 'call-local-io-error', 'detach']), {
    doc: 'Reaction when the backing device returns an I/O error.',
    default: 'detach',
  }),
  diskBarrier: option('disk-barrier', yesNo, {
    doc: 'Order dependent writes with block-layer barriers; only safe if every layer below honours them.',
    default: false,
  }),
  diskFlushes: option('disk-flushes', yesNo, { doc: 'Flush the backing device write cache between dependent writes.', default: true }),
  diskDrain: option('disk-drain', yesNo, { doc: 'Wait for the backing queue to drain between dependent writes.', default: true }),
  mdFlushes: option('md-flushes', yesNo, { doc: 'Flush the metadata device write cache after metadata updates.', default: true }),
  resyncAfter: option('resync-after', text('a resource, or RESOURCE/VOLUME'), {
    doc: 'Start this resync only once the named resource[/volume] has finished (drbdadm turns it into a minor).',
  }),
  alExtents: option('al-extents', quantity({ min: 67, max: 65534, unit: '4 MiB extents', isClamped: true }), {
    doc: 'Activity log size in 4 MiB extents; out-of-range values are clamped, not rejected.',
    default: 1237,
  }),
  alUpdates: option('al-updates', yesNo, {
    doc: 'Keep the activity log up to date; off means a full resync after a primary crash.',
    default: true,
  }),
  discardZeroesIfAligned: option('discard-zeroes-if-aligned', yesNo, {
    doc: 'Trust aligned discards to read back as zeroes even if the device does not promise it.',
    default: true,
  }),
  disableWriteSame: option('disable-write-same', yesNo, { doc: 'Never send WRITE SAME to the backing device.', default: false }),
  diskTimeout: option('disk-timeout', quantity({ min: 0, max: 6000, unit: 'tenths of a second' }), {
    doc: 'Treat a backing device that does not complete a request in this time as failed (0 = never).',
    default: 0,
  }),
  readBalancing: option(
    'read-balancing',
    oneOf([
      'prefer-local',
      'prefer-remote',
      'round-robin',
      'least-pending',
      'when-congested-remote',
      '32K-striping',
      '64K-striping',
      '128K-striping',
      '256K-striping',
      '512K-striping',
      '1M-striping',
    ]),
    { doc: 'Which node serves reads.', default: 'prefer-local' },
  ),
  rsDiscardGranularity: option('rs-discard-granularity', quantity({ min: 0, max: 1048576, unit: 'bytes' }), {
    doc: 'During resync, discard all-zero chunks of this size on the target (0 = off).',
    default: 0,
  }),
  bitmap: option('bitmap', yesNo, {
    doc: 'Allocate a bitmap slot for this disk/peer; no for peers that are always diskless.',
    default: true,
    since: '8.9.9',
  }),
}
