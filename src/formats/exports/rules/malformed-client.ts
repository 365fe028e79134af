import { exportsRule } from '../rule.ts'

const PROBLEMS: Readonly<Record<string, string>> = {
  'blank-in-options': 'a blank stands inside the brackets',
  'continuation-in-options': 'the line is continued inside the brackets',
  'no-closing-bracket': 'the closing bracket is missing',
  'text-after-bracket': 'text stands behind the closing bracket',
}

export const rule = exportsRule({
  id: 'exports/malformed-client',
  effect: 'rejected',
  severity: 'error',
  summary: 'Brackets that exportfs cannot take apart.',
  reason: 'exportfs stops reading the file here: this export and all behind it are withdrawn, and the systemd unit hides the failure.',
  remedy: 'Write `client(option,option)` without blanks inside and with nothing behind the bracket.',
  source: 'exports(5); exportfs: bad option list',
  message: ({ problem }) => `${PROBLEMS[String(problem)]}: exportfs stops reading here`,
  examples: [
    { bad: '/srv/a 10.0.0.10(rw, sync)\n', good: '/srv/a 10.0.0.10(rw,sync)\n' },
    { bad: '/srv/a 10.0.0.10(rw,\\\n    sync)\n', good: '/srv/a 10.0.0.10(rw,sync)\n' },
    { bad: '/srv/a 10.0.0.10(rw\n', good: '/srv/a 10.0.0.10(rw)\n' },
    { bad: '/srv/a 10.0.0.10(rw)# backup\n', good: '/srv/a 10.0.0.10(rw) # backup\n' },
  ],
})
