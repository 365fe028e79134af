import type { Body } from '../../../lens/index.ts'
import type { PeerDeviceOptions } from '../types.ts'
import { quantity } from './numbers.ts'
import { option, yesNo } from './option.ts'
import { blockBody } from './scope.ts'

export const peerDeviceFields = {
  resyncRate: option('resync-rate', quantity({ min: 1, max: 8388608, unit: 'KiB/s', scale: 'k' }), {
    doc: 'Fixed resync bandwidth; only used while c-plan-ahead is 0.',
    default: 250,
  }),
  cPlanAhead: option('c-plan-ahead', quantity({ min: 0, max: 300, unit: 'tenths of a second' }), {
    doc: 'Planning horizon of the adaptive resync controller (0 = fixed rate).',
    default: 20,
  }),
  cDelayTarget: option('c-delay-target', quantity({ min: 1, max: 100, unit: 'tenths of a second' }), {
    doc: 'Delay the resync controller aims for when c-fill-target is 0.',
    default: 10,
  }),
  cFillTarget: option('c-fill-target', quantity({ min: 0, max: 1048576, unit: '512-byte sectors', scale: 's' }), {
    doc: 'In-flight resync data the controller aims for.',
    default: 100,
  }),
  cMaxRate: option('c-max-rate', quantity({ min: 0, max: 4194304, unit: 'KiB/s', scale: 'k' }), {
    doc: 'Ceiling of the adaptive resync rate (0 = no limit with recent drivers).',
    default: 102400,
  }),
  cMinRate: option('c-min-rate', quantity({ min: 0, max: 4194304, unit: 'KiB/s', scale: 'k' }), {
    doc: 'Rate below which resync is not throttled further for application I/O (0 = never throttle).',
    default: 250,
  }),
  resyncWithoutReplication: option('resync-without-replication', yesNo, {
    doc: 'Allow resync to this peer while replication to it is not established.',
    default: true,
    since: '9.32.0',
  }),
  peerTiebreaker: option('peer-tiebreaker', yesNo, {
    doc: 'Whether this diskless peer counts as a quorum tiebreaker.',
    default: true,
    since: '9.34.0',
  }),
  bitmap: option('bitmap', yesNo, {
    doc: 'Track differences to this peer; no for intentionally diskless peers.',
    default: true,
    since: '8.9.9',
  }),
}

const peerDeviceOptionsBody = blockBody({}, peerDeviceFields, { kind: 'options' })

/** disk{} of a connection: what holds between its volumes and their peers. */
export const peerDeviceOptions: Body<PeerDeviceOptions> = peerDeviceOptionsBody
