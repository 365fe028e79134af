import { includeLines } from '../files.ts'
import { nfsConfRule } from '../rule.ts'

const SAYS: Readonly<Record<string, (path: string) => string>> = {
  empty: () => 'include names no file',
  variable: (path) => `variables are not expanded here, and there is no file called ${path}`,
  pattern: (path) => `patterns are not expanded here, and there is no file called ${path}`,
  missing: (path) => `there is no file ${path}`,
}

export const rule = nfsConfRule({
  id: 'nfs-conf/include-problem',
  effect: 'dropped',
  severity: 'error',
  summary: 'An include line that reads nothing.',
  reason: 'The reader goes on without the file, with one message; everything that the file was to set keeps its default.',
  remedy: 'Name one existing file; for a whole folder of files use /etc/nfs.conf.d.',
  source: 'nfs.conf(5), "include"; the warning "error loading included config"',
  message: ({ problem, path }) => `${SAYS[String(problem)]!(String(path))}: nothing is included`,
  examples: [
    { bad: '[nfsd]\ninclude = local.conf\n', good: '[nfsd]\ninclude = -local.conf\n' },
    { bad: '[nfsd]\ninclude = conf.d/*.conf\n', good: '[nfsd]\ninclude = -local.conf\n' },
    { bad: '[nfsd]\ninclude =\n', good: '[nfsd]\n' },
    { bad: '[nfsd]\ninclude = $FILE\n', good: '[nfsd]\ninclude = -local.conf\n' },
  ],
  visit: {
    set({ documents }, context) {
      for (const document of documents) {
        for (const { span, path, optional, target } of includeLines(document, documents)) {
          const problem = target ? undefined : problemWith(path, document.path !== undefined)
          if (problem === undefined || (optional && problem === 'missing')) continue
          context.report({ document, span }, { data: { problem, path, optional: optional ? 'yes' : 'no' } })
        }
      }
    },
  },
})

/** Without a path of its own nothing says which folder a file's relative names mean. */
function problemWith(path: string, isPlaced: boolean): string | undefined {
  if (path === '') return 'empty'
  if (path.startsWith('$')) return 'variable'
  return !isPlaced ? undefined : /[*?[]/.test(path) ? 'pattern' : 'missing'
}
