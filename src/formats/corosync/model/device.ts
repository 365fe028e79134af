import { type Body, body, family, one, section } from '../../../lens/index.ts'
import { isName } from '../dialect.ts'
import type { Device, DeviceHeuristics, DeviceNet } from '../types.ts'
import { deviceMilliseconds, devicePort, deviceTruth, tieBreaker, tls } from './device-values.ts'
import { inside } from './inside.ts'
import { anyText, filledText, flag, integer, words } from './values.ts'

const READ_BY = 'corosync-qdevice'

const netBody = body(
  {},
  {
    host: one('host', filledText, { doc: 'Name or address of the host that runs corosync-qnetd. Must be written.', readBy: READ_BY }),
    port: one('port', devicePort, { doc: 'TCP port of corosync-qnetd.', default: 5403, readBy: READ_BY }),
    tls: one('tls', tls, {
      doc: 'TLS towards corosync-qnetd: required, on (clear text where the other side has none) or off.',
      default: 'on',
      readBy: READ_BY,
    }),
    algorithm: one('algorithm', words(['ffsplit', 'lms', '2nodelms', 'test'], 'qdevice'), {
      doc: 'Who gets the vote: ffsplit (the half that can go on, for even splits) or lms (the last man standing). 2nodelms and test are for developers.',
      default: 'ffsplit',
      readBy: READ_BY,
    }),
    tieBreaker: one('tie_breaker', tieBreaker, {
      doc: 'Which of two equal partitions gets the vote: the one with the lowest or highest node id, or with this one.',
      default: 'lowest',
      readBy: READ_BY,
    }),
    connectTimeout: one('connect_timeout', deviceMilliseconds(1000, 120_000), {
      doc: 'Milliseconds to wait for the connection to corosync-qnetd.',
      defaultDoc: '0.8 * timeout of device{}',
      readBy: READ_BY,
    }),
    forceIpVersion: one('force_ip_version', words(['0', '4', '6'], 'qdevice'), {
      doc: 'Address family towards corosync-qnetd: 4, 6, or 0 for either.',
      default: '0',
      readBy: READ_BY,
    }),
    keepActivePartitionTieBreaker: one('keep_active_partition_tie_breaker', deviceTruth, {
      doc: 'Whether of two equal partitions the one that had the vote keeps it.',
      default: true,
      since: '3.0.1',
      readBy: READ_BY,
    }),
  },
  inside(3, () => deviceNet),
)

/** net{}: the arbitrator on another host, corosync-qnetd. corosync-qdevice(8). */
export const deviceNet: Body<DeviceNet> = netBody

const EXEC = /^exec_(.+)$/

const heuristicsBody = body(
  {},
  {
    mode: one('mode', words(['on', 'off', 'sync'], 'qdevice', true), {
      doc: 'When the commands run: always and on changes (on), on changes only (sync), or never.',
      default: 'off',
      readBy: READ_BY,
    }),
    timeout: one('timeout', deviceMilliseconds(1000, 120_000), {
      doc: 'Milliseconds that the commands of a regular run may take.',
      defaultDoc: 'half of the timeout of device{}',
      readBy: READ_BY,
    }),
    syncTimeout: one('sync_timeout', deviceMilliseconds(1000, 120_000), {
      doc: 'Milliseconds that the commands may take while the membership changes.',
      defaultDoc: 'half of the sync_timeout of device{}',
      readBy: READ_BY,
    }),
    interval: one('interval', deviceMilliseconds(1000, 3_600_000), {
      doc: 'Milliseconds between regular runs.',
      defaultDoc: '3 * timeout of device{}',
      readBy: READ_BY,
    }),
    exec: family(
      {
        pattern: EXEC,
        shown: 'exec_NAME',
        nameOf: (keyword) => {
          const name = EXEC.exec(keyword)?.[1] ?? ''
          return isName(name) && name.length <= LONGEST_NAME ? name : ''
        },
        keywordOf: (name) => `exec_${name}`,
      },
      anyText,
      { doc: 'A command that has to succeed, begun by an absolute path; there is no shell. At most 32.', readBy: READ_BY },
    ),
  },
  inside(3, () => deviceHeuristics),
)

/** The path in the configuration map has an end: `quorum.device.heuristics.exec_NAME`. */
const LONGEST_NAME = 220

/** heuristics{}: commands whose success speaks for a partition. corosync-qdevice(8). */
export const deviceHeuristics: Body<DeviceHeuristics> = heuristicsBody

const milliseconds = integer('u32', { unit: 'milliseconds' })

const deviceBody = body(
  {},
  {
    model: one('model', words(['net'], 'qdevice'), {
      doc: 'Kind of device; net is the only one. Without it there is no device.',
      readBy: READ_BY,
    }),
    votes: one('votes', integer('u32'), {
      doc: 'Votes of the device. ffsplit needs 1; lms needs it left out.',
      defaultDoc: 'the number of nodes - 1, where each has one vote',
    }),
    timeout: one('timeout', milliseconds, {
      doc: 'Milliseconds in which the device has to vote again, before its votes are taken from it.',
      default: 10_000,
    }),
    syncTimeout: one('sync_timeout', milliseconds, {
      doc: 'The same while the membership changes.',
      default: 30_000,
      since: '2.3.4',
    }),
    net: section('net', deviceNet, { doc: 'The arbitrator on another host.', merge: true, readBy: READ_BY }),
    heuristics: section('heuristics', deviceHeuristics, {
      doc: 'Commands whose success speaks for a partition.',
      merge: true,
      readBy: READ_BY,
    }),
    masterWins: one('master_wins', flag, {
      doc: 'Read and never used; corosync-qdevice has an option of its own for it.',
      deprecated: 'corosync never uses it; corosync-qdevice -S master_wins=on does',
      undocumented: true,
      since: '2.1.0',
    }),
  },
  inside(2, () => device),
)

/** device{}: a quorum device, votes from outside the nodes. corosync-qdevice(8). */
export const device: Body<Device> = deviceBody
