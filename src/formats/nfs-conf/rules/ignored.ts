import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/ignored',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Text behind a closing quote.',
  reason: 'A quoted value ends at the next quote of its kind, and the rest of the line is ignored without a word.',
  remedy: 'Put all of the value between the quotes, or begin the comment with #.',
  source: 'conf_parse_line in nfs-utils',
  message: ({ text }) => `the value ends at its closing quote; ${text} is ignored`,
  examples: [{ bad: '[statd]\nname = "nfs" .example\n', good: '[statd]\nname = "nfs.example"\n' }],
})
