import { clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/doctype-or-encoding',
  effect: 'altered',
  severity: 'warning',
  summary: 'A document type, or an encoding other than UTF-8.',
  reason:
    'virsh hands the text on as UTF-8 whatever it declares, and pool-define --validate refuses documents with a document type. Entities are not followed here, so what they stand for was not checked.',
  remedy: 'Leave the document type out and save the file as UTF-8.',
  source: 'virsh; virt-xml-validate',
  message: ({ problem, name, encoding }) =>
    problem === 'encoding'
      ? `the file declares the encoding ${encoding}; virsh reads it as UTF-8 all the same`
      : problem === 'doctype'
        ? 'a document type stands here; it was not followed'
        : `what &${name}; stands for was not looked at`,
  examples: [
    { bad: `<!DOCTYPE pool>\n${clean.dir}`, good: clean.dir },
    { bad: `<?xml version="1.0" encoding="ISO-8859-1"?>\n${clean.dir}`, good: `<?xml version="1.0" encoding="UTF-8"?>\n${clean.dir}` },
  ],
})
