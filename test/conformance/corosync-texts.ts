import { corosync } from '../../src/formats/corosync/index.ts'
import type { Keyword } from '../../src/lens/index.ts'
import { type Choices, pick, rarely, seeded } from '../arbitraries/index.ts'
import { corosyncGotchas } from './gotchas/corosync.ts'

/** A section as it is going to be written; keys are unordered pairs, so that wrong ones can stand anywhere. */
interface Section {
  name: string
  lines: (readonly [key: string, value: string] | Section)[]
}

const section = (name: string, ...lines: Section['lines']): Section => ({ name, lines })

const node = (name: string, nodeid: string, ...addresses: string[]): Section =>
  section('node', ['name', name], ['nodeid', nodeid], ...addresses.map((address, link) => [`ring${link}_addr`, address] as const))

/** A file of two nodes with one or two links that corosync takes. */
const base = (links = 1): Section[] => [
  section('totem', ['version', '2'], ['cluster_name', 'c']),
  section(
    'nodelist',
    node('alpha', '1', ...['192.0.2.1', '198.51.100.1'].slice(0, links)),
    node('beta', '2', ...['192.0.2.2', '198.51.100.2'].slice(0, links)),
  ),
  section('quorum', ['provider', 'corosync_votequorum']),
  section('logging', ['to_stderr', 'yes']),
]

const written = ({ name, lines }: Section, indent = ''): string =>
  `${indent}${name} {\n${lines
    .map((line) => ('name' in line ? written(line, `${indent}    `) : `${indent}    ${line[0]}: ${line[1]}\n`))
    .join('')}${indent}}\n`

const file = (sections: readonly Section[]): string => sections.map((one) => written(one)).join('\n')

/** What sections cannot do without. */
const NEEDED: Readonly<Record<string, Section['lines']>> = {
  'logging.logger_subsys': [['subsys', 'TOTEM']],
  'logging.logging_daemon': [['name', 'other']],
}

/** The sections down a path, with a line in the innermost. */
function nested(path: readonly string[], lines: Section['lines']): Section {
  const [name, ...rest] = path
  const inner = rest.length === 0 ? lines : [nested(rest, lines)]
  return section(name!, ...inner)
}

/** The base with one more line: appended as sections of its own, or in the first node. */
function withLine(context: readonly string[], key: string, value: string, links = 1): string {
  const path = context.join('.')
  if (path !== 'nodelist.node') {
    const needed = (NEEDED[path] ?? []).filter((line) => !('name' in line) && line[0] !== key)
    return context.length === 0
      ? `${file(base(links))}${key}: ${value}\n`
      : file([...base(links), nested(context, [...needed, [key, value]])])
  }
  const [totem, nodelist, ...rest] = base(links)
  const [first, ...others] = nodelist!.lines as Section[]
  return file([totem!, section('nodelist', section('node', ...first!.lines, [key, value]), ...others), ...rest])
}

/** Numbers as C reads them, and what it does not take for one. */
const SPELLINGS: readonly string[] = [
  ...[
    '+5',
    '-0',
    '010000',
    '0x10',
    '5 ms',
    '5ms',
    '1.5',
    '',
    '1 # x',
    '\v7',
    '-1',
    '- 1',
    '9223372036854775808',
    '99999999999999999999999',
  ],
]

const TRUTHS: readonly string[] = ['yes', 'no', 'on', 'off', '1', '0', 'true', 'Yes']

const ODD: readonly string[] = ['', 'bogus', 'x # y', 'a b', '}', '"on"']

const ADDRESSES: readonly string[] = [
  ...[
    '192.0.2.9',
    '127.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '239.255.1.1',
    '192.0.2',
    '192.0.2.256',
    '010.0.0.1',
    '0x7f.1',
    '192.0.2.1/24',
  ],
  ...[
    '2001:db8::1',
    '::1',
    '::',
    'ff15::1',
    'fe80::1',
    'fe80::1%lo',
    '[2001:db8::1]',
    '2001:db8::g',
    '::ffff:192.0.2.1',
    'alpha',
    'one.example.org',
  ],
  ...['no such host', 'x_y', '1', '-', 'ä', '192.0.2.1:5405', ''],
]

const IDS: readonly string[] = ['0', '17', '4294967294', '4294967295', '4294967296', '-1', '+7', '007', '', '1x']

/** Other ones each time, so that together the keys see them all. */
const rotated = (list: readonly string[], by: number, count: number): string[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(by * count + i) % list.length]!)

/** Both sides of every bound that is named. */
const bounds = (expected: string): string[] =>
  [...expected.matchAll(/(?<![\w.])-?\d+/g)].flatMap(([number]) => [-1n, 0n, 1n].map((step) => String(BigInt(number) + step)))

