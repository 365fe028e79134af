import { clean } from '../example.ts'
import { pcsRule } from '../rule.ts'

export const rule = pcsRule({
  id: 'pcs/syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'A quote opens that nothing closes.',
  reason: 'The shell reads on to the end of the script, finds no second quote, and runs nothing of what stands from here on.',
  remedy: 'Close the quote.',
  source: 'POSIX shell command language, 2.2 Quoting',
  message: () => 'This quote is never closed: the shell refuses what stands from here on',
  examples: [
    { bad: `${clean}pcs resource meta nfs description='exports\n`, good: `${clean}pcs resource meta nfs description='exports'\n` },
  ],
})
