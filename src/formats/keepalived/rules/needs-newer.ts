import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/needs-newer',
  effect: 'rejected',
  severity: 'error',
  summary: 'A keyword that is younger than the keepalived it is meant for.',
  reason: 'The older release does not know it and refuses the file.',
  remedy: 'Leave the keyword out, or upgrade keepalived first.',
  source: "keepalived's release notes",
  message: ({ keyword, since, release }) => `${keyword} needs keepalived ${since}; ${release} does not know it`,
  examples: [
    { bad: 'global_defs {\n    json_version 2\n}\n', good: 'global_defs {\n    router_id a\n}\n', target: { keepalived: '2.2.7' } },
  ],
})
