import type { Document } from '../../../document/index.ts'
import { includeLines, readOrder } from '../files.ts'
import type { NfsConf } from '../model/index.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/include-loop',
  effect: 'rejected',
  severity: 'error',
  summary: 'A file that includes itself.',
  reason: 'The reader calls itself until its stack is full: every NFS program ends in a segmentation fault.',
  remedy: 'Take the include line out.',
  source: 'conf_parse_line in nfs-utils; observed',
  message: ({ path }) => `${path} is being read already: every NFS program crashes here`,
  examples: [
    { bad: '[nfsd]\ninclude = nfs.conf\n', good: '[nfsd]\n' },
    {
      bad: { '/etc/nfs.conf': '[nfsd]\ninclude = a.conf\n', '/etc/a.conf': 'include = nfs.conf\n' },
      good: { '/etc/nfs.conf': '[nfsd]\ninclude = a.conf\n', '/etc/a.conf': 'threads = 16\n' },
    },
  ],
  visit: {
    set({ documents }, context) {
      const done = new Set<Document<NfsConf>>()
      const visit = (document: Document<NfsConf>, above: ReadonlySet<Document<NfsConf>>): void => {
        if (done.has(document)) return
        const open = new Set([...above, document])
        for (const { span, path, target } of includeLines(document, documents)) {
          if (target && open.has(target)) context.report({ document, span }, { data: { path } })
          else if (target) visit(target, open)
        }
        done.add(document)
      }
      for (const document of readOrder(documents)) visit(document, new Set())
    },
  },
})
