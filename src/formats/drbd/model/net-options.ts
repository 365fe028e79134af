import type { Body } from '../../../lens/index.ts'
import { oneOf } from '../../../lens/index.ts'
import type { NetOptions } from '../types.ts'
import { quantity } from './numbers.ts'
import { oneOfNoCase, option, yesNo } from './option.ts'
import { swallowedFields } from './retired-options.ts'
import { blockBody } from './scope.ts'
import { text } from './texts.ts'

export const netFields = {
  transport: option('transport', text('text', 63), { doc: 'Kernel transport module to use (tcp, lb-tcp, rdma).', since: '8.9.2' }),
  loadBalancePaths: option('load-balance-paths', yesNo, {
    doc: 'Spread traffic over all paths of a connection.',
    default: false,
    since: '9.26.0',
  }),
  protocol: option('protocol', oneOfNoCase(['A', 'B', 'C']), {
    doc: 'When a write counts as complete: A local disk + send buffer, B + peer memory, C + peer disk.',
    default: 'C',
  }),
  timeout: option('timeout', quantity({ min: 1, max: 600, unit: 'tenths of a second' }), {
    doc: 'Give up on a peer that does not answer a request in this time; must be below ping-int and connect-int.',
    default: 60,
  }),
  maxEpochSize: option('max-epoch-size', quantity({ min: 1, max: 20000 }), {
    doc: 'Most write requests between two write barriers.',
    default: 2048,
  }),
  connectInt: option('connect-int', quantity({ min: 1, max: 120, unit: 'seconds' }), {
    doc: 'Pause between connection attempts.',
    default: 10,
  }),
  pingInt: option('ping-int', quantity({ min: 1, max: 120, unit: 'seconds' }), {
    doc: 'Send a keep-alive after this much idle time.',
    default: 10,
  }),
  sndbufSize: option('sndbuf-size', quantity({ min: 0, max: 134217728, unit: 'bytes' }), {
    doc: 'TCP send buffer, 0 = autotune.',
    default: 0,
  }),
  rcvbufSize: option('rcvbuf-size', quantity({ min: 0, max: 134217728, unit: 'bytes' }), {
    doc: 'TCP receive buffer, 0 = autotune.',
    default: 0,
  }),
  koCount: option('ko-count', quantity({ min: 0, max: 200 }), {
    doc: 'Drop a peer that fails to finish a write within this many timeouts (0 = never).',
    default: 7,
  }),
  allowTwoPrimaries: option('allow-two-primaries', yesNo, {
    doc: 'Allow both ends of the connection to be primary at once (needs protocol C).',
    default: false,
  }),
  cramHmacAlg: option('cram-hmac-alg', text('text', 63), {
    doc: 'Digest for challenge-response peer authentication; authentication only happens if this is set.',
  }),
  sharedSecret: option('shared-secret', text('text', 63), {
    doc: 'Secret for peer authentication, at most 63 bytes; useless without cram-hmac-alg.',
  }),
  afterSb0pri: option(
    'after-sb-0pri',
    oneOf([
      'disconnect',
      'discard-younger-primary',
      'discard-older-primary',
      'discard-zero-changes',
      'discard-least-changes',
      'discard-local',
      'discard-remote',
    ]),
    { doc: 'Automatic split-brain resolution when neither node is primary.', default: 'disconnect' },
  ),
  afterSb1pri: option(
    'after-sb-1pri',
    oneOf(['disconnect', 'consensus', 'discard-secondary', 'call-pri-lost-after-sb', 'violently-as0p']),
    { doc: 'Automatic split-brain resolution when one node is primary.', default: 'disconnect' },
  ),
  afterSb2pri: option('after-sb-2pri', oneOf(['disconnect', 'call-pri-lost-after-sb', 'violently-as0p']), {
    doc: 'Automatic split-brain resolution when both nodes are primary.',
    default: 'disconnect',
  }),
  alwaysAsbp: option('always-asbp', yesNo, {
    doc: 'Apply the after-sb policies even if the generation history shows a third node.',
    default: false,
  }),
  rrConflict: option('rr-conflict', oneOf(['disconnect', 'call-pri-lost', 'violently', 'retry-connect', 'auto-discard']), {
    doc: 'What to do when the resync direction contradicts the current roles.',
    default: 'disconnect',
  }),
  pingTimeout: option('ping-timeout', quantity({ min: 1, max: 300, unit: 'tenths of a second' }), {
    doc: 'Wait this long for a keep-alive answer before dropping the link.',
    default: 5,
  }),
  dataIntegrityAlg: option('data-integrity-alg', text('text', 63), {
    doc: 'Checksum every replicated block on the wire; diagnostic use only.',
  }),
  tcpCork: option('tcp-cork', yesNo, { doc: 'Batch packets with TCP_CORK.', default: true }),
  onCongestion: option('on-congestion', oneOf(['block', 'pull-ahead', 'disconnect']), {
    doc: 'What to do when the send queue is full; anything but block needs protocol A.',
    default: 'block',
  }),
  congestionFill: option('congestion-fill', quantity({ min: 0, max: 20971520, unit: '512-byte sectors', scale: 's' }), {
    doc: 'In-flight data that triggers on-congestion (0 = off).',
    default: 0,
  }),
  congestionExtents: option('congestion-extents', quantity({ min: 67, max: 65534, unit: '4 MiB extents' }), {
    doc: 'Active activity-log extents that trigger on-congestion.',
    default: 1237,
  }),
  csumsAlg: option('csums-alg', text('text', 63), { doc: 'Digest for checksum-based resync.' }),
  csumsAfterCrashOnly: option('csums-after-crash-only', yesNo, {
    doc: 'Use checksum-based resync only for the first resync after a primary crash.',
    default: false,
  }),
  verifyAlg: option('verify-alg', text('text', 63), { doc: 'Digest for online verify; verify is impossible without it.' }),
  useRle: option('use-rle', yesNo, { doc: 'Run-length encode bitmaps on the wire.', default: true }),
  socketCheckTimeout: option('socket-check-timeout', quantity({ min: 0, max: 300, unit: 'tenths of a second' }), {
    doc: 'Stability wait for a new TCP connection in tenths of a second (0 = use ping-timeout).',
    default: 0,
  }),
  fencing: option('fencing', oneOf(['dont-care', 'resource-only', 'resource-and-stonith']), {
    doc: 'Whether to call fence-peer and freeze I/O when a primary loses its peer.',
    default: 'dont-care',
    since: '8.9',
  }),
  maxBuffers: option('max-buffers', quantity({ min: 32, max: 131072, unit: 'pages' }), {
    doc: 'Receive/resync buffer budget per volume, in pages.',
    default: 2048,
  }),
  allowRemoteRead: option('allow-remote-read', yesNo, { doc: 'Allow reads to be served by this peer.', default: true, since: '9.10.0' }),
  tls: option('tls', yesNo, { doc: 'Encrypt replication with kernel TLS.', default: false, since: '9.26.0' }),
  tlsKeyring: option('tls-keyring', text('text'), { doc: 'Description of the keyring that holds the TLS credentials.', since: '9.26.0' }),
  tlsPrivkey: option('tls-privkey', text('text'), { doc: 'Description of the TLS private key.', since: '9.26.0' }),
  tlsCertificate: option('tls-certificate', text('text'), { doc: 'Description of the TLS certificate.', since: '9.26.0' }),
  rdmaCtrlRcvbufSize: option('rdma-ctrl-rcvbuf-size', quantity({ min: 0, max: 10485760 }), {
    doc: 'RDMA control-stream receive buffer.',
    default: 0,
    since: '9.26.0',
  }),
  rdmaCtrlSndbufSize: option('rdma-ctrl-sndbuf-size', quantity({ min: 0, max: 10485760 }), {
    doc: 'RDMA control-stream send buffer.',
    default: 0,
    since: '9.26.0',
  }),
  _name: option('_name', text('text', 63), {
    doc: 'Connection name handed to the kernel; drbdadm generates it from the peer host names.',
    since: '8.9.0',
    deprecated: 'internal, generated by drbdadm',
  }),
  unplugWatermark: option('unplug-watermark', quantity({ min: 0, max: 4294967295 }), {
    doc: 'Unplug the queue at this many requests.',
    removed: '8.9',
  }),
  ...swallowedFields,
}

const netOptionsBody = blockBody({}, netFields, { kind: 'options' })

/** net{}: what holds between two hosts. */
export const netOptions: Body<NetOptions> = netOptionsBody
