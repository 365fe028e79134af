import type { CorosyncCase } from '../oracle/corosync.ts'

/** What corosync 3.1.7 made of a file. */
export interface CorosyncObserved {
  /** Of `corosync -t`: 0, 7 (logging), 8 (parser and totem), 16 (state directory), 134 (an assertion failed). */
  status: number
  message?: string
  /** Of parser errors. */
  line?: number
  /** Keys of the started daemon's map, `null` where there is none; only of files that start. */
  map?: Readonly<Record<string, string | null>>
  /** What the daemon itself ends with where `-t` has nothing to say; `never` where it tries to join without end. */
  start?: number | 'never'
}

export interface CorosyncGotcha extends CorosyncCase {
  /** As numbered in the project's notes on the format; several files may show one gotcha. */
  n: number
  title: string
  text: string
  observed: CorosyncObserved
}

const section = (name: string, ...lines: string[]): string => `${name} {\n${lines.map((line) => `${line}\n`).join('')}}\n`

const node = (name: string, nodeid: number | undefined, ...lines: string[]): string =>
  section('node', `name: ${name}`, ...(nodeid === undefined ? [] : [`nodeid: ${nodeid}`]), ...lines).trimEnd()

const totem = (...lines: string[]): string => section('totem', 'version: 2', ...lines)
const nodelist = (...nodes: string[]): string => section('nodelist', ...nodes)
const nodes = nodelist(node('alpha', 1, 'ring0_addr: 192.0.2.1'), node('beta', 2, 'ring0_addr: 192.0.2.2'))
const logging = (...lines: string[]): string => section('logging', 'to_stderr: yes', ...lines)

/** A file that corosync takes, with lines in totem{}. */
const inTotem = (...lines: string[]): string => totem(...lines) + nodes + logging()
/** A file that corosync takes, and more behind it. */
const andThen = (...lines: string[]): string => `${inTotem()}${lines.map((line) => `${line}\n`).join('')}`

const accepted = (map?: CorosyncObserved['map']): CorosyncObserved => ({ status: 0, ...(map && { map }) })
const refused = (message: string, line?: number): CorosyncObserved => ({ status: 8, message, ...(line !== undefined && { line }) })
const logs = (message: string): CorosyncObserved => ({ status: 7, message })
const crash: CorosyncObserved = { status: 134 }

const votequorum = 'provider: corosync_votequorum'

