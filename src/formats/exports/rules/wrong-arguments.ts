import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/wrong-arguments',
  effect: 'rejected',
  severity: 'error',
  summary: 'An option without the value that it needs, or with one that it cannot have.',
  reason: 'exportfs stops reading the file here: this export and all behind it are withdrawn, and the systemd unit hides the failure.',
  remedy: 'Write the option as exports(5) shows it: `ro`, but `anonuid=1000`.',
  source: 'exports(5); exportfs: unknown keyword',
  message: ({ option, expected }) =>
    expected === ''
      ? `${option}: this option takes no value, and exportfs stops reading here`
      : `${option}: this option needs a value, ${expected}, and exportfs stops reading here`,
  examples: [
    { bad: '/srv/a 10.0.0.10(rw,fsid)\n', good: '/srv/a 10.0.0.10(rw,fsid=11)\n' },
    { bad: '/srv/a 10.0.0.10(rw=10.0.0.11)\n', good: '/srv/a 10.0.0.10(rw)\n' },
  ],
})
