/** Texts that a careless reader is quadratic in, overflows its stack on, or reports a million times. */
export interface Pathology {
  readonly name: string
  /** Characters of the big one. */
  readonly size: number
  /** A text of about that many characters. */
  of(size: number): string
}

const MEGA = 1_000_000

const repeated = (name: string, unit: string, size = 5 * MEGA, before = '', behind = ''): Pathology => ({
  name,
  size,
  of: (wanted) => before + unit.repeat(Math.max(1, Math.floor(wanted / unit.length))) + behind,
})

/** Units that all differ: what is alike may be dropped before it is looked at. */
const numbered = (name: string, unit: (i: number) => string, size: number, before = ''): Pathology => ({
  name,
  size,
  of(wanted) {
    const units: string[] = []
    for (let i = 0, length = 0; length < wanted; i++) length += units[units.push(unit(i)) - 1]!.length
    return before + units.join('')
  },
})

/** For every format. */
export const pathologies: readonly Pathology[] = [
  repeated('one line', 'x', 10 * MEGA),
  repeated('one line of words', 'word ', MEGA / 5),
  repeated('nested {', 'a { ', 200_000),
  repeated('}', '}'),
  repeated('{', '{'),
  repeated('[', '['),
  repeated(']', ']'),
  repeated('(', '('),
  repeated(')', ')'),
  repeated('"', '"'),
  repeated("'", "'"),
  repeated('open quotes, one a line', '"a\n', MEGA / 5),
  repeated('backslashes', '\\', MEGA / 5),
  repeated('backslash, LF', '\\\n', MEGA),
  repeated('backslash, LF behind a word', ' \\\n', MEGA, 'a'),
  repeated('octal escapes', '\\040', MEGA, '/a'),
  repeated('lines without =', 'word\n', MEGA / 5),
  repeated('empty lines', '\n'),
  repeated('CR', '\r'),
  repeated('NUL', '\0'),
  repeated('blanks', ' '),
  repeated('=', '='),
  repeated('= a line', '=\n', MEGA / 5),
  repeated('commas', ','),
  repeated('comments', '# c\n', MEGA),
  repeated('comment marks', '#'),
  repeated('semicolons', ';'),
  repeated('<', '<'),
  repeated('lone surrogates', '\ud800'),
  repeated('pairs of two units', '😀', 2 * MEGA),
  repeated('suppressions', '# quorate-disable x -- y\n', 200_000),
]

const address = (i: number): string => `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`
const ROUTER = 'vrrp_instance A {\nvirtual_ipaddress {\n'

