import type { Own } from '../../arbitraries/own.ts'

/** What the generators cannot find out by themselves. */
export const own: Own = {
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
}
