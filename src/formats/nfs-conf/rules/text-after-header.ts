import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/text-after-header',
  effect: 'dropped',
  severity: 'error',
  summary: 'Text stands behind a section header on its line.',
  reason: 'Everything behind the closing bracket is ignored without a word, also a setting.',
  remedy: 'Put a setting on a line of its own; begin a comment with #.',
  source: 'conf_parse_line in nfs-utils: "just ignore everything after the closing ]"',
  message: ({ what, text }) =>
    what === 'setting' ? `${text} stands behind a header on its line and is ignored` : `"${text}" stands behind a header and is ignored`,
  examples: [
    { bad: '[lockd] port = 32768\n', good: '[lockd]\nport = 32768\n' },
    { bad: '[lockd] fixed ports\nport = 32768\n', good: '[lockd] # fixed ports\nport = 32768\n' },
  ],
})
