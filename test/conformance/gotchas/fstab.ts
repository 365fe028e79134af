import type { FstabEntry } from '../oracle/findmnt.ts'

export interface FstabFact {
  title: string
  text: string
  /** What libmount 2.38 made of it; it names the lines that it cannot read, and goes on. */
  observed: { parseErrors: number[]; entries: FstabEntry[] }
}

const next = 'next /next nfs\n'

export const fstabFacts: readonly FstabFact[] = [
  {
    title: 'two fields are too few',
    text: `a /b\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'three fields are enough',
    text: 'a /b nfs\n',
    observed: { parseErrors: [], entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'four fields',
    text: 'a /b nfs ro\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: 'ro' }],
    },
  },
  {
    title: 'five fields',
    text: 'a /b nfs ro 1\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 1, passno: 0, options: 'ro' }],
    },
  },
  {
    title: 'a seventh field is ignored',
    text: 'a /b nfs ro 1 2 x\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 1, passno: 2, options: 'ro' }],
    },
  },
  {
    title: 'a comment after the sixth field',
    text: 'a /b nfs ro 1 2 # c\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 1, passno: 2, options: 'ro' }],
    },
  },
  {
    title: 'a comment where a number is due',
    text: `a /b nfs ro # c\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'a comment where the last number is due',
    text: `a /b nfs ro 1 # c\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  { title: 'a comment where the options are due', text: 'a /b nfs # c\n', observed: { parseErrors: [1], entries: [] } },
  {
    title: 'a word where a number is due',
    text: `a /b nfs ro x 0\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'a word where the last number is due',
    text: `a /b nfs ro 0 1a\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'negative and great numbers',
    text: 'a /b nfs ro -1 99999999999\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: -1, passno: 1215752191, options: 'ro' }],
    },
  },
  {
    title: 'a blank in the options',
    text: `a /b nfs ro, rw 0 0\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'tabs, and blanks at both ends',
    text: '  a\t/b \t nfs ro 0 0  \n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: 'ro' }],
    },
  },
  {
    title: 'comments and blank lines',
    text: '# c\n  # c\n\n \t\na /b nfs\n',
    observed: { parseErrors: [], entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'a hash within a field',
    text: 'a#b /b#c nfs#d ro#e\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a#b', target: '/b#c', fstype: 'nfs#d', freq: 0, passno: 0, options: 'ro#e' }],
    },
  },
  {
    title: 'octal escapes',
    text: 'a\\040b /b\\011c\\134 nfs ro\\043\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a b', target: '/b\tc\\', fstype: 'nfs', freq: 0, passno: 0, options: 'ro#' }],
    },
  },
  {
    title: 'other things after a backslash',
    text: 'a\\09 /b\\x\\\\ nfs\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a\\09', target: '/b\\x\\\\', fstype: 'nfs', freq: 0, passno: 0 }],
    },
  },
  {
    title: 'an escaped backslash begins no escape',
    text: 'a /b\\134040 nfs\n',
    observed: { parseErrors: [], entries: [{ source: 'a', target: '/b\\040', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'quotes around a source with a blank',
    text: `"a b" /b nfs ro\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'quotes around a target with a blank shift the fields',
    text: 'a "/b c" nfs\n',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '"/b', fstype: 'c"', freq: 0, passno: 0, options: 'nfs' }],
    },
  },
  {
    title: 'quotes after a tag',
    text: 'LABEL="x" /b ext4\n',
    observed: { parseErrors: [], entries: [{ source: 'LABEL="x"', target: '/b', fstype: 'ext4', freq: 0, passno: 0 }] },
  },
  {
    title: 'a backslash continues no line',
    text: `a /b nfs ro \\\n0 0\n${next}`,
    observed: {
      parseErrors: [1, 2],
      entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }],
    },
  },
  {
    title: 'CRLF',
    text: 'a /b nfs ro 0 0\r\na /c nfs ro\r\na /d nfs\r\n# c\r\n\r\nnext /next nfs\n',
    observed: {
      parseErrors: [],
      entries: [
        { source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: 'ro' },
        { source: 'a', target: '/c', fstype: 'nfs', freq: 0, passno: 0, options: 'ro' },
        { source: 'a', target: '/d', fstype: 'nfs', freq: 0, passno: 0 },
        { source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 },
      ],
    },
  },
  {
    title: 'no newline at the end',
    text: 'a /b nfs ro',
    observed: {
      parseErrors: [],
      entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: 'ro' }],
    },
  },
  {
    title: 'a NUL',
    text: `a /b nfs ro\0x\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'a byte order mark belongs to the first source',
    text: '\uFEFFa /b nfs\n',
    observed: { parseErrors: [], entries: [{ source: '\uFEFFa', target: '/b', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'a byte order mark before a comment',
    text: '\uFEFF# c d e\n',
    observed: {
      parseErrors: [],
      entries: [{ source: '\uFEFF#', target: 'c', fstype: 'd', freq: 0, passno: 0, options: 'e' }],
    },
  },
  {
    title: 'a vertical tab is no blank',
    text: 'a\v/b nfs ro\n',
    observed: { parseErrors: [], entries: [{ source: 'a\u000b/b', target: 'nfs', fstype: 'ro', freq: 0, passno: 0 }] },
  },
  {
    title: 'a target without a slash, a target none',
    text: 'a b nfs\nnone swap swap sw\nb none swap\n',
    observed: {
      parseErrors: [],
      entries: [
        { source: 'a', target: 'b', fstype: 'nfs', freq: 0, passno: 0 },
        { source: 'none', target: 'swap', fstype: 'swap', freq: 0, passno: 0, options: 'sw' },
        { source: 'b', target: 'none', fstype: 'swap', freq: 0, passno: 0 },
      ],
    },
  },
  {
    title: 'a target with a slash at the end, a root',
    text: 'a /b/ nfs\na / nfs\na //c//d nfs\n',
    observed: {
      parseErrors: [],
      entries: [
        { source: 'a', target: '/b/', fstype: 'nfs', freq: 0, passno: 0 },
        { source: 'a', target: '/', fstype: 'nfs', freq: 0, passno: 0 },
        { source: 'a', target: '//c//d', fstype: 'nfs', freq: 0, passno: 0 },
      ],
    },
  },
  {
    title: 'one target twice',
    text: 'a /b nfs\nc /b nfs\n',
    observed: {
      parseErrors: [],
      entries: [
        { source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0 },
        { source: 'c', target: '/b', fstype: 'nfs', freq: 0, passno: 0 },
      ],
    },
  },
  {
    title: 'sources of NFS',
    text: 'h:/x /a nfs\n[2001:db8::1]:/x /b nfs\n2001:db8::1:/x /c nfs\nh:/x/ /d nfs4\nh: /e nfs\n',
    observed: {
      parseErrors: [],
      entries: [
        { source: 'h:/x', target: '/a', fstype: 'nfs', freq: 0, passno: 0 },
        { source: '[2001:db8::1]:/x', target: '/b', fstype: 'nfs', freq: 0, passno: 0 },
        { source: '2001:db8::1:/x', target: '/c', fstype: 'nfs', freq: 0, passno: 0 },
        { source: 'h:/x/', target: '/d', fstype: 'nfs4', freq: 0, passno: 0 },
        { source: 'h:', target: '/e', fstype: 'nfs', freq: 0, passno: 0 },
      ],
    },
  },
  {
    title: 'an escaped comma parts options',
    text: 'a /b nfs ro,x\\054y\n',
    observed: { parseErrors: [], entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: 'ro,x,y' }] },
  },
  {
    title: 'an escape beyond a byte wraps, and NUL ends the field',
    text: 'a\\777b /b\\400c nfs ro\\000,rw\n',
    observed: { parseErrors: [], entries: [{ source: 'a\ufffdb', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: 'ro' }] },
  },
  {
    title: 'commas between double quotes, and a quote that is not closed',
    text: 'a /b nfs context="x,y",ro\na /c nfs ro,"x,y 0 0\n',
    observed: {
      parseErrors: [],
      entries: [
        { source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: 'context="x,y",ro' },
        { source: 'a', target: '/c', fstype: 'nfs', freq: 0, passno: 0, options: 'ro,"x,y' },
      ],
    },
  },
  {
    title: 'numbers with a sign',
    text: 'a /b nfs ro +5 -0\n',
    observed: { parseErrors: [], entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: 5, passno: 0, options: 'ro' }] },
  },
  {
    title: 'a number beyond 64 bits',
    text: `a /b nfs ro 9223372036854775808 0\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'a number beyond 64 bits at the end of a line',
    text: 'a /b nfs ro 9223372036854775808\n',
    observed: { parseErrors: [], entries: [{ source: 'a', target: '/b', fstype: 'nfs', freq: -1, passno: 0, options: 'ro' }] },
  },
  {
    title: 'a NUL in a comment',
    text: `# c\0\n${next}`,
    observed: { parseErrors: [1], entries: [{ source: 'next', target: '/next', fstype: 'nfs', freq: 0, passno: 0 }] },
  },
  {
    title: 'commas without options between them',
    text: 'a /b nfs ,ro,,rw,\na /c nfs , 0 0\n',
    observed: {
      parseErrors: [],
      entries: [
        { source: 'a', target: '/b', fstype: 'nfs', freq: 0, passno: 0, options: ',ro,,rw,' },
        { source: 'a', target: '/c', fstype: 'nfs', freq: 0, passno: 0, options: ',' },
      ],
    },
  },
]
