import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/needs-newer',
  effect: 'rejected',
  severity: 'error',
  summary: 'An option that is younger than the nfs-utils it is meant for.',
  reason: 'The older exportfs stops reading the file here: this export and all behind it are withdrawn.',
  remedy: 'Leave the option out, or upgrade nfs-utils first.',
  source: 'exports(5) of the releases; exportfs: unknown keyword',
  message: ({ option, since, release }) => `${option} needs nfs-utils ${since}; exportfs ${release} stops reading here`,
  examples: [
    {
      bad: '/srv/a 10.0.0.10(rw,xprtsec=mtls)\n',
      good: '/srv/a 10.0.0.10(rw,sec=krb5p)\n',
      target: { 'nfs-utils': '2.6.2' },
    },
  ],
})
