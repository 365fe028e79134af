import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/wrong-arguments',
  effect: 'rejected',
  severity: 'error',
  summary: 'A keyword without the value that it needs.',
  reason: 'keepalived stops reading at once: it does not start, and a reload ends it.',
  remedy: 'Write the value, or leave the line out.',
  source: 'keepalived.conf(5); exit status 2 of keepalived -t: missing a parameter',
  message: ({ keyword, expected }) => `${keyword} needs ${expected}; keepalived stops here`,
  examples: [
    {
      bad: instance('advert_int'),
      good: instance(),
    },
  ],
})
