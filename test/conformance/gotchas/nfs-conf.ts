import type { NfsConfCase, NfsConfQuery } from '../oracle/nfsconf.ts'

/** What nfsconf 2.6.2 made of a file. */
export interface NfsConfObserved {
  /** Where a process looped or crashed. */
  status?: 'inconclusive'
  exit: number
  /** `[section] key=value` or `[section "arg"] key=value`, in bytewise order. */
  entries: string[]
  /** `problem: text`. */
  messages: string[]
  /** One per query; null where the key is not set. */
  answers?: (string | null)[]
}

export interface NfsConfGotcha extends NfsConfCase {
  /** As numbered in the project's notes on the format; several files may show one gotcha. */
  n: number
  title: string
  observed: NfsConfObserved
}

const file = (text: string | Uint8Array) => ({ '/etc/nfs.conf': text })
const get = (section: string, key: string): NfsConfQuery => ({ mode: 'get', section, key })
const entry = (section: string, key: string): NfsConfQuery => ({ mode: 'entry', section, key })

export const nfsConfGotchas: readonly NfsConfGotcha[] = [
  {
    n: 1,
    title: 'the last line without its newline is lost',
    files: file('[nfsd]\nthreads=8\nvers3=n'),
    observed: {
      exit: 0,
      entries: ['[nfsd] threads=8'],
      messages: ['unterminated-line: conf_parse: last line non-terminated, ignored.'],
    },
  },
  {
    n: 1,
    title: 'a comment without its newline is complained about too',
    files: file('[nfsd]\nthreads=8\n# end'),
    observed: {
      exit: 0,
      entries: ['[nfsd] threads=8'],
      messages: ['unterminated-line: conf_parse: last line non-terminated, ignored.'],
    },
  },
  {
    n: 1,
    title: 'blanks without their newline',
    files: file('[nfsd]\nthreads=8\n  '),
    observed: {
      exit: 0,
      entries: ['[nfsd] threads=8'],
      messages: ['unterminated-line: conf_parse: last line non-terminated, ignored.'],
    },
  },
  {
    n: 2,
    title: 'a line before any section',
    files: file('threads=8\n[nfsd]\nport=1\n'),
    observed: {
      exit: 0,
      entries: ['[nfsd] port=1'],
      messages: ['outside-section: config error at /etc/nfs.conf:1: ignoring line not in a section'],
    },
  },
  {
    n: 2,
    title: 'a drop-in without a header',
    files: { ...file('[nfsd]\nport=1\n'), '/etc/nfs.conf.d/x.conf': 'threads=8\n' },
    observed: {
      exit: 0,
      entries: ['[nfsd] port=1'],
      messages: ['outside-section: config error at /etc/nfs.conf.d/x.conf:1: ignoring line not in a section'],
    },
  },
  {
    n: 3,
    title: 'a header without its bracket loses its lines',
    files: file('[nfsd\nthreads=8\n[lockd]\nport=1\n'),
    observed: {
      exit: 0,
      entries: ['[lockd] port=1'],
      messages: [
        "bracket: config error at /etc/nfs.conf:1: non-matched ']', ignoring until next section",
        'outside-section: config error at /etc/nfs.conf:2: ignoring line not in a section',
      ],
    },
  },
  {
    n: 4,
    title: 'a header with one quote keeps its section',
    files: file('[nfsd "a]\nthreads=1\n'),
    observed: {
      exit: 0,
      entries: ['[nfsd] threads=1'],
      messages: ["header-quote: config error at /etc/nfs.conf:1: non-matched '\"', ignoring until next section"],
    },
  },
  {
    n: 4,
    title: 'a bracket in an argument',
    files: file('[nfsd "a]b"]\nthreads=1\n'),
    observed: {
      exit: 0,
      entries: ['[nfsd] threads=1'],
      messages: ["header-quote: config error at /etc/nfs.conf:1: non-matched '\"', ignoring until next section"],
    },
  },
  {
    n: 5,
    title: 'a section with an argument deletes the plain key',
    files: file('[nfsd]\nthreads=2\n[nfsd "a"]\nthreads=1\n'),
    observed: { exit: 0, entries: ['[nfsd "a"] threads=1'], messages: [] },
  },
  {
    n: 5,
    title: 'a plain section deletes the key of one with an argument',
    files: file('[nfsd "a"]\nthreads=1\n[nfsd]\nthreads=2\n'),
    observed: { exit: 0, entries: ['[nfsd] threads=2'], messages: [] },
  },
  {
    n: 6,
    title: 'text after a header',
    files: file('[lockd] port=7\nudp-port=8\n'),
    observed: { exit: 0, entries: ['[lockd] udp-port=8'], messages: [] },
  },
  {
    n: 7,
    title: 'an empty value sets nothing',
    files: file('[nfsd]\nthreads=1\nthreads=\nport=2\nport=""\n'),
    observed: { exit: 0, entries: ['[nfsd] port=2', '[nfsd] threads=1'], messages: [] },
  },
  {
    n: 8,
    title: 'comment characters cut a bare value',
    files: file('[s]\na=x#y\nb=x ; y\nc=#y\nd="x#y"\ne="x" y\nf=x "y"\ng=\'x;y\' z\nh=x;y#z\n'),
    observed: {
      exit: 0,
      entries: ['[s] a=x', '[s] b=x', '[s] d=x#y', '[s] e=x', '[s] f=x "y"', '[s] g=x;y', '[s] h=x'],
      messages: [],
    },
  },
  {
    n: 9,
    title: 'there are no escapes in quotes',
    files: file('[s]\na="x\\"y"\n'),
    observed: { exit: 0, entries: ['[s] a=x\\'], messages: [] },
  },
  {
    n: 9,
    title: 'a quote that is not closed',
    files: file('[s]\na="x\nb=1\nc=\'y"\n'),
    observed: {
      exit: 0,
      entries: ['[s] b=1'],
      messages: [
        'unmatched-quotes: config error at /etc/nfs.conf:2: unmatched quotes',
        'unmatched-quotes: config error at /etc/nfs.conf:4: unmatched quotes',
      ],
    },
  },
  {
    n: 10,
    title: 'a comment that ends in a backslash swallows the next line',
    files: file('# note \\\n[nfsd]\nthreads=8\n'),
    observed: {
      exit: 0,
      entries: [],
      messages: ['outside-section: config error at /etc/nfs.conf:2: ignoring line not in a section'],
    },
  },
  {
    n: 11,
    title: 'an empty value in a CRLF file is a carriage return',
    files: file('[nfsd]\r\nthreads=\r\nport=1\r\n'),
    observed: { exit: 0, entries: ['[nfsd] port=1', '[nfsd] threads=\r'], messages: [] },
  },
  {
    n: 12,
    title: 'a backslash before CRLF does not continue',
    files: file('[s]\r\na=1 \\\r\nb=3\r\n'),
    observed: { exit: 0, entries: ['[s] a=1 \\', '[s] b=3'], messages: [] },
  },
  {
    n: 13,
    title: 'a continuation is two blanks, and keeps those that follow',
    files: file('[s]\na=1,\\\n  2\n'),
    observed: { exit: 0, entries: ['[s] a=1,    2'], messages: [] },
  },
  {
    n: 14,
    title: 'doubled brackets',
    files: file('[[nfsd]]\nthreads=1\n'),
    observed: { exit: 0, entries: ['[[nfsd] threads=1'], messages: [] },
  },
  {
    n: 14,
    title: 'odd keys',
    files: file('[s]\n"a" = c\na b = c\n= 8\nq=b=c\n'),
    observed: {
      exit: 0,
      entries: ['[s] "a"=c', '[s] a b=c', '[s] q=b=c'],
      messages: ['missing-tag: config error at /etc/nfs.conf:4: missing tag in assignment'],
    },
  },
  {
    n: 15,
    title: 'a line without =',
    files: file('[nfsd]\nthreads 8\nport=1\n'),
    observed: {
      exit: 0,
      entries: ['[nfsd] port=1'],
      messages: ['not-an-assignment: config error at /etc/nfs.conf:2: line not empty and not an assignment'],
    },
  },
  {
    n: 16,
    title: 'the environment before [environment]',
    files: file('[environment]\nT=7\n[nfsd]\nthreads=$T\n'),
    env: { T: '5' },
    queries: [get('nfsd', 'threads'), entry('nfsd', 'threads')],
    observed: { exit: 0, entries: ['[environment] T=7', '[nfsd] threads=$T'], messages: [], answers: ['5', '$T'] },
  },
  {
    n: 16,
    title: 'an empty variable is none',
    files: file('[environment]\nT=7\n[nfsd]\nthreads=$T\n'),
    env: { T: '' },
    queries: [get('nfsd', 'threads')],
    observed: { exit: 0, entries: ['[environment] T=7', '[nfsd] threads=$T'], messages: [], answers: ['7'] },
  },
  {
    n: 16,
    title: 'an undefined variable unsets the key',
    files: file('[nfsd]\nthreads=$T\n'),
    queries: [get('nfsd', 'threads'), entry('nfsd', 'threads')],
    observed: { exit: 0, entries: ['[nfsd] threads=$T'], messages: [], answers: [null, '$T'] },
  },
  {
    n: 16,
    title: 'quotes, braces and text around a variable',
    files: file(`[environment]\nT=7\n[s]\na="$T"\nb=$\{T}\nc=a$T\nd=$T a\ne=$t\nf=$\n`),
    queries: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => get('s', key)),
    observed: {
      exit: 0,
      entries: ['[environment] T=7', '[s] a=$T', `[s] b=$\{T}`, '[s] c=a$T', '[s] d=$T a', '[s] e=$t', '[s] f=$'],
      messages: [],
      answers: ['7', null, 'a$T', null, '7', null],
    },
  },
  {
    n: 16,
    title: 'a variable that is a variable',
    files: file('[environment]\nT=$U\nU=7\n[s]\na=$T\n'),
    queries: [get('s', 'a')],
    observed: {
      exit: 0,
      entries: ['[environment] T=$U', '[environment] U=7', '[s] a=$T'],
      messages: [],
      answers: ['7'],
    },
  },
  {
    n: 17,
    title: 'a variable that is itself',
    files: file('[environment]\nT=$T\n[nfsd]\nthreads=$T\n'),
    queries: [get('nfsd', 'threads')],
    observed: {
      status: 'inconclusive',
      exit: 0,
      entries: ['[environment] T=$T', '[nfsd] threads=$T'],
      messages: [],
      answers: [null],
    },
  },
  {
    n: 18,
    title: 'a file to include that is not there',
    files: file('[s]\ninclude=nope.conf\ninclude=-nope.conf\na=1\n'),
    observed: {
      exit: 0,
      entries: ['[s] a=1'],
      messages: ['include: config error at /etc/nfs.conf:2: error loading included config'],
    },
  },
  {
    n: 18,
    title: 'a dash before include',
    files: file('[s]\n-include=nope.conf\nInclude = sub.conf\n'),
    observed: {
      exit: 0,
      entries: ['[s] -include=nope.conf'],
      messages: ['include: config error at /etc/nfs.conf:3: error loading included config'],
    },
  },
  {
    n: 18,
    title: 'an include is no pattern and no variable',
    files: { ...file('[s]\ninclude=*.conf\ninclude=$F\n'), '/etc/sub.conf': '[t]\na=1\n' },
    env: { F: 'sub.conf' },
    observed: {
      exit: 0,
      entries: [],
      messages: [
        'include: config error at /etc/nfs.conf:2: error loading included config',
        'include: config error at /etc/nfs.conf:3: error loading included config',
      ],
    },
  },
  {
    n: 18,
    title: 'an empty include reads the directory',
    files: file('[s]\ninclude=\na=1\n'),
    observed: {
      exit: 0,
      entries: ['[s] a=1'],
      messages: [
        'read: conf_readfile: malloc (9223372036854775807) failed',
        'include: config error at /etc/nfs.conf:2: error loading included config',
      ],
    },
  },
  {
    n: 18,
    title: 'a file that includes itself',
    files: file('[s]\ninclude=nfs.conf\n'),
    observed: { status: 'inconclusive', exit: 139, entries: [], messages: ['other: Segmentation fault'] },
  },
  {
    n: 19,
    title: 'an included file loses its last line too',
    files: { ...file('[s]\ninclude=sub.conf\nc=1\n'), '/etc/sub.conf': 'a=1\nb=2' },
    observed: {
      exit: 0,
      entries: ['[s] a=1', '[s] c=1'],
      messages: ['unterminated-line: conf_parse: last line non-terminated, ignored.'],
    },
  },
  {
    n: 20,
    title: 'an included file begins in the section and gives it back',
    files: { ...file('[nfsd]\ninclude=sub.conf\nthreads=1\n'), '/etc/sub.conf': 'port=2\n[lockd]\nport=3\n' },
    observed: { exit: 0, entries: ['[lockd] port=3', '[nfsd] port=2', '[nfsd] threads=1'], messages: [] },
  },
  {
    n: 21,
    title: 'drop-ins in order of version',
    files: {
      ...file('[s]\na=0\n'),
      '/etc/nfs.conf.d/10-x.conf': '[s]\na=10\n',
      '/etc/nfs.conf.d/9-x.conf': '[s]\na=9\n',
    },
    observed: { exit: 0, entries: ['[s] a=10'], messages: [] },
  },
  {
    n: 21,
    title: 'names of files that are not drop-ins',
    files: {
      ...file('[s]\na=0\n'),
      '/etc/nfs.conf.d/x.cfg': '[s]\na=1\n',
      '/etc/nfs.conf.d/.h.conf': '[s]\na=2\n',
      '/etc/nfs.conf.d/.conf': '[s]\na=3\n',
      '/etc/nfs.conf.d/Y.CONF': '[s]\na=4\n',
    },
    observed: { exit: 0, entries: ['[s] a=0'], messages: [] },
  },
  {
    n: 22,
    title: 'a NUL at the start of a line ends the file',
    files: file('[s]\na=1\n\0b=2\nc=3\n'),
    observed: { exit: 0, entries: ['[s] a=1'], messages: [] },
  },
  {
    n: 22,
    title: 'a NUL within a line loses that line too',
    files: file('[s]\na=1\nb=2\0\nc=3\n'),
    observed: {
      exit: 0,
      entries: ['[s] a=1'],
      messages: ['unterminated-line: conf_parse: last line non-terminated, ignored.'],
    },
  },
  {
    n: 27,
    title: 'words that are no booleans and numbers that are none',
    files: file('[nfsd]\nudp=maybe\nthreads=abc\n'),
    queries: [get('nfsd', 'udp'), get('nfsd', 'threads')],
    observed: { exit: 0, entries: ['[nfsd] threads=abc', '[nfsd] udp=maybe'], messages: [], answers: ['maybe', 'abc'] },
  },
  {
    n: 28,
    title: 'a key that nobody reads there',
    files: file('[nfsd]\nmanage-gids=y\n[nfsdd]\nthread=3\n'),
    observed: { exit: 0, entries: ['[nfsd] manage-gids=y', '[nfsdd] thread=3'], messages: [] },
  },
  {
    n: 29,
    title: 'letter case does not matter, the last spelling is shown',
    files: file('[NFSD]\nThreads=1\n[nfsd]\nTHREADS=2\n'),
    queries: [get('Nfsd', 'threads')],
    observed: { exit: 0, entries: ['[nfsd] THREADS=2'], messages: [], answers: ['2'] },
  },
]

