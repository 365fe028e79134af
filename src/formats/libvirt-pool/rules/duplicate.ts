import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/duplicate',
  effect: 'dropped',
  severity: 'warning',
  summary: 'An element that counts once stands twice.',
  reason: 'libvirt takes the first and drops the others without a word.',
  remedy: 'Leave one.',
  source: 'libvirt: the first node of an XPath counts',
  message: ({ keyword }) => `${keyword} stands here again; the first one counts`,
  examples: [
    { bad: changed('dir', ['    <path>/srv/vm</path>', '    <path>/srv/vm</path>\n    <path>/srv/images</path>']), good: clean.dir },
  ],
})
