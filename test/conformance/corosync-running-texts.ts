/** A file that the daemon starts with, and what it is there for. */
export interface RunningText {
  readonly title: string
  readonly text: string
  readonly files?: Readonly<Record<string, string>>
}

interface Parts {
  totem?: string
  /** One string a node: its lines beside name and nodeid. */
  nodes?: readonly string[]
  quorum?: string
  more?: string
}

const lines = (text: string) =>
  text
    .split(';')
    .map((line) => `${line.trim()}\n`)
    .join('')

/** Lines are parted by semicolons: what is in them does not matter here. */
function file({ totem = '', nodes = ['ring0_addr: 192.0.2.1', 'ring0_addr: 192.0.2.2'], quorum, more }: Parts): string {
  const list = nodes.map((node, i) => `node {\nname: n${i}\nnodeid: ${i + 1}\n${lines(node)}}\n`).join('')
  return [
    `totem {\nversion: 2\n${lines(totem)}}\n`,
    `nodelist {\n${list}}\n`,
    'logging {\nto_stderr: yes\n}\n',
    ...(quorum === undefined ? [] : [`quorum {\nprovider: corosync_votequorum\n${lines(quorum)}}\n`]),
    ...(more === undefined ? [] : [lines(more)]),
  ].join('')
}

const addresses = (count: number): string[] => Array.from({ length: count }, (_, i) => `ring0_addr: 192.0.2.${i + 1}`)
const twoLinks = ['ring0_addr: 192.0.2.1; ring1_addr: 198.51.100.1', 'ring0_addr: 192.0.2.2; ring1_addr: 198.51.100.2']

const TIMERS: readonly (readonly [title: string, parts: Parts])[] = [
  ['no timer is written', {}],
  ['one node', { nodes: addresses(1) }],
  ['three nodes', { nodes: addresses(3) }],
  ['eight nodes', { nodes: addresses(8) }],
  ['token', { totem: 'token: 5000' }],
  ['token is 0', { totem: 'token: 0', nodes: addresses(4) }],
  ['the least token', { totem: 'token: 126' }],
  ['token with five nodes', { totem: 'token: 1234', nodes: addresses(5) }],
  ['token_coefficient', { totem: 'token_coefficient: 100', nodes: addresses(5) }],
  ['token_coefficient is 0', { totem: 'token_coefficient: 0', nodes: addresses(5) }],
  ['retransmits', { totem: 'token_retransmits_before_loss_const: 10' }],
  ['token_retransmit', { totem: 'token_retransmit: 500' }],
  ['hold', { totem: 'hold: 200; token: 10000' }],
  ['consensus', { totem: 'consensus: 7000', nodes: addresses(3) }],
  ['a consensus that is no whole number of milliseconds', { totem: 'token: 3333' }],
  [
    'zeros that stand for the default',
    { totem: 'join: 0; merge: 0; downcheck: 0; window_size: 0; max_messages: 0; consensus: 0; hold: 0' },
  ],
  ['zeros that are zeros', { totem: 'token_warning: 0; send_join: 0; heartbeat_failures_allowed: 0; knet_compression_level: 0' }],
  ['all others', { totem: 'join: 60; merge: 300; downcheck: 2000; fail_recv_const: 9; seqno_unchanged_const: 9; miss_count_const: 9' }],
  ['limits', { totem: 'window_size: 300; max_messages: 20; max_network_delay: 30; knet_pmtud_interval: 60; send_join: 80' }],
  ['numbers as C reads them', { totem: 'token: +5000; join: 0060; config_version: -1; knet_compression_level: -2' }],
  ['booleans that are none', { totem: 'block_unlisted_ips: No; cancel_token_hold_on_retransmit: on' }],
  ['booleans', { totem: 'block_unlisted_ips: no; cancel_token_hold_on_retransmit: yes' }],
  ['compression', { totem: 'knet_compression_model: zlib; knet_compression_threshold: 200; knet_compression_level: 3' }],
  ['pings', { totem: 'interface {; knet_pong_count: 5; }' }],
  ['pings of one link', { totem: 'interface {; linknumber: 1; knet_ping_interval: 300; knet_ping_timeout: 900; }', nodes: twoLinks }],
  ['a ping interval beyond 31 bits is none', { totem: 'interface {; knet_ping_interval: 2147483648; }' }],
  [
    'sections of one link',
    { totem: 'interface {; knet_pong_count: 3; }; interface {; linknumber: 0; knet_ping_timeout: 800; }', nodes: twoLinks },
  ],
]

