import { instance } from '../example.ts'
import { keepalivedRule } from '../rule.ts'

export const rule = keepalivedRule({
  id: 'keepalived/escaped-comment',
  effect: 'altered',
  severity: 'warning',
  summary: 'A backslash that should keep a comment sign from being one.',
  reason: 'The processes that do the work read the line a second time, without the backslash: the rest of the line is a comment to them.',
  remedy: 'Write the word in double quotes.',
  source: 'run: only global_defs and keywords of the outermost level see the sign',
  message: () => 'the backslash does not hide the comment sign: what follows is a comment',
  examples: [
    {
      bad: instance('authentication {\n    auth_type PASS\n    auth_pass a\\#b\n}'),
      good: instance('authentication {\n    auth_type PASS\n    auth_pass "a#b"\n}'),
    },
  ],
})
