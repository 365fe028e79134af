import { includedPath } from '../../../vocabulary/index.ts'
import { includeLines } from '../files.ts'
import { nfsConfRule } from '../rule.ts'

const SAYS: Readonly<Record<string, (path: string) => string>> = {
  empty: () => 'include names no file: nothing is included',
  variable: (path) => `variables are not expanded here: only a file that is called ${path} would be included`,
  pattern: (path) => `patterns are not expanded here: only a file that is called ${path} would be included`,
  missing: (path) => `there is no file ${path}: nothing is included`,
}

export const rule = nfsConfRule({
  id: 'nfs-conf/include-problem',
  effect: 'dropped',
  severity: 'error',
  summary: 'An include line that reads nothing.',
  reason: 'The reader goes on without the file, with one message; everything that the file was to set keeps its default.',
  remedy: 'Name one existing file; for a whole folder of files use /etc/nfs.conf.d.',
  source: 'nfs.conf(5), "include"; the warning "error loading included config"',
  message: ({ problem, path }) => SAYS[String(problem)]!(String(path)),
  examples: [
    { bad: '[nfsd]\ninclude = local.conf\n', good: '[nfsd]\ninclude = -local.conf\n' },
    { bad: '[nfsd]\ninclude = conf.d/*.conf\n', good: '[nfsd]\ninclude = -local.conf\n' },
    { bad: '[nfsd]\ninclude =\n', good: '[nfsd]\n' },
    { bad: '[nfsd]\ninclude = $FILE\n', good: '[nfsd]\ninclude = -local.conf\n' },
  ],
  visit: {
    set({ documents, options: { missing = [] } }, context) {
      for (const document of documents) {
        for (const { span, path, optional, target } of includeLines(document, documents)) {
          const problem = target ? undefined : (problemWith(path) ?? lookedFor(document.path, path))
          if (problem === undefined || (optional && problem === 'missing')) continue
          context.report({ document, span }, { data: { problem, path, optional: optional ? 'yes' : 'no' } })
        }
      }
      function lookedFor(from: string | undefined, path: string): string | undefined {
        return missing.includes(includedPath(from, path)) ? 'missing' : undefined
      }
    },
  },
})

/** What the line itself shows. */
function problemWith(path: string): string | undefined {
  if (path === '') return 'empty'
  if (path.startsWith('$')) return 'variable'
  return /[*?[]/.test(path) ? 'pattern' : undefined
}
