import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/deprecated',
  effect: 'advice',
  severity: 'info',
  summary: 'A keyword that is on its way out.',
  reason: 'A later release may refuse it; some are reported as errors already.',
  remedy: 'Write the keyword that took its place.',
  source: 'keepalived.conf(5); lib/parser.c',
  message: ({ keyword, replacement, why }) =>
    replacement === '' ? `${keyword} is deprecated: ${why}` : `${keyword} is the old name of ${replacement}`,
  examples: [{ bad: 'global_defs {\n    lvs_flush_onstop\n}\n', good: 'global_defs {\n    lvs_flush_on_stop\n}\n' }],
})
