import { b, type ExportsGotcha, file } from './exports.ts'

/** More of what the notes on the format say, and what was found on the way: how files are split, joined and merged. */
export const exportsFacts: readonly Omit<ExportsGotcha, 'n'>[] = [
  {
    title: 'quotes are removed wherever they stand',
    files: file('/sr"v/a" "alpha(rw)" be"ta"(rw)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)', '/srv/a beta(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'quotes keep blanks and newlines together',
    files: file('"/srv/with blank\nand line" alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv/with blank\nand line alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'blanks before an option are skipped when quotes keep them',
    files: file('/srv/a "alpha(rw, sync)" beta(" rw")\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)', '/srv/a beta(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a blank after an option belongs to it',
    files: file('/srv/a "alpha(rw ,sync)"\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "rw "'] },
  },
  {
    title: 'a quote that is not closed runs to the end of the file',
    files: file(`/srv/a "alpha(rw)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:3: syntax error: bad option list'] },
  },
  {
    title: 'a path with a quote that is not closed takes the whole file',
    files: file(`"/srv/a alpha(rw)\n${b}`),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(rw)\n/srv/b beta(rw)\n (sec=sys,ro)'],
      messages: ['hint: No options for /srv/a alpha(rw)\n/srv/b beta(rw)\n : suggest (sync) to avoid warning'],
    },
  },
  {
    title: 'three octal digits are a byte, in paths and clients',
    files: file('/srv/a\\040b\\011c al\\160ha(\\162w)\n'),
    observed: { exit: 1, entries: ['/srv/a b\tc alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'an escape in quotes',
    files: file('"/srv/a\\040b" alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv/a b alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'other things after a backslash',
    files: file('/srv/a\\40 alpha(rw)\n/srv/b\\n alpha(rw)\n/srv/c\\480 alpha(rw)\n/srv/d\\777 alpha(rw)\n/srv/e\\\\040 alpha(rw)\n'),
    observed: {
      exit: 1,
      entries: [
        '/srv/e\\  alpha(sec=sys,rw)',
        '/srv/d\\777 alpha(sec=sys,rw)',
        '/srv/c\\480 alpha(sec=sys,rw)',
        '/srv/b\\n alpha(sec=sys,rw)',
        '/srv/a\\40 alpha(sec=sys,rw)',
      ],
      messages: [],
    },
  },
  {
    title: 'a decoded backslash begins another escape',
    files: file('/srv/a\\134040b alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv/a b alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'an escaped NUL cuts the path',
    files: file('/srv/a\\000zz alpha(rw)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'an escape for # and for "',
    files: file('/srv/\\043a alpha(rw)\n/srv/\\042b\\042 alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv/"b" alpha(sec=sys,rw)', '/srv/#a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a continuation within a path',
    files: file('/srv/a\\\nb alpha(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: [
        'hint: No options for /srv/a b: suggest b(sync) to avoid warning',
        'dropped: Failed to resolve b',
        'dropped: Failed to resolve b',
      ],
    },
  },
  {
    title: 'a continuation within quotes is a blank',
    files: file('"/srv/a\\\n   b" alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv/a b alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'continued clients',
    files: file('/srv/a \\\n  alpha(rw) \\\n\tbeta(ro)\n/srv/b gamma(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/b gamma(sec=sys,rw)', '/srv/a alpha(sec=sys,rw)', '/srv/a beta(sec=sys,ro)'],
      messages: [],
    },
  },
  {
    title: 'a continuation at the end of the file',
    files: file('/srv/a alpha(rw) \\\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a backslash at the end of a comment does not continue it',
    files: file(`# note \\\n${b}`),
    observed: { exit: 0, entries: ['/srv/b beta(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a comment after a client, a hash within a path',
    files: file('  /srv/a alpha(rw) # /srv/x beta(rw)\n/srv/b#c beta(rw)\n'),
    observed: { exit: 1, entries: ['/srv/b#c beta(sec=sys,rw)', '/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'comments at the end of the file, without a newline',
    files: file('/srv/a alpha(rw)\n# end'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'lines are counted without those that comments end',
    files: file('# one\n# two\n/srv/a alpha(rw) # three\n/srv/b alpha(bogus)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ['stops: /etc/exports:1: unknown keyword "bogus"'],
    },
  },
  {
    title: 'a continued line counts',
    files: file('/srv/a \\\n alpha(rw)\n\n/srv/b alpha(bogus)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ['stops: /etc/exports:4: unknown keyword "bogus"'],
    },
  },
  {
    title: 'a vertical tab between tokens',
    files: file(`/srv/a\valpha(rw)\n${b}`),
    observed: { exit: 0, entries: ['/srv/b beta(sec=sys,rw)', '/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a form feed after a blank ends the entry, and what follows is a path',
    files: file(`/srv/a alpha(rw) \fgamma(rw)\n${b}`),
    observed: {
      exit: 1,
      entries: ['/srv/b beta(sec=sys,rw)', '/srv/a alpha(sec=sys,rw)', 'gamma(rw) (sec=sys,ro)'],
      messages: ['hint: No options for gamma(rw) : suggest (sync) to avoid warning'],
    },
  },
  {
    title: 'a NUL where a client is due is skipped',
    files: file('/srv/a \0alpha(rw)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a NUL within a client ends it',
    files: file('/srv/a al\0pha(rw)\n'),
    observed: {
      exit: 0,
      entries: [],
      messages: [
        'hint: No options for /srv/a al: suggest al(sync) to avoid warning',
        'dropped: Failed to resolve al',
        'dropped: Failed to resolve al',
        'dropped: Failed to resolve pha',
        'dropped: Failed to resolve pha',
      ],
    },
  },
  {
    title: 'a byte order mark belongs to the first path',
    files: file('\uFEFF/srv/a alpha(rw)\n'),
    observed: { exit: 1, entries: ['\uFEFF/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a byte order mark before a comment is a path',
    files: file(`\uFEFF# note\n${b}`),
    observed: {
      exit: 0,
      entries: ['/srv/b beta(sec=sys,rw)'],
      messages: [
        'hint: No options for \uFEFF# note: suggest note(sync) to avoid warning',
        'dropped: Failed to resolve note',
        'dropped: Failed to resolve note',
      ],
    },
  },
  {
    title: 'bytes above 127 are ordinary',
    files: file(new Uint8Array([47, 0xc3, 0xa4, 0xff, 0xa0, 32, 42, 40, 114, 119, 41, 10])),
    observed: { exit: 1, entries: ['/ä�� *(sec=sys,rw)'], messages: [] },
  },
  { title: 'an empty file', files: file(''), observed: { exit: 0, entries: [], messages: [] } },
  {
    title: 'no file',
    files: {},
    observed: { exit: 1, entries: [], messages: ["stops: can't open /etc/exports for reading"] },
  },
  {
    title: 'no main file, a drop-in',
    files: { '/etc/exports.d/x.exports': b },
    observed: {
      exit: 1,
      entries: ['/srv/b beta(sec=sys,rw)'],
      messages: ["stops: can't open /etc/exports for reading"],
    },
  },
  {
    title: 'drop-ins in order of version, the first definition wins',
    files: {
      ...file('/srv/a alpha(rw)\n'),
      '/etc/exports.d/10.exports': '/srv/a beta(sync,rw)\n/srv/a alpha(ro)\n',
      '/etc/exports.d/9.exports': '/srv/a beta(async,rw)\n',
    },
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)', '/srv/a beta(async,sec=sys,rw)'],
      messages: [
        'duplicate: incompatible duplicated export entries:\n\tbeta:/srv/a (0x424) [IGNORED]\n\tbeta:/srv/a (0x434)',
        'duplicate: incompatible duplicated export entries:\n\talpha:/srv/a (0x425) [IGNORED]\n\talpha:/srv/a (0x424)',
      ],
    },
  },
  {
    title: 'names of files that are not drop-ins',
    files: {
      ...file(''),
      '/etc/exports.d/.h.exports': b,
      '/etc/exports.d/.exports': b,
      '/etc/exports.d/x.exports.bak': b,
      '/etc/exports.d/x.EXPORTS': b,
      '/etc/exports.d/x.conf': b,
    },
    observed: { exit: 0, entries: [], messages: [] },
  },
  {
    title: 'kinds of client',
    files: file('/srv/a *(ro) @ng(ro) *.example.org(ro) 10.0.0.0/8(ro) alpha(ro) gss/krb5(ro) web?(ro) [ab](ro)\n'),
    observed: {
      exit: 0,
      entries: [
        '/srv/a alpha(sec=sys,ro)',
        '/srv/a 10.0.0.0/8(sec=sys,ro)',
        '/srv/a *.example.org(sec=sys,ro)',
        '/srv/a web?(sec=sys,ro)',
        '/srv/a [ab](sec=sys,ro)',
        '/srv/a @ng(sec=sys,ro)',
        '/srv/a *(sec=sys,ro)',
        '/srv/a gss/krb5(sec=sys,ro)',
      ],
      messages: [],
    },
  },
  {
    title: 'a star before the slash makes a wildcard, one after it a bad prefix',
    files: file('/srv/a 10.0.0.*/8(ro) 10.0.0.0/*(ro)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a 10.0.0.*/8(sec=sys,ro)'],
      messages: ["dropped: Invalid prefix `*' for 10.0.0.0/*", "dropped: Invalid prefix `*' for 10.0.0.0/*"],
    },
  },
  {
    title: 'clients are compared by text, except hosts',
    files: file('/srv/a 10.0.0.0/8(rw) 10.0.0.0/255.0.0.0(rw) 10.0.0.1/8(rw) *.Example.org(rw) *.example.ORG(rw) 10.0.0.0/8(ro)\n'),
    observed: {
      exit: 1,
      entries: [
        '/srv/a 10.0.0.0/8(sec=sys,rw)',
        '/srv/a 10.0.0.0/255.0.0.0(sec=sys,rw)',
        '/srv/a 10.0.0.1/8(sec=sys,rw)',
        '/srv/a *.Example.org(sec=sys,rw)',
      ],
      messages: [
        'duplicate: duplicated export entries:\n\t*.example.ORG:/srv/a\n\t*.Example.org:/srv/a',
        'duplicate: incompatible duplicated export entries:\n\t10.0.0.0/8:/srv/a (0x425) [IGNORED]\n\t10.0.0.0/8:/srv/a (0x424)',
      ],
    },
  },
  {
    title: 'two names of one address, an address without a name',
    files: file('/srv/a 192.0.2.10(rw) alpha(ro) 192.0.2.99(rw) 192.0.2.099(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a 192.0.2.10(sec=sys,rw)', '/srv/a 192.0.2.99(sec=sys,rw)'],
      messages: [
        'duplicate: incompatible duplicated export entries:\n\talpha:/srv/a (0x425) [IGNORED]\n\t192.0.2.10:/srv/a (0x424)',
        'dropped: Failed to resolve 192.0.2.099',
        'dropped: Failed to resolve 192.0.2.099',
      ],
    },
  },
  {
    title: 'no client and *, two clients that the second reader takes for one',
    files: file('/srv/a\n/srv/a *(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a (sec=sys,ro)', '/srv/a *(sec=sys,rw)'],
      messages: ['hint: No options for /srv/a : suggest (sync) to avoid warning'],
      reread: [
        '/srv/a *',
        'hint: No host name given with /srv/a (ro,sync,wdelay,hide,nocrossmnt,secure,root_squash,no_all_squash,no_subtree_check,secure_locks,acl,no_pnfs,anonuid=65534,anongid=65534,sec=sys,ro,root_squash,no_all_squash), suggest *(ro,sync,wdelay,hide,nocrossmnt,secure,root_squash,no_all_squash,no_subtree_check,secure_locks,acl,no_pnfs,anonuid=65534,anongid=65534,sec=sys,ro,root_squash,no_all_squash) to avoid warning',
      ],
    },
  },
  {
    title: 'a bare list of options and *, one client',
    files: file('/srv/a (rw)\n/srv/a *(ro)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a *(sec=sys,rw)'],
      messages: [
        'hint: No host name given with /srv/a (rw), suggest *(rw) to avoid warning',
        'duplicate: incompatible duplicated export entries:\n\t*:/srv/a (0x425) [IGNORED]\n\t*:/srv/a (0x424)',
      ],
    },
  },
  {
    title: 'defaults without a client',
    files: file('/srv/a -rw,no_root_squash\n'),
    observed: { exit: 0, entries: ['/srv/a (sec=sys,rw,no_root_squash)'], messages: [] },
  },
  {
    title: 'defaults end with the line',
    files: file('/srv/a -rw alpha\n/srv/b beta\n'),
    observed: {
      exit: 0,
      entries: ['/srv/b beta(sec=sys,ro)', '/srv/a alpha(sec=sys,rw)'],
      messages: ['hint: No options for /srv/b beta: suggest beta(sync) to avoid warning'],
    },
  },
  {
    title: 'a dash alone',
    files: file('/srv/a - alpha\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,ro)'], messages: [] },
  },
  {
    title: 'the last of two contradicting options wins',
    files: file('/srv/a alpha(ro,rw,async,sync,no_root_squash,root_squash,hide,nohide)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(nohide,sec=sys,rw)'], messages: [] },
  },
  {
    title: 'every flag away from its default',
    files: file(
      '/srv/a alpha(rw,async,no_wdelay,nohide,crossmnt,insecure,no_root_squash,all_squash,subtree_check,insecure_locks,no_acl,nordirplus,security_label,pnfs)\n',
    ),
    observed: {
      exit: 0,
      entries: [
        '/srv/a alpha(async,no_wdelay,nohide,crossmnt,insecure,subtree_check,insecure_locks,no_acl,nordirplus,security_label,pnfs,sec=sys,rw,no_root_squash,all_squash)',
      ],
      messages: [],
    },
  },
  {
    title: 'every flag at its default',
    files: file(
      '/srv/a alpha(ro,sync,wdelay,hide,nocrossmnt,secure,root_squash,no_all_squash,no_subtree_check,secure_locks,acl,no_pnfs)\n',
    ),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,ro)'], messages: [] },
  },
  {
    title: 'auth_nlm and no_auth_nlm',
    files: file('/srv/a alpha(no_auth_nlm) beta(no_auth_nlm,auth_nlm)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(insecure_locks,sec=sys,ro)', '/srv/a beta(sec=sys,ro)'],
      messages: [],
    },
  },
  {
    title: 'every flavour',
    files: file('/srv/a alpha(sec=sys:krb5:krb5i:krb5p:none)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,ro,sec=krb5,ro,sec=krb5i,ro,sec=krb5p,ro,sec=none,ro)'],
      messages: [],
    },
  },
  {
    title: 'unix and null are sys and none',
    files: file('/srv/a alpha(sec=unix:null,rw)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=unix,rw,sec=null,rw)'], messages: [] },
  },
  {
    title: 'a flavour that is named again goes on from where it was',
    files: file('/srv/a alpha(sec=sys,rw,sec=krb5,no_root_squash,sec=sys,all_squash)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw,all_squash,sec=krb5,rw,no_root_squash)'], messages: [] },
  },
  {
    title: 'a flavour begins with the flags so far',
    files: file('/srv/a alpha(rw,sec=krb5,ro,sec=sys)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=krb5,ro,sec=sys,ro)'], messages: [] },
  },
  {
    title: 'options before sec= are for later flavours',
    files: file('/srv/a alpha(rw,no_root_squash,sec=krb5:krb5p)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=krb5,rw,no_root_squash,sec=krb5p,rw,no_root_squash)'],
      messages: [],
    },
  },
  {
    title: 'ids',
    files: file('/srv/a alpha(anonuid=0,anongid=-2) beta(anonuid=4294967295) gamma(anonuid=+7,anongid=007)\n'),
    observed: {
      exit: 0,
      entries: [
        '/srv/a alpha(anonuid=0,anongid=-2,sec=sys,ro)',
        '/srv/a beta(anonuid=-1,sec=sys,ro)',
        '/srv/a gamma(anonuid=7,anongid=7,sec=sys,ro)',
      ],
      messages: [],
    },
  },
  {
    title: 'an id that is no number',
    files: file(`/srv/a alpha(anonuid=nobody)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports: 1: bad anonuid "anonuid=nobody"'] },
  },
  {
    title: 'an empty id',
    files: file(`/srv/a alpha(anongid=)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports: 1: bad anongid "anongid="'] },
  },
  {
    title: 'flavours of SPKM and LIPKEY are gone',
    files: file(`/srv/a alpha(sec=spkm3)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: unknown flavor spkm3'] },
  },
  {
    title: 'options of other systems and times',
    files: file(`/srv/a alpha(map_static=/x)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "map_static=/x"'] },
  },
  {
    title: 'fsloc is for builds with debugging',
    files: file(`/srv/a alpha(fsloc=stub)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "fsloc=stub"'] },
  },
  {
    title: 'xprtsec is not known yet',
    files: file(`/srv/a alpha(xprtsec=tls)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "xprtsec=tls"'] },
  },
  {
    title: 'reexport is not known yet',
    files: file(`/srv/a alpha(reexport=none)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "reexport=none"'] },
  },
  {
    title: 'fsid=root',
    files: file('/srv/a alpha(fsid=root) beta(fsid=0) gamma(fsid=0,fsid=5)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(fsid=0,sec=sys,ro)', '/srv/a beta(fsid=0,sec=sys,ro)', '/srv/a gamma(fsid=5,sec=sys,ro)'],
      messages: [],
    },
  },
  {
    title: 'dots and double slashes of a directory that exists',
    files: file('/srv//a/../a/./ alpha(rw)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'dots and double slashes of a directory that does not exist',
    files: file('/srv//none/../none/./ alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv//none/../none/./ alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'rootdir is prefixed only where paths are looked up',
    files: { ...file('/a alpha(rw)\n/srv/a beta(rw)\n'), '/etc/nfs.conf': '[exports]\nrootdir=/srv\n' },
    observed: { exit: 1, entries: ['/srv/a beta(sec=sys,rw)', '/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    title: 'a host with two names in one line of hosts',
    files: file('/srv/a one(rw) two(rw) 10.9.9.9(rw)\n'),
    hosts: '10.9.9.9 one two\n',
    observed: {
      exit: 1,
      entries: ['/srv/a one(sec=sys,rw)'],
      messages: [
        'duplicate: duplicated export entries:\n\ttwo:/srv/a\n\tone:/srv/a',
        'duplicate: duplicated export entries:\n\t10.9.9.9:/srv/a\n\tone:/srv/a',
      ],
    },
  },
  {
    title: 'an option behind a blank is the name of a machine',
    files: file('/srv/a alpha rw\n/srv/b beta rw,sync\n'),
    observed: {
      exit: 0,
      entries: ['/srv/b beta(sec=sys,ro)', '/srv/a alpha(sec=sys,ro)'],
      messages: [
        'hint: No options for /srv/a alpha: suggest alpha(sync) to avoid warning',
        'hint: No options for /srv/a rw: suggest rw(sync) to avoid warning',
        'dropped: Failed to resolve rw',
        'dropped: Failed to resolve rw',
        'hint: No options for /srv/b beta: suggest beta(sync) to avoid warning',
        'hint: No options for /srv/b rw,sync: suggest rw,sync(sync) to avoid warning',
        'dropped: Failed to resolve rw,sync',
        'dropped: Failed to resolve rw,sync',
      ],
    },
  },
  {
    title: 'a semicolon parts no clients',
    files: file('/srv/a alpha;beta(rw) gamma(ro)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a gamma(sec=sys,ro)'],
      messages: ['dropped: Failed to resolve alpha;beta', 'dropped: Failed to resolve alpha;beta'],
    },
  },
  {
    title: 'a range of addresses is the name of a machine',
    files: file('/srv/a 192.0.2.10-20(rw) 192.0.2.10-192.0.2.12(rw) gamma(ro)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a gamma(sec=sys,ro)'],
      messages: [
        'dropped: Failed to resolve 192.0.2.10-20',
        'dropped: Failed to resolve 192.0.2.10-20',
        'dropped: Failed to resolve 192.0.2.10-192.0.2.12',
        'dropped: Failed to resolve 192.0.2.10-192.0.2.12',
      ],
    },
  },
  {
    title: 'a backslash hides no blank',
    files: file('/srv/my\\ share alpha(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/my\\ alpha(sec=sys,rw)'],
      messages: [
        'hint: No options for /srv/my\\ share: suggest share(sync) to avoid warning',
        'dropped: Failed to resolve share',
        'dropped: Failed to resolve share',
      ],
    },
  },
  {
    title: 'a path is no pattern and has no variables',
    files: file('/srv/* alpha(rw)\n/srv/{a,b} alpha(rw)\n/srv/$HOME alpha(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/$HOME alpha(sec=sys,rw)', '/srv/{a,b} alpha(sec=sys,rw)', '/srv/* alpha(sec=sys,rw)'],
      messages: [],
    },
  },
  {
    title: 'a line that is set in is a line of its own',
    files: file('/srv/a alpha(rw)\n       beta(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)', 'beta(rw) (sec=sys,ro)'],
      messages: ['hint: No options for beta(rw) : suggest (sync) to avoid warning'],
    },
  },
  {
    title: 'nothing can stand behind a mask',
    files: file('/srv/a 192.0.2.0/24/24(rw) gamma(ro)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a gamma(sec=sys,ro)'],
      messages: ["dropped: Invalid prefix `24/24' for 192.0.2.0/24/24", "dropped: Invalid prefix `24/24' for 192.0.2.0/24/24"],
    },
  },
]
