import type { ExportsCase } from '../oracle/exportfs.ts'

/** What exportfs 2.6.2 made of a file. */
export interface ExportsObserved {
  exit: number
  /** One per entry of etab, in its order (by kind of client, then by path), as `describeEntry` writes it; `x{400}` is a run of x. */
  entries: string[]
  /** `class: text`, without host noise and without the hint about subtree checks. */
  messages: string[]
  /** What the second reader makes of etab, where that is something else: `path client`, then its messages. */
  reread?: string[]
}

export interface ExportsGotcha extends ExportsCase {
  /** As numbered in the project's notes on the format; several files may show one gotcha. */
  n: number
  title: string
  observed: ExportsObserved
}

/** Directories that exist on the host of every gotcha that names none itself. */
export const EXISTING: readonly string[] = ['/srv/a', '/srv/b']

export const file = (text: string | Uint8Array) => ({ '/etc/exports': text })
/** An entry that is still there only when the file did not end before it. */
export const b = '/srv/b beta(rw)\n'

export const exportsGotchas: readonly ExportsGotcha[] = [
  {
    n: 1,
    title: 'a blank before the parenthesis exports to the world',
    files: file('/srv/a alpha (rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,ro)', '/srv/a *(sec=sys,rw)'],
      messages: [
        'hint: No options for /srv/a alpha: suggest alpha(sync) to avoid warning',
        'hint: No host name given with /srv/a (rw), suggest *(rw) to avoid warning',
      ],
    },
  },
  {
    n: 2,
    title: 'a path before a comment is exported to the world',
    files: file('/srv/a # alpha(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a (sec=sys,ro)'],
      messages: ['hint: No options for /srv/a : suggest (sync) to avoid warning'],
    },
  },
  {
    n: 2,
    title: 'a path alone is exported to the world',
    files: file('/srv/a\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a (sec=sys,ro)'],
      messages: ['hint: No options for /srv/a : suggest (sync) to avoid warning'],
    },
  },
  {
    n: 3,
    title: 'a blank in the options ends the file',
    files: file(`/srv/a alpha(rw, sync)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: syntax error: bad option list'] },
  },
  {
    n: 4,
    title: 'an unknown option ends the file, not the drop-ins',
    files: { ...file(`/srv/a alpha(rw,bogus) beta(ro)\n${b}`), '/etc/exports.d/x.exports': '/srv/a beta(rw)\n' },
    observed: {
      exit: 1,
      entries: ['/srv/a beta(sec=sys,rw)'],
      messages: ['stops: /etc/exports:1: unknown keyword "bogus"'],
    },
  },
  {
    n: 5,
    title: 'a comma at the end is fine',
    files: file('/srv/a alpha(rw,)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 5,
    title: 'a comma in front is an empty option',
    files: file('/srv/a alpha(,rw)\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword ""'] },
  },
  {
    n: 5,
    title: 'no option between parentheses is fine',
    files: file('/srv/a alpha()\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,ro)'], messages: [] },
  },
  {
    n: 6,
    title: 'options are case-sensitive',
    files: file('/srv/a alpha(RW)\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "RW"'] },
  },
  {
    n: 6,
    title: 'two lists of options',
    files: file('/srv/a alpha(rw)(ro)\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: syntax error: bad option list'] },
  },
  {
    n: 6,
    title: 'text after the list',
    files: file('/srv/a alpha(rw)beta\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: syntax error: bad option list'] },
  },
  {
    n: 6,
    title: 'doubled parentheses',
    files: file('/srv/a alpha((rw))\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: syntax error: bad option list'] },
  },
  {
    n: 6,
    title: 'no closing parenthesis',
    files: file('/srv/a alpha(rw\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: syntax error: bad option list'] },
  },
  {
    n: 7,
    title: 'defaults accumulate along the line',
    files: file('/srv/a -rw,sync alpha beta(ro) -no_root_squash gamma\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,rw)', '/srv/a beta(sec=sys,ro)', '/srv/a gamma(sec=sys,rw,no_root_squash)'],
      messages: [],
    },
  },
  {
    n: 8,
    title: 'after defaults comes a client, even with a dash',
    files: file('/srv/a -rw -sync alpha\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ['dropped: Failed to resolve -sync', 'dropped: Failed to resolve -sync'],
    },
  },
  {
    n: 9,
    title: 'defaults take no parentheses',
    files: file('/srv/a -(rw) alpha\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "(rw)"'] },
  },
  {
    n: 9,
    title: 'a client cannot begin with a dash',
    files: file('/srv/a -dash(rw)\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "dash(rw)"'] },
  },
  {
    n: 10,
    title: 'ro does not reach an inherited flavour',
    files: file('/srv/a -sec=krb5,rw alpha(ro)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=krb5,rw)'], messages: [] },
  },
  {
    n: 10,
    title: 'root_squash does not reach an inherited flavour',
    files: file('/srv/a -sec=sys,no_root_squash alpha(root_squash)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,ro,no_root_squash)'], messages: [] },
  },
  {
    n: 11,
    title: 'a flavour is added to the inherited ones',
    files: file('/srv/a -sec=sys,rw alpha(sec=krb5,ro)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw,sec=krb5,ro)'], messages: [] },
  },
  {
    n: 12,
    title: 'CRLF lines without a blank one',
    files: file('/srv/a alpha(rw)\r\n/srv/b beta(rw)\r\n'),
    observed: { exit: 0, entries: ['/srv/b beta(sec=sys,rw)', '/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 12,
    title: 'a blank CRLF line ends the file silently',
    files: file(`/srv/a alpha(rw)\r\n\r\n${b}`),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 12,
    title: 'a form feed on a line of its own ends the file silently',
    files: file(`/srv/a alpha(rw)\n\f\n${b}`),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 13,
    title: 'an empty path ends the file silently',
    files: file(`"" alpha(rw)\n${b}`),
    observed: { exit: 0, entries: [], messages: [] },
  },
  {
    n: 14,
    title: 'a path of 1024 bytes',
    files: file(`/${'x'.repeat(1023)} alpha(rw)\n${b}`),
    observed: { exit: 1, entries: ['/srv/b beta(sec=sys,rw)', '/x{1023} alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 14,
    title: 'a path of 1025 bytes ends the file silently',
    files: file(`/${'x'.repeat(1024)} alpha(rw)\n${b}`),
    observed: { exit: 0, entries: [], messages: [] },
  },
  {
    n: 14,
    title: 'a client token of 511 bytes is written, and too long to be read again',
    files: file(`/srv/a alpha(refer=${'x'.repeat(498)})\n${b}`),
    observed: {
      exit: 0,
      entries: ['/srv/b beta(sec=sys,rw)', '/srv/a alpha(refer=x{498},sec=sys,ro)'],
      messages: [],
      reread: ['/srv/b beta', 'stops: command line:2: syntax error\nexpected client(options...)'],
    },
  },
  {
    n: 14,
    title: 'a client token of 512 bytes ends the file',
    files: file(`/srv/a alpha(refer=${'x'.repeat(499)})\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: command line:1: syntax error\nexpected client(options...)'] },
  },
  {
    n: 14,
    title: 'a token that fits etab with every option spelled out',
    files: file(`/srv/a alpha(refer=${'x'.repeat(327)})\n${b}`),
    observed: { exit: 0, entries: ['/srv/b beta(sec=sys,rw)', '/srv/a alpha(refer=x{327},sec=sys,ro)'], messages: [] },
  },
  {
    n: 14,
    title: 'a token that does not fit etab',
    files: file(`/srv/a alpha(refer=${'x'.repeat(328)})\n${b}`),
    observed: {
      exit: 0,
      entries: ['/srv/b beta(sec=sys,rw)', '/srv/a alpha(refer=x{328},sec=sys,ro)'],
      messages: [],
      reread: ['/srv/b beta', 'stops: command line:2: syntax error\nexpected client(options...)'],
    },
  },
  {
    n: 15,
    title: 'a carriage return where a client is due is the world',
    files: file('/srv/a \r alpha(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,rw)', '/srv/a (sec=sys,ro)'],
      messages: ['hint: No options for /srv/a : suggest (sync) to avoid warning'],
    },
  },
  {
    n: 16,
    title: 'a comment after a continuation ends the entry',
    files: file('/srv/a alpha(rw) \\\n# note\nbeta(ro)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)', 'beta(ro) (sec=sys,ro)'],
      messages: ['hint: No options for beta(ro) : suggest (sync) to avoid warning'],
    },
  },
  {
    n: 16,
    title: 'an empty line after a continuation ends the entry',
    files: file('/srv/a alpha(rw) \\\n\nbeta(ro)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)', 'beta(ro) (sec=sys,ro)'],
      messages: ['hint: No options for beta(ro) : suggest (sync) to avoid warning'],
    },
  },
  {
    n: 16,
    title: 'a backslash and a blank do not continue',
    files: file('/srv/a alpha(rw) \\ \nbeta(ro)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)', 'beta(ro) (sec=sys,ro)'],
      messages: [
        'hint: No options for /srv/a \\: suggest \\(sync) to avoid warning',
        'dropped: Failed to resolve \\',
        'dropped: Failed to resolve \\',
        'hint: No options for beta(ro) : suggest (sync) to avoid warning',
      ],
    },
  },
  {
    n: 16,
    title: 'a backslash and a carriage return do not continue',
    files: file('/srv/a alpha(rw) \\\r\nbeta(ro)\r\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)', 'beta(ro) (sec=sys,ro)'],
      messages: [
        'hint: No options for /srv/a \\: suggest \\(sync) to avoid warning',
        'dropped: Failed to resolve \\',
        'dropped: Failed to resolve \\',
        'hint: No options for beta(ro) : suggest (sync) to avoid warning',
      ],
    },
  },
  {
    n: 17,
    title: 'a continuation between options splits them',
    files: file(`/srv/a alpha(rw,\\\n  sync)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:2: syntax error: bad option list'] },
  },
  {
    n: 18,
    title: 'a comment needs a blank before it after options',
    files: file(`/srv/a alpha(rw)#c\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: syntax error: bad option list'] },
  },
  {
    n: 18,
    title: 'a hash belongs to the name',
    files: file(`/srv/a alpha#c(rw)\n${b}`),
    observed: {
      exit: 0,
      entries: ['/srv/b beta(sec=sys,rw)'],
      messages: ['dropped: Failed to resolve alpha#c', 'dropped: Failed to resolve alpha#c'],
    },
  },
  {
    n: 19,
    title: 'an unknown host is dropped with exit 0',
    files: file('/srv/a nosuchhost(rw) alpha(ro)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,ro)'],
      messages: ['dropped: Failed to resolve nosuchhost', 'dropped: Failed to resolve nosuchhost'],
    },
  },
  {
    n: 20,
    title: 'brackets around an address are a character class',
    files: file('/srv/a [2001:db8::1](rw)\n'),
    observed: { exit: 0, entries: ['/srv/a [2001:db8::1](sec=sys,rw)'], messages: [] },
  },
  {
    n: 20,
    title: 'an address, a prefix, a mask and a link-local address of version 6',
    files: file('/srv/a 2001:db8::1(rw) 2001:db8::/64(rw) 2001:db8::/ffff:ffff::(rw) fe80::1%lo(rw)\n'),
    observed: {
      exit: 0,
      entries: [
        '/srv/a 2001:db8::1(sec=sys,rw)',
        '/srv/a fe80::1%lo(sec=sys,rw)',
        '/srv/a 2001:db8::/64(sec=sys,rw)',
        '/srv/a 2001:db8::/ffff:ffff::(sec=sys,rw)',
      ],
      messages: [],
    },
  },
  {
    n: 20,
    title: 'a link-local address on an interface that is not there',
    files: file('/srv/a fe80::1%nope(rw)\n'),
    observed: {
      exit: 0,
      entries: [],
      messages: ['dropped: Failed to resolve fe80::1%nope', 'dropped: Failed to resolve fe80::1%nope'],
    },
  },
  {
    n: 21,
    title: 'prefix lengths of zero are accepted',
    files: file('/srv/a 0.0.0.0/0(rw) 10.0.0.0/(rw) ::/0(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a 0.0.0.0/0(sec=sys,rw)', '/srv/a 10.0.0.0/(sec=sys,rw)', '/srv/a ::/0(sec=sys,rw)'],
      messages: [],
    },
  },
  {
    n: 22,
    title: 'host bits and masks with holes are accepted',
    files: file('/srv/a 10.0.0.5/24(rw) 10.0.0.0/255.0.255.0(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a 10.0.0.5/24(sec=sys,rw)', '/srv/a 10.0.0.0/255.0.255.0(sec=sys,rw)'],
      messages: [],
    },
  },
  {
    n: 22,
    title: 'a short network is dropped',
    files: file('/srv/a 10.0/16(rw) alpha(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ['dropped: Invalid IP address 10.0/16', 'dropped: Invalid IP address 10.0/16'],
    },
  },
  {
    n: 22,
    title: 'a network by name is dropped',
    files: file('/srv/a alpha/24(rw) alpha(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ['dropped: Invalid IP address alpha/24', 'dropped: Invalid IP address alpha/24'],
    },
  },
  {
    n: 22,
    title: 'a prefix beyond 32 is dropped',
    files: file('/srv/a 10.0.0.0/33(rw) alpha(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ["dropped: Invalid prefix `33' for 10.0.0.0/33", "dropped: Invalid prefix `33' for 10.0.0.0/33"],
    },
  },
  {
    n: 22,
    title: 'short and octal addresses are other hosts',
    files: file('/srv/a 10.1(rw) 010.0.0.1(rw) 10.0.0.*(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a 10.1(sec=sys,rw)', '/srv/a 010.0.0.1(sec=sys,rw)', '/srv/a 10.0.0.*(sec=sys,rw)'],
      messages: [],
    },
  },
  {
    n: 23,
    title: 'a large fsid becomes 0',
    files: file('/srv/a alpha(fsid=4294967296)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(fsid=0,sec=sys,ro)'], messages: [] },
  },
  {
    n: 23,
    title: '32 decimal digits are a number',
    files: file('/srv/a alpha(fsid=12345678901234567890123456789012)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(fsid=-1,sec=sys,ro)'], messages: [] },
  },
  {
    n: 23,
    title: '32 octal digits are a number',
    files: file('/srv/a alpha(fsid=01234567012345670123456701234567)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(fsid=-1,sec=sys,ro)'], messages: [] },
  },
  {
    n: 23,
    title: '32 decimal digits that begin with 0 and have an 8 or a 9 are a UUID',
    files: file('/srv/a alpha(fsid=01234567890123456789012345678901)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(fsid=01234567890123456789012345678901,sec=sys,ro)'], messages: [] },
  },
  {
    n: 23,
    title: '32 decimal digits with a dash are a UUID',
    files: file('/srv/a alpha(fsid=01234567-890123456789012345678901)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(fsid=01234567-890123456789012345678901,sec=sys,ro)'], messages: [] },
  },
  {
    n: 23,
    title: '32 hexadecimal digits amid other characters',
    files: file('/srv/a alpha(fsid=zz0123456789abcdef:0123456789ABCDEF!)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(fsid=zz0123456789abcdef:0123456789ABCDEF!,sec=sys,ro)'],
      messages: [],
    },
  },
  {
    n: 23,
    title: 'fsid=08',
    files: file(`/srv/a alpha(fsid=08)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports: 1: bad fsid "fsid=08"'] },
  },
  {
    n: 23,
    title: 'fsid=5x',
    files: file(`/srv/a alpha(fsid=5x)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports: 1: bad fsid "fsid=5x"'] },
  },
  {
    n: 23,
    title: 'an empty fsid',
    files: file(`/srv/a alpha(fsid=)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports: 1: bad fsid "fsid="'] },
  },
  {
    n: 23,
    title: 'hexadecimal, octal, negative and the greatest fsid',
    files: file('/srv/a alpha(fsid=0x10) beta(fsid=010) gamma(fsid=-1) 10.0.0.1(fsid=4294967295)\n'),
    observed: {
      exit: 0,
      entries: [
        '/srv/a alpha(fsid=16,sec=sys,ro)',
        '/srv/a beta(fsid=8,sec=sys,ro)',
        '/srv/a gamma(fsid=-1,sec=sys,ro)',
        '/srv/a 10.0.0.1(fsid=-1,sec=sys,ro)',
      ],
      messages: [],
    },
  },
  {
    n: 24,
    title: 'a UUID overwrites the number before it',
    files: file('/srv/a alpha(fsid=7,fsid=01234567-89ab-cdef-0123-456789abcdef)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(fsid=342391,fsid=01234567-89ab-cdef-0123-456789abcdef,sec=sys,ro)'],
      messages: [],
    },
  },
  {
    n: 24,
    title: 'a number after a UUID',
    files: file('/srv/a alpha(fsid=01234567-89ab-cdef-0123-456789abcdef,fsid=7)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(fsid=7,fsid=01234567-89ab-cdef-0123-456789abcdef,sec=sys,ro)'],
      messages: [],
    },
  },
  {
    n: 25,
    title: 'a blank in mp makes etab unreadable',
    files: file(`/srv/a "alpha(mp=/x y)"\n${b}`),
    observed: {
      exit: 0,
      entries: ['/srv/b beta(sec=sys,rw)', '/srv/a alpha(mountpoint=/x y,sec=sys,ro)'],
      messages: [],
      reread: ['/srv/b beta', 'stops: /var/lib/nfs/etab:2: syntax error: bad option list'],
    },
  },
  {
    n: 26,
    title: 'two ranges of squash_uids make etab unreadable',
    files: file('/srv/a alpha(squash_uids=0-15,squash_uids=20)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(squash_uids=0-15,20,sec=sys,ro)'],
      messages: [],
      reread: ['stops: /var/lib/nfs/etab:1: unknown keyword "20"'],
    },
  },
  {
    n: 26,
    title: 'a list of squash_uids',
    files: file('/srv/a alpha(squash_uids=0-15,20)\n'),
    observed: { exit: 1, entries: [], messages: ['stops: /etc/exports:1: unknown keyword "20"'] },
  },
  {
    n: 26,
    title: 'one range of squash_uids',
    files: file('/srv/a alpha(squash_uids=0-15)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(squash_uids=0-15,sec=sys,ro)'], messages: [] },
  },
  {
    n: 26,
    title: 'squash_gids without squash_uids',
    files: file('/srv/a alpha(squash_gids=3)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(squash_gids=anonuid=65534,sec=sys,ro)'],
      messages: [],
      reread: ['stops: /var/lib/nfs/etab:1: syntax error: bad uid/gid list'],
    },
  },
  {
    n: 27,
    title: 'a path with the text \\040 is read back with a blank',
    files: file('/srv/\\134\\060\\064\\060x alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv/\\040x alpha(sec=sys,rw)'], messages: [], reread: ['/srv/ x alpha'] },
  },
  {
    n: 28,
    title: 'a path with a newline',
    files: file('/srv/x\\012Injected=1 alpha(rw)\n'),
    observed: { exit: 1, entries: ['/srv/x\nInjected=1 alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 29,
    title: 'the same client by name, alias, address and letter case',
    files: file('/srv/a alpha(rw) alias(rw) 192.0.2.10(rw) ALPHA(rw)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: [
        'duplicate: duplicated export entries:\n\talias:/srv/a\n\talpha:/srv/a',
        'duplicate: duplicated export entries:\n\t192.0.2.10:/srv/a\n\talpha:/srv/a',
        'duplicate: duplicated export entries:\n\tALPHA:/srv/a\n\talpha:/srv/a',
      ],
    },
  },
  {
    n: 29,
    title: 'a trailing slash on a directory that exists',
    files: file('/srv/a alpha(rw)\n/srv/a/ alpha(ro)\n'),
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ['duplicate: incompatible duplicated export entries:\n\talpha:/srv/a (0x425) [IGNORED]\n\talpha:/srv/a (0x424)'],
    },
  },
  {
    n: 29,
    title: 'a trailing slash on a directory that does not exist',
    files: file('/srv/none alpha(rw)\n/srv/none/ alpha(ro)\n'),
    observed: { exit: 1, entries: ['/srv/none/ alpha(sec=sys,ro)', '/srv/none alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 29,
    title: 'a symbolic link',
    files: file('/srv/a alpha(rw)\n/srv/link alpha(ro)\n'),
    directories: ['/srv/a'],
    symlinks: { '/srv/link': '/srv/a' },
    observed: {
      exit: 1,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: ['duplicate: incompatible duplicated export entries:\n\talpha:/srv/a (0x425) [IGNORED]\n\talpha:/srv/a (0x424)'],
    },
  },
  {
    n: 30,
    title: 'overlapping networks are both kept',
    files: file('/srv/a 192.0.2.0/16(ro) 192.0.2.0/24(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a 192.0.2.0/16(sec=sys,ro)', '/srv/a 192.0.2.0/24(sec=sys,rw)'],
      messages: [],
    },
  },
  {
    n: 31,
    title: 'fsid=0 on two paths',
    files: file('/srv/a alpha(fsid=0)\n/srv/b alpha(fsid=root)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/b alpha(fsid=0,sec=sys,ro)', '/srv/a alpha(fsid=0,sec=sys,ro)'],
      messages: [],
    },
  },
  {
    n: 31,
    title: 'one fsid on two paths',
    files: file('/srv/a alpha(fsid=5)\n/srv/b alpha(fsid=5)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/b alpha(fsid=5,sec=sys,ro)', '/srv/a alpha(fsid=5,sec=sys,ro)'],
      messages: [],
    },
  },
  {
    n: 32,
    title: 'a relative path starts at the directory where exportfs runs',
    files: file('srv/a alpha(rw)\nsrv/none beta(rw)\n'),
    observed: { exit: 1, entries: ['srv/none beta(sec=sys,rw)', '/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
  {
    n: 33,
    title: 'sec=sys:',
    files: file(`/srv/a alpha(sec=sys:)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: unknown flavor '] },
  },
  {
    n: 33,
    title: 'sec=',
    files: file(`/srv/a alpha(sec=)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: unknown flavor '] },
  },
  {
    n: 33,
    title: 'sec=KRB5',
    files: file(`/srv/a alpha(sec=KRB5)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: unknown flavor KRB5'] },
  },
  {
    n: 33,
    title: 'sec=lkey',
    files: file(`/srv/a alpha(sec=lkey)\n${b}`),
    observed: { exit: 1, entries: [], messages: ['stops: unknown flavor lkey'] },
  },
  {
    n: 33,
    title: 'sync cannot differ by flavour',
    files: file('/srv/a alpha(sec=krb5,async,sec=sys,sync)\n'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=krb5,ro,sec=sys,ro)'], messages: [] },
  },
  {
    n: 34,
    title: 'mp, mp=, mountpoint, mountpoint=/x',
    files: file('/srv/a alpha(mp) beta(mp=) gamma(mountpoint) 10.0.0.1(mountpoint=/x)\n'),
    observed: {
      exit: 0,
      entries: [
        '/srv/a alpha(mountpoint,sec=sys,ro)',
        '/srv/a beta(mountpoint,sec=sys,ro)',
        '/srv/a gamma(mountpoint,sec=sys,ro)',
        '/srv/a 10.0.0.1(mountpoint=/x,sec=sys,ro)',
      ],
      messages: [],
    },
  },
  {
    n: 34,
    title: 'locations are not looked at',
    files: file('/srv/a alpha(refer=junk) beta(refer=) gamma(refer=/a@h,replicas=/b@h)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(refer=junk,sec=sys,ro)', '/srv/a beta(refer=,sec=sys,ro)', '/srv/a gamma(replicas=/b@h,sec=sys,ro)'],
      messages: [],
    },
  },
  {
    n: 36,
    title: 'a NUL ends the path',
    files: file('/srv/a\0zz alpha(rw)\n'),
    observed: {
      exit: 0,
      entries: ['/srv/a alpha(sec=sys,rw)'],
      messages: [
        'hint: No options for /srv/a zz: suggest zz(sync) to avoid warning',
        'dropped: Failed to resolve zz',
        'dropped: Failed to resolve zz',
      ],
    },
  },
  {
    n: 37,
    title: 'no newline at the end',
    files: file('/srv/a alpha(rw)'),
    observed: { exit: 0, entries: ['/srv/a alpha(sec=sys,rw)'], messages: [] },
  },
]

/** Whether a client covers a host, as exportfs answers it: the numbers are those of the gotchas. */
export const clientMatches: readonly { n: number; client: string; host: string; matches: boolean }[] = [
  { n: 20, client: '[2001:db8::1]', host: '2001:db8::1', matches: false },
  { n: 20, client: '2001:db8::1', host: '2001:db8::1', matches: true },
  { n: 20, client: '2001:db8::/64', host: '2001:db8::5', matches: true },
  { n: 20, client: '2001:db8::/ffff:ffff::', host: '2001:db8:5::5', matches: true },
  { n: 21, client: '0.0.0.0/0', host: '10.0.0.1', matches: false },
  { n: 21, client: '0.0.0.0/0', host: '0.0.0.0', matches: true },
  { n: 21, client: '10.0.0.0/', host: '10.0.0.1', matches: false },
  { n: 21, client: '10.0.0.0/', host: '10.0.0.0', matches: true },
  { n: 21, client: '::/0', host: '2001:db8::1', matches: false },
  { n: 21, client: '0.0.0.0/0.0.0.0', host: '10.0.0.1', matches: true },
  { n: 21, client: '::/::', host: '2001:db8::1', matches: true },
  { n: 21, client: '0.0.0.0/1', host: '10.0.0.1', matches: true },
  { n: 22, client: '10.0.0.5/24', host: '10.0.0.77', matches: true },
  { n: 22, client: '10.0.0.0/255.0.255.0', host: '10.9.0.9', matches: true },
  { n: 22, client: '10.0.0.0/255.0.255.0', host: '10.9.1.9', matches: false },
  { n: 22, client: '10.1', host: '10.0.0.1', matches: true },
  { n: 22, client: '010.0.0.1', host: '10.0.0.1', matches: false },
  { n: 22, client: '010.0.0.1', host: '8.0.0.1', matches: true },
  { n: 22, client: '10.0.0.*', host: '10.0.0.1', matches: false },
]
