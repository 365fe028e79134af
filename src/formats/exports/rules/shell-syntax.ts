import { exportsRule } from '../rule.ts'

const SAYS: Readonly<Record<string, string>> = {
  blank: 'the path ends at the blank, whatever stands before it; what follows is read as a client',
  pattern: 'patterns are not expanded here, so only a directory of that very name is exported',
  variable: 'variables are not expanded here, so only a directory of that very name is exported',
}

/** What a shell would make something of; `$` alone is an ordinary end of a name. */
function problemWith(path: string): string | undefined {
  if (path.endsWith('\\')) return 'blank'
  if (/\$(?:\{\w+\}|\(|[A-Za-z_]\w*)/.test(path)) return 'variable'
  return /\*|\{[^{}]*,[^{}]*\}/.test(path) ? 'pattern' : undefined
}

export const rule = exportsRule({
  id: 'exports/shell-syntax',
  effect: 'altered',
  severity: 'error',
  summary: 'A path that is written as for a shell.',
  reason:
    'exportfs takes the path as it stands: the directory that is meant is not exported, and the words behind a blank are names of machines that may mount another one.',
  remedy: 'Write the path itself; a blank in it as `\\040`, or the whole path in double quotes.',
  source: 'exports(5); nfs-utils, the tokeniser of exports',
  supersedes: ['exports/etab-altered', 'exports/name-based-client'],
  message: ({ path, problem }) => `${path}: ${SAYS[String(problem)]}`,
  examples: [
    { bad: '/srv/my\\ share 10.0.0.10(rw)\n', good: '/srv/my\\040share 10.0.0.10(rw)\n' },
    { bad: '/srv/* 10.0.0.10(rw)\n', good: '/srv 10.0.0.10(rw,crossmnt)\n' },
    { bad: `/srv/$\{NAME} 10.0.0.10(rw)\n`, good: '/srv/a 10.0.0.10(rw)\n' },
  ],
  visit: {
    file(document, context) {
      for (const entry of document.model.entries) {
        const problem = problemWith(entry.path)
        const span = problem === undefined ? undefined : document.spanOf(entry, 'path')
        if (problem === undefined || !span) continue
        const isBlank = problem === 'blank' && /^[ \t]/.test(document.text.slice(span.end)) && document.text[span.end - 1] === '\\'
        if (problem === 'blank' && !isBlank) continue
        const { end } = span
        const [rest] = entry.items
        const behind = isBlank && rest ? document.spanOf(rest) : undefined
        context.report(
          { document, span: { ...span, end: behind?.end ?? end } },
          {
            data: { path: entry.path, problem },
            ...(isBlank
              ? { fix: { title: 'write the blank as \\040', edits: [{ start: end, end: end + 1, text: '040' }], safe: false } }
              : { severity: 'warning' }),
          },
        )
      }
    },
  },
})