/** Values of one key that say something about it: all that it takes, all around its bounds, and some that it does not. */
function valuesOf({ values = [], expected }: Keyword, nth: number): string[] {
  if (/address/.test(expected)) return [...ADDRESSES]
  if (/(user|group) name/.test(expected)) return [...IDS]
  const upper = values.length > 0 ? [values[nth % values.length]!.toUpperCase()] : []
  const listed = [...values, ...upper, ...rotated(TRUTHS, nth, 2), ...rotated(ODD, nth, 2)]
  if (expected === '0 or 1') return [...listed, '2', '255', '256', '-1']
  return /number|node id/.test(expected) ? [...bounds(expected), ...rotated(SPELLINGS, nth, 3), ...values] : listed
}

/** Keys whose values would act on this machine, or that only it can judge. */
const LEFT_OUT: ReadonlySet<string> = new Set(['logfile', 'state_dir', 'keyfile'])

const KEYS: readonly Keyword[] = corosync.keywords.filter(({ block, keyword }) => !block && !LEFT_OUT.has(keyword))

/** Names of pattern keywords. */
const namesOf = (keyword: string): readonly string[] => {
  if (keyword === 'ringX_addr')
    return ['ring0_addr', 'ring1_addr', 'ring7_addr', 'ring8_addr', 'ring01_addr', 'ring_addr', 'Ring0_addr', 'ring0_addrs', 'ring+1_addr']
  if (keyword === 'exec_NAME') return ['exec_ping', 'exec_']
  return [keyword]
}

/** Every key of the catalogue with every value of its list, and with values around every bound. */
export function catalogueTexts(): string[] {
  const texts = new Set<string>()
  for (const [nth, keyword] of KEYS.entries()) {
    const [name, ...others] = namesOf(keyword.keyword)
    for (const value of valuesOf(keyword, nth)) texts.add(withLine(keyword.context, name!, value))
    for (const other of others) texts.add(withLine(keyword.context, other, '192.0.2.9', 2))
  }
  return [...texts]
}

/** Values that checks compare with each other. */
const TIMES: readonly string[] = [
  '0',
  '14',
  '29',
  '30',
  '31',
  '49',
  '50',
  '51',
  '60',
  '100',
  '125',
  '126',
  '150',
  '200',
  '500',
  '1000',
  '3000',
  '5000',
  '4294967295',
]

const TRANSPORTS: readonly string[] = ['knet', 'knet', 'udpu', 'udp']

const TIMERS: readonly string[] = [
  ...['token', 'token', 'token_retransmit', 'token_retransmits_before_loss_const', 'hold', 'join', 'consensus', 'merge', 'downcheck'],
  ...['max_network_delay', 'token_coefficient', 'token_warning', 'send_join'],
]

const TOGETHER: readonly (readonly [string, readonly string[]])[] = [
  ['secauth', ['on', 'off', 'yes']],
  ['crypto_cipher', ['none', 'aes256', 'aes128']],
  ['crypto_hash', ['none', 'sha256', 'md5']],
  ['crypto_model', ['nss', 'openssl']],
  ['ip_version', ['ipv4', 'ipv6', 'ipv4-6', 'ipv6-4']],
  ['link_mode', ['passive', 'active', 'rr', 'aggressive']],
  ['cluster_name', ['c', '']],
  ['clear_node_high_bit', ['yes', 'no']],
  ['version', ['2', '1']],
  ['key', ['short', 'k'.repeat(126), 'k'.repeat(127)]],
]

const IN_INTERFACE: readonly (readonly [string, readonly string[]])[] = [
  ['linknumber', ['0', '1', '1', '7', '8']],
  ['bindnetaddr', ['192.0.2.0', '192.0.2.1', '2001:db8::', 'x y']],
  ['mcastaddr', ['239.255.1.1', '192.0.2.1', 'ff15::1', 'x y']],
  ['broadcast', ['yes', 'no', 'on']],
  ['mcastport', ['0', '5405', '65535']],
  ['ttl', ['0', '1', '2', '255']],
  ['knet_link_priority', ['0', '1', '2']],
  ['knet_transport', ['udp', 'sctp', 'tcp']],
  ['knet_ping_interval', ['0', '100', '2147483648']],
  ['knet_pong_count', ['0', '2']],
]

const FAMILIES: readonly ((node: number, link: number) => string)[] = [
  (node, link) => `192.0.${link + 2}.${node + 1}`,
  (node, link) => `192.0.${link + 2}.${node + 1}`,
  (node, link) => `2001:db8:${link}::${node + 1}`,
  (node, link) => `host${node}-${link}`,
]

const some = <T>(choices: Choices, least: number, most: number, make: () => T): T[] =>
  Array.from({ length: least + choices.below(most - least + 1) }, make)

const withValue = (choices: Choices, [key, values]: readonly [string, readonly string[]]) => [key, pick(choices, values)] as const

