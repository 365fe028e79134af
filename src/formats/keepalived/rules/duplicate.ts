import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/duplicate',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A setting that stands twice in one block.',
  reason: 'Only one of the two has an effect: the last one, or the first of scripts and names.',
  remedy: 'Keep the one that is meant.',
  source: 'keepalived.conf(5); run',
  message: ({ keyword, first }) =>
    first ? `${keyword} is set already; this one is left out` : `${keyword} is set twice; only this one counts`,
  examples: [
    {
      bad: instance('advert_int 1\nadvert_int 2'),
      good: instance('advert_int 2'),
    },
  ],
})
