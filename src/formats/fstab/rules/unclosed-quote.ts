import { fstabRule } from '../rule.ts'

export const rule = fstabRule({
  id: 'fstab/unclosed-quote',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A double quote in the options is not closed.',
  reason: 'libmount reads to the closing quote, finds none, and drops what stands behind the last comma before it.',
  remedy: 'Close the quote, as in context="a,b", or leave it out.',
  source: 'mount(8); libmount, option strings',
  message: () => 'the quote is not closed: libmount drops the options from here on',
  examples: [
    { bad: '/dev/vg0/data  /srv/data  xfs  noatime,context="a,b\n', good: '/dev/vg0/data  /srv/data  xfs  noatime,context="a,b"\n' },
  ],
})
