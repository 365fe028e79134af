import { bindingOf, resolve } from '../effective.ts'
import { placeOf, removeSetting } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

/** By strtol, which also reads hexadecimal and octal; a name is looked up instead. */
function isBadPort(text: string): boolean {
  const [, sign, digits] = /^[\t-\r ]*([+-]?)(0x[\da-f]+|\d+)$/i.exec(text) ?? []
  if (digits === undefined) return false
  if (/^0[0-7]*[89]/.test(digits)) return false
  const port = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits)
  return sign === '-' || port <= 0 || port > 65535
}

export const rule = nfsConfRule({
  id: 'nfs-conf/nfsd-port-zero',
  effect: 'rejected',
  severity: 'error',
  summary: 'The server port is 0 or above 65535.',
  reason: 'rpc.nfsd(8) refuses to start: "invalid port number". No client gets anything.',
  remedy: 'Delete the line: the default is 2049.',
  source: 'rpc.nfsd(8); observed',
  supersedes: ['nfs-conf/invalid-value'],
  message: ({ value }) => `nfsd cannot listen on port ${value}: rpc.nfsd will not start`,
  examples: [
    { bad: '[nfsd]\nport = 0\n', good: '[nfsd]\nport = 2049\n' },
    { bad: '[nfsd]\nport = 70000\n', good: '[nfsd]\n' },
  ],
  visit: {
    set({ effective, options: { environment } }, context) {
      const binding = bindingOf(effective, 'nfsd', 'port')
      const found = binding && resolve(binding, effective, environment)
      if (!binding || !found || !('text' in found) || !isBadPort(found.text)) return
      context.report(placeOf(binding, 'value'), { data: { value: found.text }, fix: removeSetting(binding, 'use the default port') })
    },
  },
})
