import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/ignored-spelling',
  effect: 'altered',
  severity: 'error',
  summary: 'A spelling that corosync silently takes for the default.',
  reason: 'Some keys know one spelling of on and off and take every other for the default: `secauth: yes` runs the cluster in clear text.',
  remedy: 'Write one of the words that the message names.',
  source: 'corosync.conf(5); totemconfig.c',
  message: ({ keyword, value, expected }) =>
    `${keyword} takes ${expected}; ${value === '' ? 'an empty value' : value} is taken for the default`,
  examples: [],
})