/** More of what the notes on the format say, and what was found on the way. */
export const nfsConfFacts: readonly Omit<NfsConfGotcha, 'n'>[] = [
  { title: 'an empty file', files: file(''), observed: { exit: 0, entries: [], messages: [] } },
  {
    title: 'no file',
    files: {},
    observed: { exit: 1, entries: [], messages: ['read: Error loading config file /etc/nfs.conf'] },
  },
  {
    title: 'no main file, a drop-in',
    files: { '/etc/nfs.conf.d/x.conf': '[s]\na=1\n' },
    observed: { exit: 1, entries: [], messages: ['read: Error loading config file /etc/nfs.conf'] },
  },
  {
    title: 'a byte order mark loses the first section',
    files: file('\uFEFF[nfsd]\nthreads=8\n[s]\na=1\n'),
    observed: {
      exit: 0,
      entries: ['[s] a=1'],
      messages: [
        'not-an-assignment: config error at /etc/nfs.conf:1: line not empty and not an assignment',
        'outside-section: config error at /etc/nfs.conf:2: ignoring line not in a section',
      ],
    },
  },
  {
    title: 'comments',
    files: file('# a\n  ; b\n[s] # c\na=1\n'),
    observed: { exit: 0, entries: ['[s] a=1'], messages: [] },
  },
  {
    title: 'blanks in and around a header',
    files: file('  [ nfsd ]\nthreads=1\n\t[ nfsd  "a b" ] x\nport=2\n[]\nz=3\n'),
    observed: { exit: 0, entries: ['[] z=3', '[nfsd] threads=1', '[nfsd "a b"] port=2'], messages: [] },
  },
  {
    title: 'arguments need double quotes',
    files: file("[nfsd a]\nx=1\n[nfsd 'a']\ny=2\n"),
    observed: { exit: 0, entries: ["[nfsd 'a'] y=2", '[nfsd a] x=1'], messages: [] },
  },
  {
    title: 'an empty argument, an argument without a name, a second argument',
    files: file('[nfsd ""]\na=1\n["x"]\nb=2\n[s "x" "y"]\nc=3\n'),
    observed: { exit: 0, entries: ['[ "x"] b=2', '[nfsd ""] a=1', '[s "x"] c=3'], messages: [] },
  },
  {
    title: 'letter case of arguments',
    files: file('[s "A"]\na=1\n[s "a"]\nb=2\n'),
    observed: { exit: 0, entries: ['[s "A"] a=1', '[s "a"] b=2'], messages: [] },
  },
  {
    title: 'blanks around a value',
    files: file('[s]\na =  x  \nb\t=\t"  x "\nc=\' \'\nd=\v\n'),
    queries: ['a', 'b', 'c', 'd'].map((key) => entry('s', key)),
    observed: {
      exit: 0,
      entries: ['[s] a=x', '[s] b=  x ', '[s] c= ', '[s] d=\u000b'],
      messages: [],
      answers: ['x', '  x ', ' ', '\u000b'],
    },
  },
  {
    title: 'a value in two kinds of quotes',
    files: file('[s]\na=\'"x"\'\nb="\'x\'"\nc=" x"y"\n'),
    queries: ['a', 'b', 'c'].map((key) => entry('s', key)),
    observed: { exit: 0, entries: ['[s] a="x"', "[s] b='x'", '[s] c= x'], messages: [], answers: ['"x"', "'x'", ' x'] },
  },
  {
    title: 'a continuation in a header, a key, quotes',
    files: file('[nf\\\nsd]\na\\\nb="x\\\ny"\n'),
    observed: { exit: 0, entries: ['[nf  sd] a  b=x  y'], messages: [] },
  },
  {
    title: 'two backslashes before a newline',
    files: file('[s]\na=x\\\\\nb=y\n'),
    observed: { exit: 0, entries: ['[s] a=x\\  b=y'], messages: [] },
  },
  {
    title: 'a backslash and a blank before a newline',
    files: file('[s]\na=x\\ \nb=y\n'),
    observed: { exit: 0, entries: ['[s] a=x\\', '[s] b=y'], messages: [] },
  },
  {
    title: 'a continuation at the end of the file',
    files: file('[s]\na=1\nb=2\\\n'),
    observed: {
      exit: 0,
      entries: ['[s] a=1'],
      messages: ['unterminated-line: conf_parse: last line non-terminated, ignored.'],
    },
  },
  {
    title: 'lines are counted as they are joined',
    files: file('[s]\na=1\\\n,2\nbad\n'),
    observed: {
      exit: 0,
      entries: ['[s] a=1  ,2'],
      messages: ['not-an-assignment: config error at /etc/nfs.conf:3: line not empty and not an assignment'],
    },
  },
  {
    title: 'the last of two assignments wins',
    files: file('[s]\na=1\nb=2\n[t]\nc=3\n[s]\nA=4\n'),
    observed: { exit: 0, entries: ['[s] A=4', '[s] b=2', '[t] c=3'], messages: [] },
  },
  {
    title: 'an include outside of a section',
    files: { ...file('include=sub.conf\n'), '/etc/sub.conf': '[s]\na=1\n' },
    observed: {
      exit: 0,
      entries: [],
      messages: ['outside-section: config error at /etc/nfs.conf:1: ignoring line not in a section'],
    },
  },
  {
    title: 'an include that is cut, quoted, in a folder',
    files: {
      ...file('[s]\ninclude=d/sub.conf # note\ninclude="d/sub.conf"\n'),
      '/etc/d/sub.conf': 'a=1\ninclude=other.conf\n',
      '/etc/d/other.conf': 'b=2\n',
    },
    observed: { exit: 0, entries: ['[s] a=1', '[s] b=2'], messages: [] },
  },
  {
    title: 'an include in a section with an argument',
    files: { ...file('[s "x"]\ninclude=sub.conf\n'), '/etc/sub.conf': 'a=1\n' },
    observed: { exit: 0, entries: ['[s "x"] a=1'], messages: [] },
  },
  {
    title: 'an include of a directory',
    files: { ...file('[s]\ninclude=d\na=1\n'), '/etc/d/x': '' },
    observed: {
      exit: 0,
      entries: ['[s] a=1'],
      messages: [
        'read: conf_readfile: malloc (9223372036854775807) failed',
        'include: config error at /etc/nfs.conf:2: error loading included config',
      ],
    },
  },
  {
    title: 'keys with quotes, brackets and comment characters',
    files: file('[s]\na#b=1\na;c=2\na]=3\n]=4\nx"y=5\n'),
    observed: { exit: 0, entries: ['[s] ]=4', '[s] a#b=1', '[s] a;c=2', '[s] a]=3', '[s] x"y=5'], messages: [] },
  },
  {
    title: 'a carriage return alone, and one before the newline',
    files: file('[s]\r\na=1\rb=2\r\n\r\n# c\r\nd = "x"\r\n'),
    observed: { exit: 0, entries: ['[s] a=1\rb=2', '[s] d=x'], messages: [] },
  },
]
