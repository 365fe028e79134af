import type { FormatId } from '../../src/formats/index.ts'

/** What the generators cannot find out from a format's catalogue, schema, rule examples and fixtures. */
export interface Own {
  readonly comment: string
  /** Fields stand in columns: a changed one moves its padding. */
  readonly columns?: boolean
  /** A comment has a line of its own; behind a statement it would be part of it. */
  readonly ownLineComments?: boolean
  readonly seeds: readonly string[]
  readonly tokens: readonly string[]
  /** Lines that no lens takes. */
  readonly strangers: readonly string[]
  /** Strings by property, where the schema alone does not say what fits. */
  readonly named: Readonly<Record<string, readonly string[]>>
}

const addresses = ['192.0.2.10', '10.0.0.0', '2001:db8::', 'fd00::1', '0.0.0.0', '::', '255.255.255.255', '::ffff:192.0.2.1']

const own: Readonly<Partial<Record<FormatId, Own>>> = {
  corosync: {
    comment: '#',
    ownLineComments: true,
    seeds: [
      'totem {\n    version: 2\n    token: 3000\n    interface {\n        linknumber: 0\n        mcastport: 5405\n    }\n}\nquorum {\n    provider: corosync_votequorum\n    two_node: 1\n}\n',
      '# head\nnodelist {\n  node {\n    ring0_addr: 192.0.2.1\n    name: alpha\n    nodeid: 1\n  }\n\n  # second\n  node {\n    ring0_addr: 192.0.2.2\n    nodeid: 2\n    quorum_votes: 0\n  }\n}\n',
      'logging {\n\tto_syslog: yes\n\tlogger_subsys {\n\t\tsubsys: TOTEM\n\t\tdebug: on\n\t\tdebug: off\n\t}\n}\nuidgid {\nuid: 0\ngid: root\nuid: 5\n}\nuidgid {\n}\n',
      'quorum {\n  device {\n    model: net\n    net {\n      host: q\n      tls: REQUIRED\n    }\n    heuristics {\n      exec_a: /bin/true\n      mode: sync\n    }\n  }\n  expected_votes: 5 # five\n}\nfoo {\n  bar: b }\n}\n',
      'totem.token: 9000\ntotem.interface {\n  mcastport: 1\n}\ntotem {\n  secauth: yes\n  toekn: 1\n  provider: x\n  ringnumber: 1\n}\ntotem\n{\n}\nnodelist {\n}\nnodelist {\n  node {\n  }\n}\n',
      '# quorate-disable-next-line corosync/unknown-keyword -- a reason\nfoo: bar\nsystem {\n  sched_rr: no\n  priority: max\n',
      'totem {\n  interface {\n    ttl: 1\n}\nquorum {\n}\n} # end\nstray\nnozzle: {\n  name : n\n}\nservice {\n  ver : 1\n}\nqb {\n  ipc_type: shm\n}\n',
    ],
    tokens: [
      'totem {\n',
      'node {\n',
      'interface {\n',
      '{\n',
      '}\n',
      ': ',
      'token: 1\n',
      'subsys: A\n',
      '    ',
      '\t',
      '\0',
      'a: b }\n',
      'linknumber: 1\n',
    ],
    strangers: ['zork: 1', 'zork:', 'zork {\n  a: b\n}', 'zork {\n}', 'token: many', 'totem.token: 1', 'name: a }'],
    named: {
      subsys: ['TOTEM', 'MAIN', 'a b', 'x'.repeat(64), 'a.b'],
      name: ['alpha', 'beta', 'corosync', 'a }', '', 'à'],
      key: ['k'.repeat(480), 'k'.repeat(505), 'k'.repeat(506)],
      uids: ['0', 'root', '4294967295', ''],
      gids: ['0', 'root'],
      exec: ['/bin/true', '/bin/sh -c "{ true }"'],
      'key of exec': ['a', 'master-1', 'b/c', 'x'.repeat(220)],
      'key of ringAddr': ['0', '1', '7'],
      text: [
        'zork: 1',
        'zork {\n  a: b\n}',
        'zork {\n}',
        'token: many',
        'stray',
        'zork {',
        'zork {\n}\nzork {\n}',
        'zork: 1\n# c',
        '}',
        ': x',
        'x'.repeat(600),
        `zork: ${'y'.repeat(480)}`,
      ],
    },
  },
  exports: {
    comment: '#',
    seeds: [
      '/srv/a alpha(rw,sync) beta(ro)\n/srv/b *(ro,sec=krb5:krb5i,rw)\n',
      '/srv/a -rw,async alpha -ro beta(rw) @group(fsid=0) 10.0.0.0/24(fsid=01234567-89ab-cdef-0123-456789abcdef)\n',
      '"/srv/with blank" "alpha"(rw) \\\n    beta(ro,\\\nsync) # comment\n/srv/\\040x gss/krb5(rw)\n',
      '/srv/c 2001:db8::/64(rw,refer=/a@h1+h2:/b@h3,mp=/x,anonuid=-1) 192.0.2.0/255.255.255.0 *.example.org(rw)\n',
      '/srv/d\n/srv/e (rw)\n/srv/f alpha (rw) beta(rw,bogus)\n/srv/g alpha(rw\n',
      '# quorate-disable exports/async -- a reason\n/srv/h alpha(rw,async)\n',
    ],
    tokens: [
      '/srv/a',
      '/srv/b c',
      '"/srv/q q"',
      'alpha(rw)',
      '*(ro)',
      '10.0.0.0/8(rw,sync)',
      '(rw)',
      '-ro',
      '\\040',
      '\\134',
      '@g',
      'gss/krb5',
      '::1',
    ],
    strangers: [],
    named: {
      address: addresses,
      netmask: ['255.255.255.0', '255.0.255.0', 'ffff:ffff::', '0.0.0.0'],
      pattern: ['*.example.org', 'nas?', 'nas[12]', '*', '192.0.2.*', '*.example.org/x'],
      host: ['alpha', 'nas1.example.org', '192.0.2.10', '2001:db8::10', '010.0.0.1', 'Grüße', '*'],
      hosts: ['alpha', '192.0.2.10', '[2001:db8::1]'],
      name: ['group', 'trusted hosts', ''],
      mechanism: ['krb5', 'krb5p', ''],
      uuid: ['01234567-89ab-cdef-0123-456789abcdef', '0123456789abcdef:0123456789abcdef', 'f'.repeat(32)],
      path: ['/srv/nfs', '/', '/srv/with blank', '/srv/"quoted"', '/srv/hash#tag', '/srv/back\\slash', '/srv/ümlaut', '/srv/\udcff', '/-'],
    },
  },
  fstab: {
    comment: '#',
    columns: true,
    seeds: [
      'UUID=0a1b2c3d  /             ext4  errors=remount-ro  0  1\nUUID=4e5f      none          swap  sw                 0  0\n',
      '# <file system>\t<mount point>\t<type>\t<options>\t<dump>\t<pass>\n192.0.2.50:/srv/a\t/data\tnfs\tvers=4.2,hard\t0\t0\n',
      '[2001:db8::1]:/x /mnt/a\\040b nfs4 soft,intr,proto=udp 0 0 # comment\r\nnas:/y /y nfs\r\n',
      '/dev/drbd0 /srv xfs context="a,b",ro\\054nodev 1\n/dev/sdb1 /srv/ xfs ro # lost\n/dev/sdc /x\n2001:db8::1:/x /y auto\n',
      'LABEL="d" "/a b" xfs\ntmpfs /tmp tmpfs "x,y 0 0 z\na /b nfs ro x 0\n',
      '# quorate-disable-next-line nfs-mount/soft -- a reason\nnas:/z /z nfs soft,vers=3,nolock\n',
    ],
    tokens: ['\\040', '\\054', '\\042', '\\134', 'defaults', ' 0 0\n', '\t', 'nas:/x', '/x', 'nfs', 'soft,', '# ', 'vers=', 'proto=udp'],
    strangers: [],
    named: {
      source: ['/dev/sda1', 'UUID=0a1b', 'LABEL="a"', 'nas:/srv', '[fd00::1]:/srv', 'fd00::1:/srv', 'nfs://nas/x', '#a', 'tmpfs', '"q"'],
      target: ['/', '/srv', '/srv/', '/srv/with blank', '/srv/"q"', 'none', '/srv/\udcff', '/a\tb', '/a\\b', '/a#b'],
      type: ['nfs', 'nfs4', 'xfs', 'auto', 'swap'],
      options: [
        'defaults',
        'ro',
        'rw',
        'soft',
        'hard',
        'intr',
        'timeo=5',
        'vers=3',
        'v4.1',
        'udp',
        'nolock',
        'context="a,b"',
        'a b',
        '#',
        'x=',
      ],
    },
  },
  'nfs-conf': {
    comment: '#',
    seeds: [
      '[nfsd]\nthreads = 64\nhost=192.0.2.10, 2001:db8::10\nvers3 = n\n\n[mountd]\nport = 892 # fixed\n',
      '# head\n[environment]\nN = 8\n[nfsd]\nthreads=$N\n[ "x" ]\nq=1\n[exportd "arg"]\nmanage-gids = y\n',
      '[statd]\nport=662\nport=663\noutgoing-port = "2020"\nname = \'a b\'\n[STATD]\nNO-NOTIFY=yes\n',
      'stray\nkey = outside\n[nfsd\nthreads = 1\n[lockd]\nport = \\\n 32803\nudp-port = "open\nfoo bar\n = 3\n',
      '[gssd]\ninclude = /etc/nfs.conf.d/x.conf\ninclude = -missing.conf\nuse-memcache = maybe\nverbosity = 1;2\n',
      '[nfsd]\n# quorate-disable-next-line nfs-conf/v4-needs-tcp -- a reason\ntcp = n\nunknown = 1\n[later]\n',
    ],
    tokens: ['[nfsd]\n', '[mountd]\n', '[', ']\n', ' = ', 'include', '$N', '"a b"', "'a'", '\\\n', '[nfsd "x"]\n', 'threads=8\n', '-1'],
    strangers: [
      'zork = 1',
      'zork =',
      '= 1',
      'no assignment',
      '[zork]\na = 1',
      '[zork]',
      '[zork "arg"]\nb = 2',
      'zork = "open',
      '[nfsd "x"]',
      'threads = many',
    ],
    named: {
      raw: ['$N', '$THREADS', '$a-b', 'no reference'],
      name: ['N', 'THREADS', 'a-b', 'threads', 'ü'],
      path: ['/etc/nfs.conf.d/local.conf', 'local.conf', '/a b', 'x;y', '/run/"x"'],
      text: ['zork = 1', 'zork =', 'no assignment', '[zork]\na = 1', '[zork]', 'zork = "open', 'threads = many', '[nfsd "x"]\nb = 1'],
    },
  },
}

/** A format without hints of its own is tested with what its catalogue, examples and fixtures give. */
export const ownOf = (id: string): Own => own[id as FormatId] ?? { comment: '#', seeds: [], tokens: [], strangers: [], named: {} }
