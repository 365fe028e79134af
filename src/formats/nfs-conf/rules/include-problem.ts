import { includeLines } from '../files.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/include-problem',
  effect: 'dropped',
  severity: 'error',
  summary: 'An include line that reads nothing.',
  reason: 'The reader goes on without the file, with one message; everything that the file was to set keeps its default.',
  remedy: 'Name one existing file; for a whole folder of files use /etc/nfs.conf.d.',
  source: 'nfs.conf(5), "include"; the warning "error loading included config"',
  message: ({ problem, path }) =>
    problem === 'missing'
      ? `${path} is not there, so nothing is included`
      : problem === 'pattern'
        ? `patterns are not expanded: a file called ${path} is not there, so nothing is included`
        : `include ${problem}${path === '' ? '' : `: ${path}`}; nothing is included`,
  examples: [
    { bad: '[nfsd]\ninclude = local.conf\n', good: '[nfsd]\ninclude = -local.conf\n' },
    { bad: '[nfsd]\ninclude = conf.d/*.conf\n', good: '[nfsd]\ninclude = -local.conf\n' },
    { bad: '[nfsd]\ninclude =\n', good: '[nfsd]\n' },
    { bad: '[nfsd]\ninclude = $FILE\n', good: '[nfsd]\ninclude = -local.conf\n' },
  ],
  visit: {
    set({ documents }, context) {
      for (const document of documents) {
        // Without a path nothing says which folder a relative name means.
        if (document.path === undefined) continue
        for (const { span, path, optional, target } of includeLines(document, documents)) {
          if (target || optional) continue
          context.report({ document, span }, { data: { problem: /[*?[]/.test(path) ? 'pattern' : 'missing', path } })
        }
      }
    },
  },
})
