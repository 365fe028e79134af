import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/literal-reference',
  effect: 'altered',
  severity: 'warning',
  summary: 'A word that looks like a reference to a definition, and is none.',
  reason: 'Nothing of that name is defined above, so the word stays as it is, dollar sign included.',
  remedy: 'Write the definition above, or correct the name.',
  source: 'keepalived.conf(5) Parameter substitution; run',
  message: ({ name }) => `nothing above defines ${name}; the word stays as it is written`,
  examples: [
    {
      bad: 'global_defs {\n    router_id $NAME\n}\n',
      good: '$NAME=a\nglobal_defs {\n    router_id $NAME\n}\n',
    },
  ],
})
