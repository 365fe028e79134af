import { exports } from '../../src/formats/exports/index.ts'
import { exportsGotchas } from './gotchas/exports.ts'
import { exportsFacts } from './gotchas/exports-facts.ts'

/** Directories that exist for every generated file; a file of other paths is compared as if they did. */
export const DIRECTORIES = ['/srv/a', '/srv/b', '/srv/c', '/srv/with blank']

/** Numbers below 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const PATHS = [
  '/srv/a',
  '/srv/b',
  '/srv/c',
  '"/srv/with blank"',
  '/srv/with\\040blank',
  '/srv/none',
  '/',
  'srv/none',
  '/srv/é',
  '/srv/a#b',
  '/srv/"q"',
]
const CLIENTS = [
  '*',
  '',
  'alpha',
  'beta',
  'gamma',
  'alias',
  'ALPHA',
  'nosuchhost',
  '192.0.2.10',
  '192.0.2.99',
  '10.1',
  '010.0.0.1',
  '192.0.2.099',
  '10.0.0.0/8',
  '10.0.0.0/255.0.0.0',
  '10.0.0.5/24',
  '10.0/16',
  '10.0.0.0/33',
  '0.0.0.0/0',
  '10.0.0.0/',
  '2001:db8::1',
  '2001:db8::/64',
  '2001:db8::/129',
  '2001:db8::/ffff::',
  '[2001:db8::1]',
  'fe80::1%lo',
  '*.example.org',
  'web?',
  '10.0.0.*',
  '@group',
  'gss/krb5',
  'al\\160ha',
  '"beta"',
  '\\052',
]
const VALUES: Readonly<Record<string, readonly string[]>> = {
  sec: ['sys', 'krb5', 'krb5:krb5i', 'krb5p:sys', 'none', 'unix', 'null:none', 'KRB5', '', 'sys:'],
  xprtsec: ['tls', 'none:mtls'],
  anonuid: [
    '0',
    '65534',
    '-2',
    '+7',
    '4294967295',
    '4294967296',
    '99999999999999999999',
    '-99999999999999999999',
    'nobody',
    '',
    '0x10',
    '007',
  ],
  anongid: ['0', '100', '-1', 'x'],
  fsid: [
    '0',
    'root',
    '7',
    '0x10',
    '010',
    '08',
    '-1',
    '4294967296',
    '99999999999999999999999',
    '01234567-89ab-cdef-0123-456789abcdef',
    '12345678901234567890123456789012',
    'x',
    '',
  ],
  mountpoint: ['', '/srv/a', '/x#y'],
  mp: ['', '/srv/b'],
  refer: ['/a@h', '/a@h1+h2:/b@h3', 'junk', '', '/a@[2001:db8::1]:/b@h', '/a\\134b@h'],
  replicas: ['/a@h', 'x'],
  reexport: ['none'],
  squash_uids: ['0-15', '20', 'x', '-1'],
}
const SEPARATORS = [' ', ' ', ' ', ' ', '\t', '  ', ' \\\n    ', '\\\n', ' \\ \n', '\r', ' \r', '\f', '\0', ' # ']
const LINE_ENDS = ['\n', '\n', '\n', '\n', '\n', '\n\n', '\r\n', '\n# comment\n', ' \n', '\n\r\n', '']
const NOISE = [...'"\\(),=#-:/@*[]\n\r\t \f\0ax017é', '\\\n', '\\040', '\\012', '\\134', '""', '(rw)', ',', 'rw,', '-ro', '\r\n', ' \\\n']

const NAMES = exports.keywords.flatMap(({ keyword, aliases = [] }) => [keyword, ...aliases])

/** `count` files, one half token soup from the catalogue, one half changed at a few places. */
export function generateFiles(count: number, seed: number): string[] {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const times = <T>(most: number, make: () => T): T[] => Array.from({ length: 1 + Math.floor(next() * most) }, make)
  const option = (): string => {
    const name = pick(NAMES)
    const values = VALUES[name]
    if (next() < 0.02) return pick(['bogus', 'RW', '', ' rw', 'fsid', 'rw='])
    return values && (name !== 'mp' || next() < 0.5) ? `${name}=${pick(values)}` : name
  }
  const options = (): string => times(5, option).join(',')
  const item = (): string => {
    if (next() < 0.12) return `-${options()}`
    return next() < 0.15 ? pick(CLIENTS) : `${pick(CLIENTS)}(${options()})`
  }
  const line = (): string => `${pick(PATHS)}${times(3, () => `${pick(SEPARATORS)}${item()}`).join('')}${pick(LINE_ENDS)}`
  const soup = (): string => times(4, line).join('')
  const seeds = [...exportsGotchas, ...exportsFacts]
    .map(({ files }) => files['/etc/exports'])
    .filter((text): text is string => typeof text === 'string' && text.length < 400)
  const mutant = (): string => {
    let text = next() < 0.7 ? pick(seeds) : soup()
    for (const noise of times(4, () => pick(NOISE))) {
      const at = Math.floor(next() * (text.length + 1))
      const skipped = pick([0, 0, 1, 2])
      text = text.slice(0, at) + noise + text.slice(at + skipped)
    }
    return text
  }
  return Array.from({ length: count }, (_, i) => (i % 2 === 0 ? soup() : mutant())).filter((text) => !/[\ud800-\udfff]/.test(text))
}
