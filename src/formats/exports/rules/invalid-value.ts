import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/invalid-value',
  effect: 'rejected',
  severity: 'error',
  summary: 'A value that exportfs refuses.',
  reason: 'exportfs stops reading the file here: this export and all behind it are withdrawn, and the systemd unit hides the failure.',
  remedy: 'Write a value of the kind that the option takes.',
  source: 'exports(5); exportfs: bad anonuid, bad fsid, unknown flavor',
  message: ({ option, expected }) => `${option}: exportfs expects ${expected}`,
  examples: [
    { bad: '/srv/a 10.0.0.10(sec=KRB5)\n', good: '/srv/a 10.0.0.10(sec=krb5)\n' },
    { bad: '/srv/a 10.0.0.10(anonuid=nobody)\n', good: '/srv/a 10.0.0.10(anonuid=65534)\n' },
    { bad: '/srv/a 10.0.0.10(fsid=08)\n', good: '/srv/a 10.0.0.10(fsid=8)\n' },
  ],
})
