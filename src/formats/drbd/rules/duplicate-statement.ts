import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/duplicate-statement',
  effect: 'dropped',
  severity: 'error',
  summary: 'One of two statements vanishes without a word.',
  reason: 'A second disk section replaces the first one whole, of two handlers the first runs, of other statements the last counts.',
  remedy: 'Keep one, or write both contents into one section.',
  source: 'drbdadm reads such statements without looking whether there was one before',
  message: ({ what, keyword }) =>
    what === 'section'
      ? `a second ${keyword} section replaces the first one`
      : what === 'handler'
        ? `a second ${keyword}: only the first handler runs`
        : `a second ${keyword}: one of the two is lost`,
  examples: [
    {
      bad: exampleResource({
        volumes: 'volume 0 { device minor 1; disk "/dev/vg0/r0"; disk { on-io-error detach; } disk { md-flushes yes; } }',
      }),
      good: exampleResource({ volumes: 'volume 0 { device minor 1; disk "/dev/vg0/r0"; disk { on-io-error detach; md-flushes yes; } }' }),
    },
  ],
})
