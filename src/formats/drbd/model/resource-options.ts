import type { Body } from '../../../lens/index.ts'
import { oneOf } from '../../../lens/index.ts'
import type { ResourceOptions } from '../types.ts'
import { quantity } from './numbers.ts'
import { option, yesNo } from './option.ts'
import { swallowedFields } from './retired-options.ts'
import { blockBody } from './scope.ts'
import { text } from './texts.ts'
import { votes } from './votes.ts'

export const resourceFields = {
  cpuMask: option('cpu-mask', text('text', 255), { doc: 'Hexadecimal CPU affinity mask for the kernel threads of the resource.' }),
  onNoDataAccessible: option('on-no-data-accessible', oneOf(['io-error', 'suspend-io']), {
    doc: 'Fail or freeze I/O when no up-to-date copy can be reached.',
    default: 'io-error',
  }),
  autoPromote: option('auto-promote', yesNo, {
    doc: 'Promote automatically when a device is opened for writing.',
    default: true,
    since: '8.9',
  }),
  peerAckWindow: option('peer-ack-window', quantity({ min: 2048, max: 204800, unit: '512-byte sectors', scale: 's' }), {
    doc: 'Data written before a peer-ack packet is sent.',
    default: 4096,
    since: '8.9',
  }),
  peerAckDelay: option('peer-ack-delay', quantity({ min: 1, max: 10000, unit: 'milliseconds' }), {
    doc: 'Idle time before a peer-ack packet is sent.',
    default: 100,
    since: '8.9',
  }),
  twopcTimeout: option('twopc-timeout', quantity({ min: 50, max: 600, unit: 'tenths of a second' }), {
    doc: 'Timeout of the cluster-wide two-phase state change.',
    default: 300,
    since: '8.9',
  }),
  twopcRetryTimeout: option('twopc-retry-timeout', quantity({ min: 1, max: 50, unit: 'tenths of a second' }), {
    doc: 'Back-off base between two-phase state change attempts.',
    default: 1,
    since: '8.9',
  }),
  autoPromoteTimeout: option('auto-promote-timeout', quantity({ min: 0, max: 600, unit: 'tenths of a second' }), {
    doc: 'How long an opening process may wait for automatic promotion.',
    default: 20,
    since: '8.9.3',
  }),
  maxIoDepth: option('max-io-depth', quantity({ min: 4, max: 4294967295 }), {
    doc: 'Most requests in flight per resource before new I/O is throttled.',
    default: 8000,
    since: '8.9.7',
  }),
  quorum: option('quorum', votes, {
    doc: 'Nodes needed in a partition before it may write: off, majority, all or a count.',
    default: 'off',
    since: '8.9.11',
  }),
  onNoQuorum: option('on-no-quorum', oneOf(['io-error', 'suspend-io']), {
    doc: 'Fail or freeze I/O on a primary that lost quorum.',
    default: 'suspend-io',
    since: '9.0.0',
  }),
  quorumMinimumRedundancy: option('quorum-minimum-redundancy', votes, {
    doc: 'Up-to-date disks needed in a partition before it may write.',
    default: 'off',
    since: '9.2.0',
  }),
  onSuspendedPrimaryOutdated: option('on-suspended-primary-outdated', oneOf(['disconnect', 'force-secondary']), {
    doc: 'What a frozen, outdated ex-primary does when it meets the new primary.',
    default: 'disconnect',
    since: '9.21.0',
  }),
  drbd8ApiCompatibility: option('drbd8-api-compatibility', yesNo, {
    doc: 'Run the resource in DRBD 8 compatibility mode.',
    default: false,
    since: '9.33.0',
  }),
  ...swallowedFields,
}

const resourceOptionsBody = blockBody({}, resourceFields, { kind: 'options' })

/** options{}: what holds for a resource as a whole. */
export const resourceOptions: Body<ResourceOptions> = resourceOptionsBody
