import type { Own } from '../../arbitraries/own.ts'

const addresses = ['192.0.2.10', '10.0.0.0', '2001:db8::', 'fd00::1', '0.0.0.0', '::', '255.255.255.255', '::ffff:192.0.2.1']

/** What the generators cannot find out by themselves. */
export const own: Own = {
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
}
