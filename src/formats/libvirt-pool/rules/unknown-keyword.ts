import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/unknown-keyword',
  effect: 'dropped',
  severity: 'warning',
  summary: 'An element or attribute that libvirt does not know.',
  reason: 'libvirt drops it without a word, and it is gone from the file that libvirt saves.',
  remedy: 'Write it as libvirt spells it, or take it out; virt-xml-validate refuses it.',
  source: 'storagepool.rng',
  message: ({ what, keyword, inside, nearest }) =>
    `libvirt knows no ${what} ${keyword} in ${inside}${nearest ? `; did you mean ${nearest}?` : ''}`,
  examples: [{ bad: changed('rbd', ["<host name='mon3.example.org'/>", "<hosts name='mon3.example.org'/>"]), good: clean.rbd }],
})
