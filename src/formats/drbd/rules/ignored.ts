import { exampleResource } from '../example.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/ignored',
  effect: 'dropped',
  severity: 'error',
  summary: 'A statement that drbdadm reads and forgets.',
  reason:
    'Nothing that is written there has any effect, and nothing says so. A skip without a block of its own takes the next block along.',
  remedy: 'Move the statement to where it counts, or delete it; give skip the block that it is to skip.',
  source: 'drbdadm; DRBD User’s Guide, s-recent-changes-auto-promote',
  message: ({ what, keyword }) =>
    what === 'skip'
      ? 'skip goes on over this semicolon and swallows the next block'
      : what === 'common'
        ? `${keyword} has no effect in common`
        : what === 'host-options'
          ? 'options of a host have no effect; they belong into the resource'
          : `${keyword} has no effect`,
  examples: [
    {
      bad: exampleResource({ more: 'skip protocol C;\n    startup { wfc-timeout 10; }' }),
      good: exampleResource({ more: 'skip startup { wfc-timeout 10; }' }),
    },
    { bad: `common { volume 0 { device minor 1; } }\n${exampleResource()}`, good: exampleResource() },
  ],
})
