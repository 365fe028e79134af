import { nfsConfRule } from '../rule.ts'

const SAYS: Readonly<Record<string, (header: string, name: string) => string>> = {
  'unclosed-header': (header) => `${header} is not closed by ]: every line up to the next header is lost`,
  'unclosed-argument': () =>
    'the quote is not closed before ]: the lines below belong to the plain section, whatever the message in the log says',
  'doubled-bracket': (header) => `${header} names a section that begins with a bracket, which nobody reads`,
  'unquoted-argument': (header, name) => `${header} is one long section name, not [${name}] with an argument; nobody reads it`,
}

export const rule = nfsConfRule({
  id: 'nfs-conf/bad-section-header',
  effect: 'dropped',
  severity: 'error',
  summary: 'A section header that is not read as it looks.',
  reason:
    'Without its bracket a header and all lines up to the next header are lost; with an odd quote or bracket the lines land in a section that nobody reads, or in one that they were not meant for.',
  remedy: 'Write `[name]`.',
  source: 'conf_parse_line in nfs-utils',
  supersedes: ['nfs-conf/text-after-header'],
  message: ({ problem, header, name }) => SAYS[String(problem)]!(String(header), String(name)),
  examples: [
    { bad: '[nfsd\nthreads = 16\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[nfsd "a]\nthreads = 16\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[[nfsd]]\nthreads = 16\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[nfsd a]\nthreads = 16\n', good: '[nfsd]\nthreads = 16\n' },
  ],
})
