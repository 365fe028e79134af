import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/stray-text',
  effect: 'dropped',
  severity: 'warning',
  summary: 'Text beside elements.',
  reason: 'libvirt drops it without a word; virt-xml-validate refuses it.',
  remedy: 'Put it into an element or a comment.',
  source: 'storagepool.rng',
  message: ({ keyword, problem }) =>
    problem === 'nul' ? 'a NUL stands here, and nothing behind it is read' : `text stands beside the elements of ${keyword}; it is dropped`,
  examples: [{ bad: changed('dir', ['  <target>', '  images of the test guests\n  <target>']), good: clean.dir }],
})
