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
const numbered = (name: string, unit: (i: number) => string, size: number, before = '', behind = ''): Pathology => ({
  name,
  size,
  of(wanted) {
    const units: string[] = []
    for (let i = 0, length = 0; length < wanted; i++) length += units[units.push(unit(i)) - 1]!.length
    return before + units.join('') + behind
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

const CIB = "<cib validate-with='pacemaker-3.9' admin_epoch='0' epoch='1' num_updates='0'><configuration>"

const END = '</configuration></cib>'

/** What stands around the inside of some elements of a CIB. */
function inside(...tags: readonly string[]): [before: string, behind: string] {
  const open = tags.map((tag) => (tag.startsWith('<') ? tag : `<${tag}>`))
  const close = [...open].reverse().map((tag) => `</${/\w+/.exec(tag)![0]}>`)
  return [CIB + open.join(''), close.join('') + END]
}

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
  pacemaker: [
    repeated('unknown elements', '<a/>', MEGA / 2, `${CIB}<resources>`, `</resources>${END}`),
    numbered('other unknown attributes', (i) => ` a${i}="1"`, MEGA / 2, '<cib', '/>'),
    repeated(
      'one id again and again',
      "<nvpair id='a' name='b' value='c'/>",
      60_000,
      ...inside('crm_config', "<cluster_property_set id='s'>"),
    ),
    numbered(
      'other options',
      (i) => `<nvpair id='a${i}' name='b${i}' value='c'/>`,
      MEGA / 2,
      ...inside('crm_config', "<cluster_property_set id='s'>"),
    ),
    numbered(
      'sets of one resource',
      (i) => `<meta_attributes id='a${i}' score='${i}'/>`,
      MEGA / 2,
      ...inside('resources', "<primitive id='p' class='lsb' type='x'>"),
    ),
    repeated('sets that refer', "<meta_attributes id-ref='s'/>", 60_000, ...inside('resources', "<primitive id='s' class='lsb' type='x'>")),
    numbered('resources', (i) => `<primitive id='p${i}' class='lsb' type='x'/>\n`, MEGA / 2, ...inside('resources')),
    numbered(
      'members of one group',
      (i) => `<primitive id='p${i}' class='ocf' type='x'/>`,
      MEGA / 2,
      ...inside('resources', "<group id='g'>"),
    ),
    numbered('clones', (i) => `<clone id='c${i}'><primitive id='p${i}' class='lsb' type='x'/></clone>`, MEGA / 2, ...inside('resources')),
    numbered('orders', (i) => `<rsc_order id='o${i}' first='o${i}' then='o0'/>`, MEGA / 2, ...inside('constraints')),
    numbered(
      'sets of one order',
      (i) => `<resource_set id='s${i}' sequential='false'><resource_ref id='s0'/><resource_ref id='s1'/></resource_set>`,
      MEGA / 2,
      ...inside('constraints', "<rsc_order id='o'>"),
    ),
    repeated(
      'resources in one set',
      "<resource_ref id='o'/>",
      40_000,
      ...inside('constraints', "<rsc_order id='o'>", "<resource_set id='s'>"),
    ),
    repeated('groups inside of each other, under no schema', "<group id='g'>", 5000, `${CIB.replace('pacemaker-3.9', 'none')}<resources>`),
    repeated('text beside elements', 'a<nvpair/>', 60_000, ...inside('crm_config', "<cluster_property_set id='s'>")),
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
}

export const pathologiesOf = (format: string): readonly Pathology[] => [...pathologies, ...(particular[format] ?? [])]