const particular: Readonly<Record<string, readonly Pathology[]>> = {
  exports: [
    repeated('options in one client', 'ro,', MEGA, '/a h(', 'rw)\n'),
    repeated('unknown options in one client', 'x,', 40_000, '/a h(', 'rw)\n'),
    repeated('clients on one line', ' h(rw)', MEGA / 8, '/a'),
    numbered('other clients on one line', (i) => ` 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}(rw)`, MEGA / 2, '/a'),
    numbered('other paths', (i) => `/a${i} 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}(rw)\n`, MEGA / 2),
    repeated('clients on continued lines', ' \\\n h(rw)', MEGA / 8, '/a'),
    repeated('blanks in options', ' x', 100_000, '/a h(', ')\n'),
    repeated('defaults', ' -ro h', MEGA / 8, '/a'),
    numbered('other clients behind defaults', (i) => ` -rw h${i}(ro)`, 20_000, '/a'),
    repeated('quoted clients', ' "h"(rw)', MEGA / 8, '/a'),
    repeated('unclosed brackets', ' h(rw', 100_000, '/a'),
    repeated('one export again and again', '/a h(rw)\n', MEGA / 8),
    repeated('worlds', '/a (rw)\n', MEGA / 8),
    repeated('async', '/a h(rw,async)\n', 100_000),
    repeated('networks', '/a 10.0.0.0/8(rw)\n', 100_000),
  ],
  'libvirt-pool': [
    repeated('elements inside of each other', '<a>', 300_000),
    repeated('elements beside each other', '<a/>', MEGA / 2, '<pool>', '</pool>'),
    repeated('end tags', '</a>', MEGA / 2, '<pool>'),
    repeated('wrong end tags', '<a></b>', MEGA / 2, '<pool>'),
    repeated('attributes', ' a="1"', MEGA / 2, '<pool', '/>'),
    numbered('other attributes', (i) => ` a${i}="1"`, MEGA / 2, '<pool'),
    repeated('open values', ' a="1', MEGA / 2, '<pool'),
    repeated('open values, one a line', ' a="1\n', MEGA / 2, '<pool'),
    repeated('values without quotes', ' a=1', MEGA / 2, '<pool'),
    repeated('open tags', '<a ', MEGA / 2),
    repeated('comments that do not end', '<!-- ', MEGA / 2, '<pool>'),
    repeated('CDATA that does not end', '<![CDATA[', MEGA / 2, '<pool>'),
    repeated('instructions', '<?a b?>', MEGA / 2, '<pool>', '</pool>'),
    repeated('bare ampersands', '&', MEGA / 2, '<pool>', '</pool>'),
    repeated('references', '&amp;', MEGA / 2, "<pool type='dir'><name>", '</name></pool>'),
    repeated(']]>', ']]>', MEGA / 2, '<pool>', '</pool>'),
    repeated('text in pieces', 'a<!-- c -->', MEGA / 2, "<pool type='dir'><name>", '</name></pool>'),
    repeated('text beside elements', 'a<b/>', MEGA / 2, "<pool type='dir'>", '</pool>'),
    repeated('text beside elements, inside of each other', 'a<b>', 5000, "<pool type='dir'>"),
    repeated('one element again and again', '<name>a</name>', MEGA / 2, "<pool type='dir'>", '</pool>'),
    repeated('hosts', "<host name='h'/>", MEGA / 2, "<pool type='rbd'><source>", '</source></pool>'),
    numbered('other hosts', (i) => `<host name='h${i}'/>\n`, MEGA / 2, "<pool type='rbd'><source>"),
    numbered('namespaces', (i) => ` xmlns:n${i}='u'`, MEGA / 4, '<pool'),
    repeated('entities', '<!ENTITY a "x">', MEGA / 2, '<!DOCTYPE a [', ']><a>&a;</a>'),
    repeated(
      'mount options',
      "<o:option name='a,b'/>",
      MEGA / 4,
      "<pool type='netfs' xmlns:o='http://libvirt.org/schemas/storagepool/fs/1.0'><o:mount_opts>",
      '</o:mount_opts></pool>',
    ),
  ],
  drbd: [
    repeated('resources', 'resource r { }\n', MEGA / 4),
    numbered(
      'other resources',
      (i) => `resource r${i} { on a { node-id 0; address 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}:1; } }\n`,
      MEGA / 4,
    ),
    repeated('options of one section', 'timeout 5;\n', MEGA / 4, 'common {\nnet {\n', '}\n}\n'),
    repeated('hosts of one resource', 'on a { node-id 0; }\n', 200_000, 'resource r {\n', '}\n'),
    numbered('other hosts of one resource', (i) => `on h${i} { node-id 0; }\n`, 100_000, 'resource r {\n'),
    numbered('hosts of one mesh', (i) => ` h${i}`, 4_000, 'resource r { connection-mesh { hosts'),
    numbered('volumes of one resource', (i) => `volume ${i} { device minor ${i}; disk /dev/a; }\n`, MEGA / 8, 'resource r {\n'),
    repeated('missing semicolons', 'net { timeout 5 }\n', MEGA / 4),
    repeated('missing braces', 'resource r {\n', MEGA / 4),
    repeated('missing inner braces', ' net {\n', MEGA / 4, 'resource r {\n'),
    repeated('surplus braces on lines', ' }\nnet { }\n', MEGA / 4, 'resource r {\n'),
    repeated('skips', 'skip x { }\n', MEGA / 4),
    repeated('words of one statement', 'a ', MEGA, 'resource r { on '),
    repeated('colons', ':', MEGA),
    repeated('groups of an address', 'a:', MEGA),
    repeated('strings too long', `"${'x'.repeat(300)}"\n`, MEGA),
    repeated('words too long', `${'x'.repeat(300)}\n`, MEGA),
    repeated('includes', 'include "a*";\n', MEGA / 4),
  ],
  'nfs-conf': [
    repeated('one section again and again', '[nfsd]\n', MEGA / 2),
    repeated('one key again and again', 'threads = 8\n', MEGA / 2, '[nfsd]\n'),
    repeated('unknown sections', '[x]\ny = 1\n', MEGA / 2),
    repeated('unknown keys', 'y = 1\n', MEGA / 2, '[nfsd]\n'),
    repeated('unclosed headers', '[nfsd\n', MEGA / 2),
    repeated('includes', 'include = a\n', MEGA / 2, '[nfsd]\n'),
    repeated('variables', 'N = $N\n', MEGA / 2, '[environment]\n'),
    repeated('items of one list', 'a,', MEGA / 2, '[nfsd]\nhost = ', 'b\n'),
    repeated('comments that go on', '# c \\\n', MEGA / 2),
    repeated('unmatched quotes', 'port = "a\n', MEGA / 2, '[nfsd]\n'),
    repeated('sections with an argument', '[nfsd "a"]\nthreads = 1\n', MEGA / 2),
  ],
  keepalived: [
    numbered('addresses of one virtual router', (i) => `${address(i)}/24\n`, MEGA / 2, ROUTER),
    repeated('one address again and again', '10.0.0.1/24\n', MEGA / 8, ROUTER),
    repeated('addresses that are none', '10.0.0.300\n', MEGA / 8, ROUTER),
    numbered(
      'virtual routers',
      (i) => `vrrp_instance A${i} {\ninterface e\nvirtual_router_id 1\nmcast_dst_ip ${address(i)}\n}\n`,
      MEGA / 2,
    ),
    repeated('one virtual router again and again', 'vrrp_instance A {\ninterface e\nvirtual_router_id 1\n}\n', MEGA / 4),
    numbered('names that are not defined', (i) => `a${i}\n`, MEGA / 8, 'vrrp_instance A {\ntrack_script {\n'),
    numbered(
      'scripts, and what tracks them',
      (i) => `vrrp_script s${i} {\n}\nvrrp_instance A${i} {\ntrack_script {\ns${i}\n}\n}\n`,
      MEGA / 2,
    ),
    numbered('sync groups', (i) => `vrrp_sync_group G${i} {\ngroup {\nA${i} A${i + 1}\n}\n}\nvrrp_instance A${i} {\n}\n`, MEGA / 2),
    numbered('members of one sync group', (i) => `A${i}\n`, MEGA / 8, 'vrrp_sync_group G {\ngroup {\n'),
    numbered('real servers', (i) => `real_server ${address(i)} 80 {\n}\n`, MEGA / 2, 'virtual_server 10.0.0.1 80 {\n'),
    numbered('virtual servers', (i) => `virtual_server ${address(i)} 80 {\n}\n`, MEGA / 2),
    numbered('definitions that are used', (i) => `$A${i}=10\nvrrp_instance I${i} {\npriority $A${i}\n}\n`, MEGA / 4),
    repeated('a definition of itself', '$A=$A$A\n', MEGA / 8),
    repeated('conditions', '@a @b priority 3\n', MEGA / 8),
    numbered('hosts', (i) => `@h${i} priority 3\n`, MEGA / 8),
    repeated('repetitions within repetitions', '~SEQ(x,9) ', 100_000),
    repeated('long repetitions', '~SEQ(x,1,100000) y$x\n', 20_000),
  ],
}

export const pathologiesOf = (format: string): readonly Pathology[] => [...pathologies, ...(particular[format] ?? [])]
