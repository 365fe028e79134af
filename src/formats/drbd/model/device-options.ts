import { quantity } from './numbers.ts'
import { option, yesNo } from './option.ts'

/** Options of disk{} that concern the DRBD device itself. */
export const deviceFields = {
  maxBioSize: option('max-bio-size', quantity({ min: 512, max: 1048576 }), {
    doc: 'Largest block I/O the DRBD device accepts.',
    default: 1048576,
    since: '8.9.0',
  }),
  diskless: option('diskless', yesNo, {
    doc: 'Create the device without ever attaching a disk (drbdadm sets it from disk none).',
    default: false,
    since: '8.9.11',
    deprecated: 'internal, use disk none',
  }),
  blockSize: option('block-size', quantity({ min: 512, max: 4096 }), {
    doc: 'Logical block size announced by the DRBD device.',
    default: 512,
    since: '9.24.0',
  }),
  discardGranularity: option('discard-granularity', quantity({ min: 0, max: 134217728 }), {
    doc: 'Discard granularity announced by the DRBD device.',
    default: 4294967295,
    since: '9.34.0',
  }),
}
