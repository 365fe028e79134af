import { cluster } from '../example.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/missing-key',
  effect: 'rejected',
  severity: 'error',
  summary: 'A section without the key that names it.',
  reason: 'corosync stores these sections under their name, and refuses the file where there is none.',
  remedy: 'Add the key that the message names.',
  source: 'corosync.conf(5); coroparse.c in corosync',
  message: ({ section, key }) => `${section} needs a ${key}`,
  examples: [
    {
      bad: cluster({ logging: { logger_subsys: { debug: 'on' } } }),
      good: cluster({ logging: { logger_subsys: { subsys: 'TOTEM', debug: 'on' } } }),
    },
  ],
})