/** Nodes that mostly fit each other. */
function nodelistOf(choices: Choices): Section {
  const links = pick(choices, [[0], [0], [0, 1], [1], [0, 2], []])
  const family = pick(choices, FAMILIES)
  const count = 1 + choices.below(4)
  const namesThem = !rarely(choices, 4)
  const nodes = Array.from({ length: count }, (_, i) => {
    const lines: Section['lines'] = []
    if (namesThem && !rarely(choices, 20)) lines.push(['name', `n${rarely(choices, 20) ? 0 : i}`])
    if (!rarely(choices, 12))
      lines.push(['nodeid', rarely(choices, 20) ? pick(choices, ['0', '1', '65535', '65536', '4294967295']) : String(i + 1)])
    for (const link of links) {
      if (rarely(choices, 25)) continue
      lines.push([`ring${link}_addr`, rarely(choices, 25) ? pick(choices, ADDRESSES) : family(i, link)])
    }
    if (rarely(choices, 8)) lines.push(['quorum_votes', pick(choices, ['0', '1', '2', '-1'])])
    return section('node', ...lines)
  })
  return section('nodelist', ...nodes)
}

/** A file in which what belongs together is chosen together. */
function combination(choices: Choices): string {
  const totem = section('totem', ['version', '2'], ['transport', pick(choices, TRANSPORTS)])
  if (rarely(choices, 2)) totem.lines.push(...some(choices, 1, 3, () => [pick(choices, TIMERS), pick(choices, TIMES)] as const))
  totem.lines.push(...some(choices, 0, 2, () => withValue(choices, pick(choices, TOGETHER))))
  if (rarely(choices, 2)) {
    totem.lines.push(
      ...some(choices, 1, 2, () => section('interface', ...some(choices, 0, 3, () => withValue(choices, pick(choices, IN_INTERFACE))))),
    )
  }
  return file([totem, nodelistOf(choices), section('logging', ['to_stderr', 'yes'])])
}

/** Sections and keys of the catalogue thrown together, rarely where they belong. */
function soup(choices: Choices): string {
  const sections = [...new Set(corosync.keywords.filter(({ block }) => block).map(({ keyword }) => keyword)), 'foo', 'TOTEM', 'a.b', 'x y']
  const lines = (depth: number): Section['lines'] =>
    some(choices, 0, 3, () => {
      if (depth < 3 && rarely(choices, 3)) return section(pick(choices, sections), ...lines(depth + 1))
      const keyword = pick(choices, KEYS)
      return [pick(choices, namesOf(keyword.keyword)), pick(choices, valuesOf(keyword, choices.below(100)))] as const
    })
  const before = file(base(1 + choices.below(2)))
  return before + file(some(choices, 1, 2, () => section(pick(choices, sections), ...lines(0))))
}

const NOISE: readonly string[] = [
  ...[
    '{',
    '}',
    ':',
    '#',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\0',
    '\f',
    '\u00a0',
    '\uFEFF',
    'à',
    '"',
    '{}',
    ' {\n',
    '\n}\n',
    '# x',
    ': ',
    '::',
    '.',
  ],
  ...[
    'x',
    '0',
    '-',
    'interface {\n',
    'node {\n',
    'totem {\n',
    'nodelist {\n',
    'subsys: X\n',
    'name: n\n',
    'y'.repeat(509),
    '#'.repeat(511),
  ],
]

/** A file with one to three small changes: a sign more or less, a line doubled, dropped or moved, a word misspelt. */
function mutant(choices: Choices, seeds: readonly string[]): string {
  let text = pick(choices, seeds)
  for (let left = 1 + choices.below(3); left > 0; left--) {
    const lines = text.split('\n')
    const at = choices.below(lines.length)
    const line = lines[at]!
    const column = choices.below(line.length + 1)
    const ways: readonly (() => void)[] = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, line),
      () => lines.splice(choices.below(lines.length), 0, ...lines.splice(at, 1)),
      () => lines.splice(at, 1, line.slice(0, column) + pick(choices, NOISE) + line.slice(column)),
      () => lines.splice(at, 1, line.slice(0, column) + pick(choices, NOISE) + line.slice(column + 1)),
      () => lines.splice(at, 1, line.slice(0, column) + line.slice(column + 1)),
      () => lines.splice(at, 1, line.slice(0, column) + line.charAt(column + 1) + line.charAt(column) + line.slice(column + 2)),
      () =>
        lines.splice(
          at,
          1,
          line.replace(/:.*$/, () => `: ${pick(choices, [...SPELLINGS, ...TIMES, ...ODD, ...TRUTHS])}`),
        ),
    ]
    pick(choices, ways)()
    text = lines.join('\n')
  }
  return text
}

/** What would act on a machine, or needs one: accounts by name, files, and a machine's log. */
const isHarmless = (text: string): boolean => !/logfile[ \t]*:|state_dir|keyfile/.test(text)

/** `count` texts, always the same for a seed: combinations, soups, and changes to `seeds` and to the gotchas. */
export function generatedTexts(count: number, seed: number, seeds: readonly string[]): string[] {
  const choices = seeded(seed)
  const sources = [...seeds, ...corosyncGotchas.map(({ text }) => text), file(base()), file(base(2))].filter((text) => text.length < 6000)
  const texts = new Set<string>()
  while (texts.size < count) {
    const way = choices.below(4)
    const text = way === 0 ? soup(choices) : way === 1 ? combination(choices) : mutant(choices, sources)
    if (isHarmless(text)) texts.add(text)
  }
  return [...texts]
}
