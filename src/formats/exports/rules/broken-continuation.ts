import type { Fix } from '../../../document/index.ts'
import { readClient } from '../model/client.ts'
import { exportsRule } from '../rule.ts'

const SAYS: Readonly<Record<string, string>> = {
  'loose-backslash': 'blanks behind the backslash: the line is not continued, and the next line is read as a path',
  'missing-backslash': 'no backslash ends the line above: this client is read as a path, and exported to everyone',
}

export const rule = exportsRule({
  id: 'exports/broken-continuation',
  effect: 'altered',
  severity: 'error',
  summary: 'A line is not continued as meant.',
  reason: 'The entry ends here, and the clients on the next line are read as a path that is exported to everyone.',
  remedy:
    'End each continued line with a backslash and nothing behind it, and put comments and empty lines outside of the continued entry.',
  source: 'nfs-utils, the tokeniser of exports',
  supersedes: ['exports/relative-path', 'exports/implicit-world', 'exports/invalid-client', 'exports/missing-fsid'],
  message: ({ problem }) =>
    SAYS[String(problem)] ?? 'the continued line is empty or a comment: the entry ends here, and what follows is read as a path',
  examples: [
    {
      bad: '/srv/a 10.0.0.10(rw) \\ \n  10.0.0.11(rw)\n',
      good: '/srv/a 10.0.0.10(rw) \\\n  10.0.0.11(rw)\n',
    },
    {
      bad: '/srv/a 10.0.0.10(rw) \\\n# second node\n  10.0.0.11(rw)\n',
      good: '# second node\n/srv/a 10.0.0.10(rw) \\\n  10.0.0.11(rw)\n',
    },
    {
      bad: '/srv/a 10.0.0.10(rw)\n       10.0.0.11(rw)\n',
      good: '/srv/a 10.0.0.10(rw) \\\n       10.0.0.11(rw)\n',
    },
  ],
  visit: {
    file(document, context) {
      const { text, model } = document
      for (const [i, entry] of model.entries.entries()) {
        const above = model.entries[i - 1]
        if (!above || entry.path.startsWith('/')) continue
        const [span, whole, path] = [document.spanOf(entry, 'path'), document.spanOf(above), document.spanOf(above, 'path')]
        if (!span || !whole || !path) continue
        const between = BETWEEN.exec(text.slice(whole.end, span.start))
        if (!between || /\\[ \t]*$/.test(text.slice(whole.start, whole.end)) || !isLikeClient(entry.path, between[2] !== '')) continue
        const isAlone = above.items.every((item) => item.kind === 'client' && item.client.type === 'world' && item.client.anonymous)
        const fix: Fix = { title: 'continue the line above', edits: [{ start: whole.end, end: whole.end, text: ' \\' }], safe: false }
        context.report(
          { document, span },
          {
            data: { problem: 'missing-backslash' },
            // Without a client of its own the line above is exported to everyone for the same reason.
            ...(isAlone ? { related: [{ ...at(document.path), span: path, message: 'this line is meant to go on' }] } : {}),
            ...(between[1] === undefined ? { fix } : {}),
          },
        )
      }
    },
  },
})

/** From the end of an entry to the next one on the line directly below: a comment, and how far in it begins. */
const BETWEEN = /^[ \t]*(#[^\n]*)?\n([ \t]*)$/

/** A name or address with options, or one that is set in below its directory. */
function isLikeClient(path: string, isSetIn: boolean): boolean {
  const name = path.replace(/\([^()]*\)$/, '')
  return (isSetIn || name !== path) && typeof readClient(name) === 'object'
}

const at = (path: string | undefined) => (path === undefined ? {} : { path })
