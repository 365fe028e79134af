import { type Choices, pick } from '../arbitraries/index.ts'

/** Options by the section that they belong to, with values right and wrong. */
const OPTIONS: Readonly<Record<string, readonly (readonly [name: string, values: readonly string[]])[]>> = {
  net: [
    ['protocol', ['A', 'B', 'C', 'c', '"C"', 'D', '']],
    ['timeout', ['60', '50', '"60"', '010', '6s0', '1K', '']],
    ['ping-int', ['10', '20', '121']],
    ['sndbuf-size', ['1M', '1024k', '1048576', '512K', '11M']],
    ['allow-two-primaries', ['yes', 'no', '', '"yes"', 'YES']],
    ['no-tcp-cork', ['', 'yes']],
    ['shared-secret', ['"a b"', 'secret', '"q\\"uote"', "'ab'", 'a b', '']],
    ['verify-alg', ['crc32c', '"md5"']],
    ['after-sb-0pri', ['discard-zero-changes', 'disconnect', 'discard-node-alpha']],
    ['fencing', ['dont-care', 'resource-only', 'resource-and-stonith']],
    ['max-buffers', ['8000', '8k', '16']],
    ['tls', ['yes']],
  ],
  disk: [
    ['on-io-error', ['detach', 'pass_on', 'Detach']],
    ['resync-rate', ['40M', '40960', '40960k', '1', '0']],
    ['c-max-rate', ['100M', '102400', '1G']],
    ['md-flushes', ['no', 'yes', '']],
    ['no-disk-barrier', ['']],
    ['al-extents', ['1', '1237', '99999', 'x']],
    ['size', ['1G', '4194304k', '8s']],
    ['c-fill-target', ['10', '10s', '5k']],
    ['bitmap', ['no']],
    ['fencing', ['resource-only']],
  ],
  options: [
    ['quorum', ['majority', 'off', '2', '0', '33', 'all']],
    ['on-no-quorum', ['io-error', 'suspend-io']],
    ['auto-promote', ['no', 'yes', '']],
    ['cpu-mask', ['3', '"f"']],
    ['peer-ack-window', ['4096', '2M', '1M']],
  ],
  startup: [
    ['wfc-timeout', ['0', '120', '"120"', '-1']],
    ['become-primary-on', ['both', 'alpha beta']],
    ['stacked-timeouts', ['', 'x']],
  ],
  handlers: [
    ['fence-peer', ['"/bin/fence"', '"/bin/fence -x; true"', '/bin/fence']],
    ['split-brain', ['"mail root"']],
    ['outdate-peer', ['"x"']],
  ],
  syncer: [
    ['verify-alg', ['crc32c', 'md5']],
    ['al-extents', ['257']],
    ['rate', ['10M']],
    ['cpu-mask', ['1']],
  ],
}

const some = (choices: Choices, most: number): number => choices.below(most + 1)
const maybe = (choices: Choices, outOf: number): boolean => choices.below(outOf) === 0

/** Values are mostly right: the first of each list. */
const value = (choices: Choices, values: readonly string[]): string =>
  maybe(choices, 6) ? pick(choices, values) : pick(choices, values.slice(0, 2))

function section(choices: Choices, kind: string, most = 2): string {
  const lines = Array.from({ length: some(choices, most) }, () => {
    const [name, values] = pick(choices, maybe(choices, 40) ? OPTIONS[pick(choices, Object.keys(OPTIONS))]! : OPTIONS[kind]!)
    const written = value(choices, values)
    return `${name}${written === '' ? '' : ` ${written}`}; `
  })
  return `${kind} { ${lines.join('')}}\n`
}

const DEVICES = [
  'device minor 1;',
  'device /dev/drbd1;',
  'device drbd1;',
  'device /dev/drbd_x minor 1;',
  'device minor 2;',
  'device "/dev/drbd1" minor 1;',
  'device /dev/drbd1 minor 2;',
  'device /dev/sda;',
]
const DISKS = ['disk /dev/a;', 'disk "/dev/a";', 'disk none;', 'disk /dev/b;', 'disk "";']
const METAS = [
  '',
  '',
  'meta-disk internal;',
  'meta-disk /dev/md;',
  'meta-disk /dev/md[0];',
  'flexible-meta-disk /dev/md;',
  'meta-disk "internal";',
]

const volumeBody = (choices: Choices, withDevice: boolean): string =>
  [
    withDevice ? value(choices, DEVICES) : '',
    maybe(choices, 8) ? '' : value(choices, DISKS),
    pick(choices, METAS),
    maybe(choices, 4) ? section(choices, 'disk', 1) : '',
  ].join(' ')

const NAMES = ['alpha', 'beta', 'gamma']