const PARSER: readonly (readonly [title: string, parts: Parts])[] = [
  ['flat keys are texts', { more: 'totem.token: 9000; totem.cluster_name: flat' }],
  ['a second section goes on', { totem: 'token: 4000', more: 'totem {; token: 6000; cluster_name: c; }' }],
  ['a section in a node ends it', { nodes: ['ring0_addr: 192.0.2.1', 'ring0_addr: 192.0.2.2; foo {; }'] }],
  [
    'the first setting of a subsystem stays',
    { more: 'logging {; logger_subsys {; subsys: CPG; debug: on; debug: off; to_stderr: no; }; }' },
  ],
  [
    'sections of one subsystem',
    { more: 'logging {; logger_subsys {; debug: on; subsys: CPG; }; logger_subsys {; subsys: CPG; debug: off; }; }' },
  ],
  [
    'logging_daemon',
    { more: 'logging {; logging_daemon {; name: corosync; to_syslog: no; }; logging_daemon {; name: other; subsys: S; debug: on; }; }' },
  ],
  ['unknown names', { more: 'abc: 1; foo {; bar {; baz: x } y; }; }; qb {; ipc_type: shm; }' }],
  ['uidgid', { more: 'uidgid {; uid: 17; gid: 0018; }; uidgid {; uid: 19; }' }],
  ['odd spellings', { more: 'system: {; \tsched_rr :no; priority:5; }; foo:: {; bar: : baz; }' }],
  ['system and resources', { more: 'system {; qb_ipc_type: socket; move_to_root_cgroup: no; }; resources {; watchdog_timeout: 30; }' }],
  ['nozzle', { more: 'nozzle {; ipaddr: 203.0.113.0; ipprefix: 24; }' }],
  ['udpu', { totem: 'transport: udpu; token: 2000', nodes: addresses(3) }],
  ['udp', { totem: 'transport: udp; cluster_name: c' }],
  ['encryption', { totem: 'crypto_cipher: aes256; crypto_hash: sha256; crypto_model: openssl; link_mode: active', nodes: twoLinks }],
]

const QUORUM: readonly (readonly [title: string, parts: Parts])[] = [
  ['two nodes', { quorum: 'two_node: 1' }],
  ['two nodes that do not wait', { quorum: 'two_node: 1; wait_for_all: 0' }],
  ['two_node with three nodes', { quorum: 'two_node: 1', nodes: addresses(3) }],
  ['two_node and auto_tie_breaker', { quorum: 'two_node: 1; auto_tie_breaker: 1' }],
  ['auto_tie_breaker with odd votes', { quorum: 'auto_tie_breaker: 1', nodes: addresses(3) }],
  ['auto_tie_breaker with odd votes that waits', { quorum: 'auto_tie_breaker: 1; wait_for_all: 1', nodes: addresses(3) }],
  ['a tie breaker that names no node', { quorum: 'two_node: 1; auto_tie_breaker: 1; auto_tie_breaker_node: bogus' }],
  ['tie breakers by number', { quorum: 'auto_tie_breaker: 1; auto_tie_breaker_node: 2 1', nodes: addresses(4) }],
  ['votes of nodes', { quorum: '', nodes: ['ring0_addr: 192.0.2.1; quorum_votes: 3', 'ring0_addr: 192.0.2.2; quorum_votes: 0'] }],
  ['last_man_standing', { quorum: 'last_man_standing: 1; wait_for_all: 1', nodes: addresses(5) }],
  [
    'last_man_standing with uneven votes',
    { quorum: 'last_man_standing: 1', nodes: ['ring0_addr: 192.0.2.1; quorum_votes: 2', ...addresses(2).slice(1)] },
  ],
  ['expected_votes', { quorum: 'expected_votes: 7' }],
  [
    'expected_votes below what is there',
    { quorum: 'expected_votes: 1', nodes: ['ring0_addr: 192.0.2.1; quorum_votes: 3', ...addresses(2).slice(1)] },
  ],
  ['expected_votes are tracked', { quorum: 'expected_votes: 7; expected_votes_tracking: 1', nodes: addresses(3) }],
  ['allow_downscale', { quorum: 'expected_votes: 7; allow_downscale: 1', nodes: addresses(3) }],
  ['a device', { quorum: 'device {; model: net; votes: 1; }' }],
  ['a device with votes of its own', { quorum: 'device {; model: net; }', nodes: addresses(3) }],
  ['a device without a model', { quorum: 'two_node: 1; device {; votes: 1; }' }],
]

export const runningTexts: readonly RunningText[] = [...TIMERS, ...PARSER, ...QUORUM].map(([title, parts]) => ({
  title,
  text: file(parts),
}))
