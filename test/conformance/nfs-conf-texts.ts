import { type Choices, pick, seeded } from '../arbitraries/index.ts'
import type { TextCase } from './nfs-conf-comparison.ts'

/** Everything that the reader treats in a way of its own, and some words between. */
const TOKENS: readonly string[] = [
  ...[
    '[nfsd]\n',
    '[lockd]\n',
    '[nfsd "a"]\n',
    '[s',
    '[ "b" ]',
    '[]',
    '[[x]]',
    '[nfsd "a]',
    '[NFSD] x=1',
    '[environment]\nT=1\n',
    '[nfsd]x\n',
  ],
  ...['\n', '\n', '\n', '\n', '\\\n', '\\', '\r\n', ' ', '\t', '\v', '\f', '\r'],
  ...['threads', 'port', 'a', 'a', 'b', 'INCLUDE', 'Ä', 'K', '-include'],
  ...['=', '=', '=', ' = ', '8', 'y', '"x y"', "'z'", '" x "', '"', "'", '#', ';', '; c', '# c\n', '$T', '"$T"', '$', '$U', ']', '['],
  ...['include=sub.conf\n', 'include = -nope.conf\n', 'include="d/x.conf"\n', 'include = nope.conf # why\n', 'include=\n'],
  ...['x=1\n', 'A=2\n', 'b=\n', 'threads=4\n', 'port=$T\n', '\uFEFF'],
]

/** Sound lines, so that not every text is rubble. */
const LINES: readonly string[] = [
  '[nfsd]\n',
  '[mountd]\n',
  '[environment]\n',
  '[nfsd "x"]\n',
  '# a comment\n',
  '; another\n',
  '\n',
  'threads = 8\n',
  'threads=16 # why\n',
  ' port = "2049"\n',
  "host = '192.0.2.1, 192.0.2.2'\n",
  'T = 7\n',
  'threads = $T\n',
  'vers3=n\r\n',
  'name = a#b\n',
  'include = sub.conf\n',
  'include = -d/x.conf\n',
  'debug = all,\\\n  auth\n',
]

function soup(choices: Choices): string {
  let text = ''
  for (let left = 2 + choices.below(25); left > 0; left--) text += choices.below(2) ? pick(choices, LINES) : pick(choices, TOKENS)
  return choices.below(4) ? `${text}\n` : text
}

/** Cuts out, moves, inserts, and uncomments. */
function mutated(choices: Choices, seed: string): string {
  let text = seed
  for (let left = 1 + choices.below(6); left > 0; left--) {
    const from = choices.below(text.length + 1)
    const to = Math.min(text.length, from + choices.below(20))
    const [before, cut, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
    const ways = [
      before + after,
      before + pick(choices, TOKENS) + cut + after,
      before + after + cut,
      before + cut.replaceAll('#', '') + after,
    ]
    text = pick(choices, ways)
  }
  return text
}

/** Included files do not include: loops have tests of their own. */
const leaf = (text: string): string => text.replace(/include/gi, 'inclde')

/** Hosts with a main file, drop-ins and files to include, always the same ones for a seed. */
export function generatedCases(count: number, seed: number, seeds: readonly string[]): TextCase[] {
  const choices = seeded(seed)
  const text = (): string => (seeds.length > 0 && choices.below(3) === 0 ? mutated(choices, pick(choices, seeds)) : soup(choices))
  return Array.from({ length: count }, () => ({
    files: {
      '/etc/nfs.conf': text(),
      '/etc/sub.conf': leaf(soup(choices)),
      '/etc/d/x.conf': leaf(soup(choices)),
      ...(choices.below(2) ? { '/etc/nfs.conf.d/10-a.conf': text() } : {}),
      ...(choices.below(3) ? {} : { '/etc/nfs.conf.d/9-a.conf': text() }),
    },
    queries: choices.below(8)
      ? []
      : [
          { mode: 'get', section: 'nfsd', key: 'port' },
          { mode: 'entry', section: 'nfsd', key: 'threads' },
        ],
  }))
}
