import { xmlFault } from '../../../vocabulary/index.ts'
import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/syntax',
  effect: 'rejected',
  severity: 'error',
  summary: 'The file is no well-formed XML.',
  reason: 'libvirt loads nothing of it; a file in /etc/libvirt/storage is skipped with a line in the log.',
  remedy: 'Write what the message says; xmllint names the same place.',
  source: 'XML 1.0; libxml2',
  supersedes: ['libvirt-pool/outside-schema', 'libvirt-pool/stray-text', 'libvirt-pool/duplicate'],
  message: (data) => xmlFault(data),
  examples: [
    { bad: changed('dir', ['</target>', '</targe>']), good: clean.dir },
    { bad: changed('dir', ['/srv/vm', '/srv/a&b']), good: changed('dir', ['/srv/vm', '/srv/a&amp;b']) },
  ],
})
