import type { Own } from '../../arbitraries/own.ts'

/** What the generators cannot find out by themselves. */
export const own: Own = {
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
}