export const corosyncGotchas: readonly CorosyncGotcha[] = [
  { n: 1, title: 'a config_version that is no number', text: inTotem('config_version: abc'), observed: crash },
  { n: 1, title: 'a config_version beyond 64 bits', text: inTotem('config_version: 18446744073709551616'), observed: crash },
  {
    n: 1,
    title: 'a poll_period that is no number',
    text: andThen('resources {', 'system {', 'memory_used {', 'poll_period: abc', '}', '}', '}'),
    observed: crash,
  },
  {
    n: 2,
    title: 'a negative config_version',
    text: inTotem('config_version: -1'),
    observed: accepted({ 'totem.config_version': '18446744073709551615' }),
  },
  { n: 3, title: 'secauth: yes', text: inTotem('secauth: yes'), observed: accepted({ 'totem.secauth': 'yes' }) },
  {
    n: 4,
    title: 'block_unlisted_ips: maybe',
    text: inTotem('block_unlisted_ips: maybe'),
    observed: accepted({ 'runtime.config.totem.block_unlisted_ips': '1' }),
  },
  {
    n: 5,
    title: 'knet_compression_model: none',
    text: inTotem('knet_compression_model: none'),
    observed: refused('Invalid compression model. Should be zlib, lz4, lz4hc, lzo2, lzma, bzip2 or zstd', 3),
  },
  {
    n: 6,
    title: 'two_node with a quorum device',
    text: andThen('quorum {', votequorum, 'two_node: 1', 'device {', 'model: net', '}', '}'),
    observed: { status: 0, start: 20 },
  },
  { n: 7, title: 'netmtu: 10', text: inTotem('netmtu: 10'), observed: { status: 0, start: 134 } },
  { n: 7, title: 'netmtu: 100', text: inTotem('netmtu: 100'), observed: accepted({ 'totem.netmtu': '100' }) },
  { n: 7, title: 'netmtu: 90', text: inTotem('netmtu: 90'), observed: { status: 0, start: 136 } },
  {
    n: 8,
    title: 'a section on one line',
    text: andThen('foo { a: b }'),
    observed: refused("Extra characters after opening bracket '{'", 19),
  },
  { n: 9, title: 'a value that ends in a brace', text: andThen('foo {', 'a: b }', '}'), observed: accepted({ 'foo.a': 'b }' }) },
  {
    n: 10,
    title: 'a brace in a value',
    text: andThen('quorum {', 'exec_x: sh -c "{ true }"', '}'),
    observed: refused("Extra characters after opening bracket '{'", 20),
  },
  { n: 10, title: 'a brace at the end of a value', text: andThen('foo: bar{', '}'), observed: accepted({}) },
  {
    n: 10,
    title: 'a key in a section whose name holds a colon',
    text: andThen('foo: bar{', 'a: 1', '}'),
    observed: refused('Can\'t store key "foo: bar.a" into icmap, returned error is CS_ERR_NAME_TOO_LONG', 20),
  },
  {
    n: 11,
    title: 'a brace on a line of its own',
    text: andThen('foo', '{', '}'),
    observed: refused('Line is not opening or closing section or key value', 19),
  },
  {
    n: 12,
    title: 'a comment after a closing brace',
    text: andThen('foo {', '} # end'),
    observed: refused("Extra characters before or after closing bracket '}'", 20),
  },
  {
    n: 12,
    title: 'a comment after an opening brace',
    text: andThen('foo { # why', '}'),
    observed: refused("Extra characters after opening bracket '{'", 19),
  },
  { n: 12, title: 'a colon before the brace', text: andThen('foo: {', 'a: 1', '}'), observed: accepted({ 'foo.a': '1' }) },
  {
    n: 13,
    title: 'a key of two characters at the top',
    text: andThen('ab: 1'),
    observed: refused('Can\'t store key "ab" into icmap, returned error is CS_ERR_NAME_TOO_LONG', 19),
  },
  { n: 13, title: 'a key of three characters at the top', text: andThen('abc: 1'), observed: accepted({ abc: '1' }) },
  { n: 13, title: 'a key of one character in a section', text: andThen('f {', 'a: 1', '}'), observed: accepted({ 'f.a': '1' }) },
  {
    n: 14,
    title: 'a second nodelist overlays the first',
    text: totem() + nodes + logging() + nodelist(node('gamma', 3, 'ring0_addr: 192.0.2.3')),
    observed: refused('No valid name found for local host'),
  },
  {
    n: 15,
    title: 'a section inside a node ends the node',
    text: totem() + nodelist('node {\nname: alpha\nnodeid: 1\nfoo {\nbar: 1\n}\nring0_addr: 192.0.2.1\n}') + logging(),
    observed: refused("Knet requires an explicit nodeid to be specified for address '192.0.2.1'."),
  },
  {
    n: 16,
    title: 'a key twice',
    text: totem() + nodelist(node('alpha', 1, 'nodeid: 7', 'ring0_addr: 192.0.2.1')) + logging(),
    observed: accepted({ 'nodelist.node.0.nodeid': '7' }),
  },
  {
    n: 17,
    title: 'two interfaces without a number are one',
    text: inTotem('interface {', 'knet_link_priority: 3', '}', 'interface {', 'ttl: 7', '}'),
    observed: refused('Can only set ttl on multicast transport types for interface 0'),
  },
  {
    n: 17,
    title: 'two interfaces without a number are merged',
    text: inTotem('interface {', 'knet_link_priority: 3', '}', 'interface {', 'knet_pong_count: 7', '}'),
    observed: accepted({ 'totem.interface.0.knet_link_priority': '3', 'totem.interface.0.knet_pong_count': '7' }),
  },
  {
    n: 18,
    title: 'an interface of a link that no node has',
    text: inTotem('interface {', 'linknumber: 1', 'knet_link_priority: 3', '}'),
    observed: refused('Not all nodes have the same number of links'),
  },
  {
    n: 18,
    title: 'an empty interface of a link that no node has',
    text: inTotem('interface {', 'linknumber: 1', '}'),
    observed: accepted({}),
  },
  {
    n: 19,
    title: 'ringnumber moves an interface to link 0',
    text:
      totem('interface {', 'ringnumber: 1', 'knet_link_priority: 9', '}') +
      nodelist(
        node('alpha', 1, 'ring0_addr: 192.0.2.1', 'ring1_addr: 198.51.100.1'),
        node('beta', 2, 'ring0_addr: 192.0.2.2', 'ring1_addr: 198.51.100.2'),
      ) +
      logging(),
    observed: accepted({
      'totem.interface.0.knet_link_priority': '9',
      'totem.interface.1.knet_link_priority': null,
      'totem.interface.ringnumber': '1',
    }),
  },
  {
    n: 20,
    title: 'only link 1',
    text: totem() + nodelist(node('alpha', 1, 'ring1_addr: 192.0.2.1'), node('beta', 2, 'ring1_addr: 192.0.2.2')) + logging(),
    observed: accepted({ 'nodelist.node.0.ring1_addr': '192.0.2.1', 'totem.interface.1.bindnetaddr': '192.0.2.1' }),
  },
  {
    n: 20,
    title: 'a link with a zero before it',
    text: totem() + nodelist(node('alpha', 1, 'ring01_addr: 192.0.2.1'), node('beta', 2, 'ring1_addr: 192.0.2.2')) + logging(),
    observed: { status: 0, start: 'never' },
  },
  {
    n: 20,
    title: 'link 8',
    text: totem() + nodelist(node('alpha', 1, 'ring8_addr: 192.0.2.1')) + logging(),
    observed: refused('interface ring number 8 is bigger than allowed maximum 7'),
  },
  {
    n: 21,
    title: 'nodeid 65535 with knet',
    text: totem() + nodelist(node('alpha', 65535, 'ring0_addr: 192.0.2.1')) + logging(),
    observed: accepted({ 'nodelist.node.0.nodeid': '65535' }),
  },
  {
    n: 21,
    title: 'nodeid 65536 with knet',
    text: totem() + nodelist(node('alpha', 65536, 'ring0_addr: 192.0.2.1')) + logging(),
    observed: refused("Knet requires nodeid to be less than 65536 for address '192.0.2.1'."),
  },
  {
    n: 21,
    title: 'nodeid 0',
    text: totem() + nodelist(node('alpha', 0, 'ring0_addr: 192.0.2.1')) + logging(),
    observed: refused('Knet requires an explicit nodeid for the local node'),
  },
  {
    n: 21,
    title: 'no nodeid with knet',
    text: totem() + nodelist(node('alpha', undefined, 'ring0_addr: 192.0.2.1')) + logging(),
    observed: refused('Knet requires an explicit nodeid for the local node'),
  },
  {
    n: 21,
    title: 'no nodeid with udpu',
    text: totem('transport: udpu') + nodelist(node('alpha', undefined, 'ring0_addr: 192.0.2.1')) + logging(),
    observed: accepted({ 'nodelist.node.0.nodeid': '3221225985' }),
  },
  {
    n: 22,
    title: 'one name twice',
    text: totem() + nodelist(node('alpha', 1, 'ring0_addr: 192.0.2.1'), node('alpha', 2, 'ring0_addr: 192.0.2.2')) + logging(),
    observed: accepted({}),
  },
  {
    n: 22,
    title: 'one address twice',
    text: totem() + nodelist(node('alpha', 1, 'ring0_addr: 192.0.2.1'), node('beta', 2, 'ring0_addr: 192.0.2.1')) + logging(),
    observed: accepted({}),
  },
  {
    n: 22,
    title: 'one nodeid twice',
    text: totem() + nodelist(node('alpha', 1, 'ring0_addr: 192.0.2.1'), node('beta', 1, 'ring0_addr: 192.0.2.2')) + logging(),
    observed: refused('Nodeid 1 appears twice in corosync.conf'),
  },
  {
    n: 23,
    title: 'no nodelist, as in 2.x',
    text: totem('transport: udp', 'interface {', 'bindnetaddr: 192.0.2.0', 'mcastaddr: 239.255.1.1', 'mcastport: 5405', '}') + logging(),
    observed: refused('No valid name found for local host'),
  },
  {
    n: 23,
    title: 'a node without name and id counts twice for the token',
    text: totem('transport: udpu') + nodelist('node {\nring0_addr: 192.0.2.1\n}', 'node {\nring0_addr: 192.0.2.2\n}') + logging(),
    observed: accepted({ 'runtime.config.totem.token': '4300' }),
  },
  { n: 24, title: 'a line of 510 bytes', text: andThen(`abc: ${'x'.repeat(505)}`), observed: accepted({ abc: 'x'.repeat(505) }) },
  { n: 24, title: 'a line of 511 bytes', text: andThen(`abc: ${'x'.repeat(506)}`), observed: refused('Line too long', 19) },
  { n: 24, title: 'a comment of 511 bytes', text: andThen(`#${'x'.repeat(510)}`), observed: refused('Line too long', 19) },
  {
    n: 24,
    title: 'a last line of 511 bytes without its end',
    text: `${inTotem()}abc: ${'x'.repeat(506)}`,
    observed: refused('Line too long', 19),
  },
  {
    n: 24,
    title: 'a last line of 510 bytes without its end',
    text: `${inTotem()}abc: ${'x'.repeat(505)}`,
    observed: accepted({ abc: 'x'.repeat(505) }),
  },
  { n: 24, title: 'a section with a blank in its name', text: andThen('foo bar {', '}'), observed: accepted({}) },
  {
    n: 24,
    title: 'a key in a section with a blank in its name',
    text: andThen('foo bar {', 'abc: 1', '}'),
    observed: refused('Can\'t store key "foo bar.abc" into icmap, returned error is CS_ERR_NAME_TOO_LONG', 20),
  },
  { n: 24, title: 'two braces', text: andThen('abc { {', '}', '}'), observed: refused("Extra characters after opening bracket '{'", 19) },
  {
    n: 24,
    title: 'a form feed as a blank',
    text: andThen('\f', 'abc: 1'),
    observed: refused('Line is not opening or closing section or key value', 19),
  },
  {
    n: 24,
    title: 'an empty key at the top',
    text: andThen(': 1'),
    observed: refused('Can\'t store key ":" into icmap, returned error is CS_ERR_NAME_TOO_LONG', 19),
  },
  { n: 24, title: 'a NUL inside a line', text: andThen('abc: 1\0 2'), observed: refused('Line too long', 19) },
  { n: 24, title: 'a NUL at the start of a line', text: andThen('\0abc: 1'), observed: accepted({ abc: null }) },
  {
    n: 24,
    title: 'a byte order mark',
    text: `\uFEFF${inTotem()}`,
    observed: refused('Can\'t store key "﻿totem.version" into icmap, returned error is CS_ERR_NAME_TOO_LONG', 2),
  },
  { n: 24, title: 'one CR before the line end', text: inTotem().replaceAll('\n', '\r\n'), observed: accepted({ 'totem.version': '2' }) },
  {
    n: 24,
    title: 'two CR before the line end',
    text: inTotem().replaceAll('version: 2\n', 'version: 2\r\r\n'),
    observed: refused('Value of key "totem.version" is expected to be integer in range (0..4294967295), but "2\r" was given', 2),
  },
  {
    n: 24,
    title: 'CR as line end',
    text: inTotem().replaceAll('\n', '\r'),
    observed: refused("Extra characters after opening bracket '{'", 1),
  },
  { n: 24, title: 'a no-break space at the end of a value', text: andThen('abc: caf\u00e0'), observed: accepted({ abc: 'caf\u00e0' }) },
  {
    n: 25,
    title: 'a logger_subsys without its name',
    text: inTotem() + logging('logger_subsys {', 'debug: on', '}'),
    observed: refused('No subsys key in logger_subsys directive', 23),
  },
  {
    n: 26,
    title: 'a logger_subsys turns debug off',
    text: totem() + nodes + logging('debug: on', 'logger_subsys {', 'subsys: TOTEM', '}'),
    observed: accepted({ 'logging.logger_subsys.TOTEM.subsys': 'TOTEM', 'logging.logger_subsys.TOTEM.debug': null }),
  },
  { n: 27, title: 'debug: yes', text: totem() + nodes + logging('debug: yes'), observed: logs('unknown value for debug.') },
  { n: 27, title: 'fileline: yes', text: totem() + nodes + logging('fileline: yes'), observed: logs('unknown value for fileline.') },
  { n: 27, title: 'to_syslog: true', text: totem() + nodes + logging('to_syslog: true'), observed: logs('unknown value for to_syslog.') },
  {
    n: 28,
    title: '30 subsystems',
    text: totem() + nodes + logging(...Array.from({ length: 30 }, (_, i) => section('logger_subsys', `subsys: S${i}`).trimEnd())),
    observed: logs('unable to create new logging subsystem.'),
  },
  {
    n: 29,
    title: 'a section inside uidgid',
    text: andThen('uidgid {', 'foo {', 'uid: 99', '}', '}'),
    observed: accepted({ 'uidgid.config.uid.99': '1' }),
  },
  { n: 30, title: 'ip_dscp: bogus', text: inTotem('ip_dscp: bogus'), observed: accepted({ 'totem.ip_dscp': 'bogus' }) },
  { n: 31, title: 'qb{} of 2.x', text: andThen('qb {', 'ipc_type: shm', '}'), observed: accepted({ 'qb.ipc_type': 'shm' }) },
  { n: 31, title: 'service{} of 1.x', text: andThen('service {', 'ver: 1', '}'), observed: accepted({ 'service.ver': '1' }) },
  {
    n: 32,
    title: '419 nodes',
    text:
      totem() +
      nodelist(...Array.from({ length: 419 }, (_, i) => node(`n${i}`, i + 1, `ring0_addr: 10.0.${i >> 8}.${i & 255}`))) +
      logging(),
    observed: refused('Can only set ttl on multicast transport types for interface 1'),
  },
  {
    n: 32,
    title: '384 nodes',
    text:
      totem() +
      nodelist(...Array.from({ length: 384 }, (_, i) => node(`n${i}`, i + 1, `ring0_addr: 10.0.${i >> 8}.${i & 255}`))) +
      logging(),
    observed: { status: 0 },
  },
  {
    n: 33,
    title: 'a key of 127 bytes',
    text: inTotem('crypto_cipher: aes256', 'crypto_hash: sha256'),
    files: { '/etc/corosync/authkey': 'k'.repeat(127) },
    observed: refused('Could only read 1016 bits of minimum 1024 bits from /etc/corosync/authkey.'),
  },
  {
    n: 33,
    title: 'a key of 128 bytes',
    text: inTotem('crypto_cipher: aes256', 'crypto_hash: sha256'),
    observed: accepted({ 'totem.crypto_cipher': 'aes256' }),
  },
  {
    n: 33,
    title: 'a key of 5000 bytes',
    text: inTotem('crypto_cipher: aes256', 'crypto_hash: sha256'),
    files: { '/etc/corosync/authkey': 'k'.repeat(5000) },
    observed: accepted(),
  },
  {
    n: 33,
    title: 'a key in the state directory',
    text: inTotem('crypto_cipher: aes256', 'crypto_hash: sha256', 'keyfile: mykey'),
    observed: accepted(),
  },
  {
    n: 33,
    title: 'a key of 126 characters in the file',
    text: inTotem('crypto_hash: sha256', `key: ${'k'.repeat(126)}`),
    observed: refused('key is too short'),
  },
  {
    n: 33,
    title: 'a key of 127 characters in the file',
    text: inTotem('crypto_hash: sha256', `key: ${'k'.repeat(127)}`),
    observed: accepted(),
  },
  { n: 34, title: 'an empty key in a section', text: inTotem(':x'), observed: accepted({ 'totem.': 'x' }) },
  {
    n: 35,
    title: 'broadcast and mcastaddr',
    text:
      totem('transport: udp', 'interface {', 'broadcast: yes', 'mcastaddr: 239.255.1.1', '}') +
      nodelist(node('alpha', 1, 'ring0_addr: 192.0.2.1')) +
      logging(),
    observed: accepted(),
  },
  {
    n: 36,
    title: 'names are compared with their case',
    text: totem() + nodelist(node('Alpha', 1, 'ring0_addr: 192.0.2.1')) + logging(),
    host: 'alpha',
    observed: refused('No valid name found for local host'),
  },
  {
    n: 36,
    title: 'a name with a domain',
    text: totem() + nodelist(node('alpha.example.org', 1, 'ring0_addr: 192.0.2.1')) + logging(),
    host: 'alpha',
    observed: accepted(),
  },
]
