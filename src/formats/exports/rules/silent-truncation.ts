import { exportsRule } from '../rule.ts'

const PROBLEMS: Readonly<Record<string, string>> = {
  'control-character': 'a control character stands where a path should',
  'empty-path': 'the path is empty',
  'path-too-long': 'the path is longer than 1024 bytes',
  'unterminated-quote': 'the quote is never closed',
}

export const rule = exportsRule({
  id: 'exports/silent-truncation',
  effect: 'rejected',
  severity: 'error',
  summary: 'exportfs takes this place for the end of the file.',
  reason: 'Everything behind it is not exported, without any message and with exit code 0. A blank line with a CRLF line end is enough.',
  remedy: 'Save the file with LF line ends, and give every line an absolute path.',
  source: 'nfs-utils, the tokeniser of exports',
  message: ({ problem }) => `${PROBLEMS[String(problem)]}: exportfs takes this for the end of the file and says nothing`,
  examples: [
    { bad: '/srv/a 10.0.0.10(rw)\r\n\r\n/srv/b 10.0.0.10(rw)\r\n', good: '/srv/a 10.0.0.10(rw)\n\n/srv/b 10.0.0.10(rw)\n' },
    { bad: '"" 10.0.0.10(rw)\n', good: '/srv/a 10.0.0.10(rw)\n' },
    { bad: '"/srv/a b\n', good: '"/srv/a b" 10.0.0.10(ro)\n', also: ['exports/implicit-world', 'exports/newline-in-path'] },
  ],
})
