import { oneOf } from '../../../lens/index.ts'
import { quantity } from './numbers.ts'
import { option, yesNo } from './option.ts'
import { text } from './texts.ts'

/** Options of disk{} that only DRBD 8.4 has there. */
export const retiredDiskFields = {
  fencing: option('fencing', oneOf(['dont-care', 'resource-only', 'resource-and-stonith']), {
    doc: 'Fencing policy at its 8.4 place.',
    default: 'dont-care',
    deprecated: 'DRBD 9: belongs in net',
  }),
  rate: option('rate', quantity({ min: 1, max: 8388608, unit: 'KiB/s', scale: 'k' }), {
    doc: 'Other name of resync-rate.',
    removed: '8.9',
    replacedBy: 'resync-rate',
  }),
  after: option('after', text('a resource, or a resource and a volume as in r1/2'), {
    doc: 'Other name of resync-after.',
    removed: '8.9',
    replacedBy: 'resync-after',
  }),
  maxBioBvecs: option('max-bio-bvecs', quantity({ min: 0, max: 4294967295 }), { doc: 'Limit of segments per request.', removed: '8.9' }),
  useBmbv: option('use-bmbv', yesNo, { doc: 'Honour merge_bvec of the backing device.', removed: '8.9' }),
}

/** Options that 8.4 reads in every section and does nothing with. */
export const swallowedFields = {
  delayProbeVolume: option('delay-probe-volume', quantity({ min: 0, max: 4294967295 }), { doc: 'Ignored.', removed: '8.9' }),
  delayProbeInterval: option('delay-probe-interval', quantity({ min: 0, max: 4294967295 }), { doc: 'Ignored.', removed: '8.9' }),
  throttleThreshold: option('throttle-threshold', quantity({ min: 0, max: 4294967295 }), { doc: 'Ignored.', removed: '8.9' }),
  holdOffThreshold: option('hold-off-threshold', quantity({ min: 0, max: 4294967295 }), { doc: 'Ignored.', removed: '8.9' }),
}
