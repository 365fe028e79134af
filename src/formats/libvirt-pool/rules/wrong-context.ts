import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/wrong-context',
  effect: 'dropped',
  severity: 'warning',
  summary: 'An element or attribute that belongs elsewhere.',
  reason: 'libvirt drops it here without a word.',
  remedy: 'Move it to where it belongs, or take it out.',
  source: 'storagepool.rng',
  message: ({ what, keyword, inside, elsewhere }) => `the ${what} ${keyword} means nothing in ${inside} here; it belongs to ${elsewhere}`,
  examples: [
    { bad: changed('netfs', ['  <target>', '  <path>/srv/vm</path>\n  <target>']), good: clean.netfs },
    { bad: changed('dir', ['  <target>', "  <source>\n    <host name='h'/>\n  </source>\n  <target>"]), good: clean.dir },
  ],
})