function host(choices: Choices, i: number, withVolumes: boolean): string {
  const name = maybe(choices, 20) ? pick(choices, ['disk', '"disk"', 'alpha.example.org', '12', 'alpha']) : NAMES[i]!
  const port = maybe(choices, 15) ? pick(choices, ['0', '1', '65536']) : '7789'
  const address = maybe(choices, 15)
    ? pick(choices, [`ipv6 [fd00::${i + 1}]:${port}`, `[fd00::${i + 1}]:1`, `ssocks 10.9.0.1:${port}`, '', 'alpha:1'])
    : `${pick(choices, ['', 'ipv4 '])}10.9.0.${i + 1}:${port}`
  const id = maybe(choices, 12) ? pick(choices, ['', 'node-id 0;', 'node-id 33;', 'node-id "0";', `node-id 0${i};`]) : `node-id ${i};`
  const volumes =
    withVolumes || maybe(choices, 12)
      ? pick(choices, [`volume 0 { ${volumeBody(choices, true)} }`, volumeBody(choices, maybe(choices, 2))])
      : ''
  return `on ${name} { ${id} ${address === '' ? '' : `address ${address};`} ${volumes} }\n`
}

function connection(choices: Choices, a: number, b: number): string {
  const end = (i: number): string =>
    `host ${maybe(choices, 15) ? 'delta' : NAMES[i]}${pick(choices, ['', '', '', ' port 77', ` address 10.1.0.${i + 1}:5`])};`
  const inner = maybe(choices, 4) ? `path { ${end(a)} ${end(b)} }` : `${end(a)} ${maybe(choices, 20) ? '' : end(b)}`
  const more = [
    maybe(choices, 3) ? section(choices, 'net') : '',
    maybe(choices, 4) ? 'disk { c-max-rate 1G; }' : '',
    maybe(choices, 5) ? 'volume 0 { disk { resync-rate 5M; } }' : '',
  ].join(' ')
  return `connection { ${inner} ${more} }\n`
}

function resource(choices: Choices, number: number): string {
  const hosts = maybe(choices, 4) ? 3 : maybe(choices, 10) ? 1 : 2
  const inHosts = maybe(choices, 4)
  const volumes = inHosts
    ? ''
    : pick(choices, [
        `volume 0 { ${volumeBody(choices, true)} }`,
        volumeBody(choices, true),
        `volume 0 { ${volumeBody(choices, true)} } volume 1 { device minor 9; disk /dev/c; }`,
      ])
  const parts = [
    volumes,
    ...Array.from({ length: hosts }, (_, i) => host(choices, i, inHosts)),
    hosts === 3 || maybe(choices, 3)
      ? pick(choices, [
          `connection-mesh { hosts ${NAMES.slice(0, hosts).join(' ')}; ${maybe(choices, 3) ? section(choices, 'net', 1) : ''} }\n`,
          connection(choices, 0, 1),
        ])
      : '',
    ...['net', 'disk', 'options', 'startup', 'handlers'].map((kind) => (maybe(choices, 3) ? section(choices, kind) : '')),
    maybe(choices, 12) ? section(choices, 'syncer', 1) : '',
    maybe(choices, 15) ? 'skip x { y }\n' : '',
    maybe(choices, 20) ? 'protocol C;\n' : '',
  ]
  return `${`resource ${pick(choices, ['', '"'])}`.replace(/"$/, '')}r${number} {\n${parts.join('')}}\n`
}

/** What only DRBD 9 has. */
const NEW = /node-id [^;]*;|(?:quorum|on-no-quorum|auto-promote|peer-ack-window|bitmap|fencing|tls)(?: [^;]*)?;/g

/** The same for DRBD 8.4: two hosts, no ids, no connections. */
export function oldConfiguration(choices: Choices): string {
  const hosts = [0, 1].map((i) => host(choices, i, false)).join('')
  const sections = ['net', 'disk', 'options', 'startup', 'handlers', 'syncer'].map((kind) =>
    maybe(choices, 3) ? section(choices, kind) : '',
  )
  const volume = `${value(choices, DEVICES)} ${value(choices, DISKS)} meta-disk internal;`
  const text = `resource r0 {\n${pick(choices, [volume, `volume 0 { ${volume} }`])}\n${hosts}${sections.join('')}}\n`.replace(NEW, '')
  return maybe(choices, 4) ? slip(choices, text) : text
}

/** A configuration that is mostly right. */
export function configuration(choices: Choices): string {
  const common = maybe(choices, 3)
    ? `common { ${['net', 'disk', 'options', 'handlers'].map((kind) => (maybe(choices, 3) ? section(choices, kind, 1) : '')).join('')}}\n`
    : ''
  const text = `${maybe(choices, 4) ? 'global { usage-count no; }\n' : ''}${common}${resource(choices, 0)}${maybe(choices, 8) ? resource(choices, 1) : ''}`
  return maybe(choices, 3) ? slip(choices, text) : text
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"|[A-Za-z0-9/._-]+|[^\s]/g

/** One token lost, doubled, or put in place of another. */
function slip(choices: Choices, text: string): string {
  const tokens = [...text.matchAll(TOKEN)]
  const { 0: token, index } = pick(choices, tokens)
  const rest = text.slice(index + token.length)
  switch (choices.below(4)) {
    case 0:
      return text.slice(0, index) + rest
    case 1:
      return `${text.slice(0, index)}${token} ${token}${rest}`
    case 2:
      return text.slice(0, index) + pick(choices, tokens)[0] + rest
    default:
      return `${text.slice(0, index)}"${token.replaceAll('"', '')}"${rest}`
  }
}
