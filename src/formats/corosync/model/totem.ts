import { type Body, blocks, body, one } from '../../../lens/index.ts'
import type { Totem } from '../types.ts'
import { dscp } from './dscp.ts'
import { inside } from './inside.ts'
import { interface_ } from './interface.ts'
import { anyText, integer, looseOnOff, path, timer, unsigned64, words, yesNo } from './values.ts'

const RRP = 'redundant rings are gone since 3.0; links of the knet transport take their place'
const milliseconds = integer('u32', { unit: 'milliseconds' })

const totemBody = body(
  {},
  {
    version: one('version', integer('u32', { min: 2, max: 2, judge: 'validation' }), {
      doc: 'Version of the file format. Must be written, and must be 2.',
    }),
    clusterName: one('cluster_name', anyText, {
      doc: 'Name of the cluster. corosync-qdevice, DLM and GFS2 need it; with udp it also chooses the multicast address.',
    }),
    clusterUuid: one('cluster_uuid', anyText, { doc: 'Identity that pcs gives a cluster. corosync does not read it.', undocumented: true }),
    configVersion: one('config_version', unsigned64, {
      doc: 'Revision of the file: a node with another revision than the cluster does not join. 0 is never compared.',
      default: 0,
      since: '2.1.0',
    }),
    transport: one('transport', words(['knet', 'udpu', 'udp']), {
      doc: 'How nodes talk: knet (several links, encryption), udpu (UDP unicast) or udp (multicast).',
      default: 'knet',
    }),
    ipVersion: one('ip_version', words(['ipv4', 'ipv6', 'ipv4-6', 'ipv6-4'], 'parser'), {
      doc: 'Address family that host names are resolved to; with two families the first is tried first.',
      defaultDoc: 'ipv6-4; ipv4 with transport udp',
      since: '2.1.1',
    }),
    linkMode: one('link_mode', words(['passive', 'active', 'rr']), {
      doc: 'How several links are used: one by priority, all at once, or in turn. knet only.',
      default: 'passive',
      since: '3.0.0',
    }),
    secauth: one('secauth', looseOnOff, {
      doc: 'on stands for crypto_cipher aes256 and crypto_hash sha256 where these are not written. knet only.',
      default: false,
    }),
    cryptoModel: one('crypto_model', words(['nss', 'openssl', 'gcrypt'], 'parser'), {
      doc: 'Library that encrypts; which ones there are depends on how knet was built. knet only.',
      default: 'nss',
      since: '3.0.0',
    }),
    cryptoCipher: one('crypto_cipher', words(['none', 'aes256', 'aes192', 'aes128'], 'parser'), {
      doc: 'Cipher of the packets between nodes; needs a crypto_hash. knet only.',
      defaultDoc: 'none; aes256 with secauth: on',
    }),
    cryptoHash: one('crypto_hash', words(['none', 'md5', 'sha1', 'sha256', 'sha384', 'sha512'], 'parser'), {
      doc: 'Hash that authenticates the packets between nodes. knet only.',
      defaultDoc: 'none; sha256 with secauth: on',
    }),
    keyfile: one('keyfile', path, {
      doc: 'File with the shared key, 128 bytes or more, of which 4096 are used. Read when cipher or hash is on; a relative path counts from the state directory.',
      defaultDoc: '/etc/corosync/authkey',
    }),
    key: one('key', anyText, { doc: 'The shared key itself, at least 127 characters; used without a keyfile only.' }),
    knetCompressionModel: one('knet_compression_model', words(['zlib', 'lz4', 'lz4hc', 'lzo2', 'lzma', 'bzip2', 'zstd'], 'parser'), {
      doc: 'Library that compresses packets; `corosync -v` lists those at hand. The default, none, cannot be written.',
      defaultDoc: 'none',
      since: '3.0.0',
    }),
    knetCompressionThreshold: one('knet_compression_threshold', integer('u32', { unit: 'bytes' }), {
      doc: 'Packets smaller than this many bytes are not compressed.',
      defaultDoc: '0, which knet takes for 100',
      since: '3.0.0',
    }),
    knetCompressionLevel: one('knet_compression_level', integer('i32'), {
      doc: 'Level handed to the compression library.',
      default: 0,
      since: '3.0.0',
    }),
    token: one('token', milliseconds, {
      doc: 'Milliseconds without the token after which it counts as lost and a node as failed. token_coefficient is added for each node beyond two; 0 stands for the default.',
      default: 3000,
    }),
    tokenCoefficient: one('token_coefficient', milliseconds, {
      doc: 'Milliseconds added to token for every node beyond the second.',
      default: 650,
      since: '2.3.4',
    }),
    tokenWarning: one('token_warning', integer('u32', { max: 100, judge: 'validation', unit: 'percent' }), {
      doc: 'Percent of the token timeout after which a warning is logged; 0 turns it off.',
      default: 75,
      since: '3.0.0',
    }),
    tokenRetransmit: one('token_retransmit', timer(30), {
      doc: 'Milliseconds without the token after which it is sent again.',
      defaultDoc: 'token / (token_retransmits_before_loss_const + 0.2)',
    }),
    tokenRetransmitsBeforeLossConst: one('token_retransmits_before_loss_const', integer('u32'), {
      doc: 'How often the token is sent again before it counts as lost; 0 stands for the default.',
      default: 4,
    }),
    hold: one('hold', timer(14), {
      doc: 'Milliseconds that an idle node holds the token.',
      defaultDoc: '0.8 * token_retransmit - 10',
    }),
    join: one('join', timer(30), { doc: 'Milliseconds to wait for join messages while a membership forms.', default: 50 }),
    sendJoin: one('send_join', milliseconds, {
      doc: 'Longest random delay before a join message, in milliseconds; spreads the load in large clusters.',
      default: 0,
    }),
    consensus: one('consensus', timer(30), {
      doc: 'Milliseconds to wait for agreement before a new membership round. Not less than join; should be 1.2 * token or more.',
      defaultDoc: '1.2 * token',
    }),
    merge: one('merge', timer(30), { doc: 'Milliseconds between looks for another partition while nothing is sent.', default: 200 }),
    downcheck: one('downcheck', timer(30), { doc: 'Milliseconds between looks whether a downed interface is back.', default: 1000 }),
    failRecvConst: one('fail_recv_const', integer('u32', { unit: 'rotations' }), {
      doc: 'Token rotations without messages that should have come, before a new membership is formed.',
      default: 2500,
    }),
    seqnoUnchangedConst: one('seqno_unchanged_const', integer('u32', { unit: 'rotations' }), {
      doc: 'Idle token rotations before the token is held.',
      default: 30,
    }),
    heartbeatFailuresAllowed: one('heartbeat_failures_allowed', integer('u32'), {
      doc: 'Heartbeats that may be missed; 0 turns heartbeats off.',
      default: 0,
    }),
    maxNetworkDelay: one('max_network_delay', timer(30), {
      doc: 'Milliseconds that the network takes at most, for the heartbeat.',
      default: 50,
    }),
    windowSize: one('window_size', integer('u32', { unit: 'messages' }), {
      doc: 'Messages that all nodes together may send in one token rotation.',
      default: 50,
    }),
    maxMessages: one('max_messages', integer('u32', { unit: 'messages' }), {
      doc: 'Messages that one node may send while it has the token.',
      default: 17,
    }),
    missCountConst: one('miss_count_const', integer('u32'), {
      doc: 'How often the token is seen before a missing message is asked for again.',
      default: 5,
    }),
    cancelTokenHoldOnRetransmit: one('cancel_token_hold_on_retransmit', yesNo, {
      doc: 'Whether the token is passed on at once while messages are sent again.',
      default: false,
      since: '3.1.6',
    }),
    netmtu: one('netmtu', integer('u32', { unit: 'bytes' }), {
      doc: 'Largest packet handed to the transport, in bytes. The daemon aborts at values near 100.',
      defaultDoc: '65536 with knet, 1500 with udp and udpu',
    }),
    knetMtu: one('knet_mtu', integer('u32', { unit: 'bytes' }), {
      doc: 'Packet size of knet in bytes; 0 lets knet find out.',
      default: 0,
      since: '3.1.7',
    }),
    knetPmtudInterval: one('knet_pmtud_interval', integer('u32', { unit: 'seconds' }), {
      doc: 'Seconds between discoveries of the path MTU.',
      default: 30,
      since: '3.0.0',
    }),
    ipDscp: one('ip_dscp', dscp, {
      doc: 'DSCP of the packets, by number or name (cs6, af41, ef); 0 sets none.',
      default: 0,
      since: '3.1.10',
    }),
    blockUnlistedIps: one('block_unlisted_ips', yesNo, {
      doc: 'Whether packets from addresses outside the nodelist are dropped.',
      default: true,
      since: '3.0.2',
    }),
    clearNodeHighBit: one('clear_node_high_bit', yesNo, {
      doc: 'Whether a generated node id is kept below 2^31. Only where udp or udpu generate ids.',
      default: false,
    }),
    interfaces: blocks('interface', interface_, { doc: 'Settings of one link. Sections with the same linknumber are one.' }),
    nodeid: one('nodeid', integer('u32'), {
      doc: 'Node id of the local node in 2.x; corosync warns and ignores it.',
      deprecated: 'the id belongs in nodelist { node { nodeid } }',
      undocumented: true,
    }),
    threads: one('threads', integer('u32'), {
      doc: 'Threads that encrypted in 2.x; without effect in 3.x.',
      default: 0,
      deprecated: 'corosync 3 has no such threads',
      undocumented: true,
    }),
    vsftype: one('vsftype', anyText, {
      doc: 'Virtual synchrony filter of 1.x.',
      deprecated: 'virtual synchrony filters are gone since 2.0',
      removed: '3.1.0',
      undocumented: true,
    }),
    cryptoType: one('crypto_type', anyText, {
      doc: 'Choice of the cipher before crypto_cipher and crypto_hash.',
      deprecated: 'crypto_cipher and crypto_hash choose',
      removed: '3.0.2',
      undocumented: true,
    }),
    rrpMode: one('rrp_mode', anyText, {
      doc: 'Mode of the redundant rings of 2.x.',
      deprecated: RRP,
      replacedBy: 'link_mode',
      removed: '3.1.10',
      undocumented: true,
    }),
    rrpTokenExpiredTimeout: one('rrp_token_expired_timeout', milliseconds, {
      doc: 'Timer of the redundant rings of 2.x.',
      deprecated: RRP,
      removed: '3.1.10',
      undocumented: true,
    }),
    rrpProblemCountTimeout: one('rrp_problem_count_timeout', milliseconds, {
      doc: 'Timer of the redundant rings of 2.x.',
      deprecated: RRP,
      removed: '3.1.10',
      undocumented: true,
    }),
    rrpProblemCountThreshold: one('rrp_problem_count_threshold', integer('u32'), {
      doc: 'Failure count of the redundant rings of 2.x.',
      deprecated: RRP,
      removed: '3.1.10',
      undocumented: true,
    }),
    rrpProblemCountMcastThreshold: one('rrp_problem_count_mcast_threshold', integer('u32'), {
      doc: 'Failure count of the redundant rings of 2.x.',
      deprecated: RRP,
      removed: '3.1.10',
      undocumented: true,
    }),
    rrpAutorecoveryCheckTimeout: one('rrp_autorecovery_check_timeout', milliseconds, {
      doc: 'Timer of the redundant rings of 2.x.',
      deprecated: RRP,
      removed: '3.1.10',
      undocumented: true,
    }),
  },
  inside(1, () => totem),
)

/** totem{}: how nodes find each other, talk and agree. corosync.conf(5). */
export const totem: Body<Totem> = totemBody
