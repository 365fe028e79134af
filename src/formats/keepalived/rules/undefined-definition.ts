import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/undefined-definition',
  effect: 'rejected',
  severity: 'error',
  summary: 'A reference to a definition that does not exist.',
  reason: 'keepalived leaves the text as it is, and its braces then open and close blocks.',
  remedy: 'Write the definition above, or correct the name.',
  source: 'keepalived.conf(5) Parameter substitution; run',
  message: ({ name, as }) =>
    as === 'keyword'
      ? `nothing above defines ${name}, so it is read as a keyword`
      : `nothing above defines ${name}; its braces are read as those of blocks`,
  examples: [
    {
      bad: instance('', ['priority 150', `priority \${P}`]),
      good: `$P=150\n${instance('', ['priority 150', `priority \${P}`])}`,
    },
  ],
})
