import { writeClient } from '../model/client-text.ts'
import { options } from '../model/options.ts'
import { exportsRule } from '../rule.ts'

/** Without these more is open than was meant; without the others a client only gets the default. */
const PROTECTING: readonly string[] = ['sec', 'xprtsec', 'all_squash', 'mountpoint', 'mp']

const NAMES: ReadonlySet<string> = new Set(options.keywords.flatMap(({ keyword, aliases = [] }) => [keyword, ...aliases]))
const nameOf = (option: string): string => option.split('=', 1)[0]!

export const rule = exportsRule({
  id: 'exports/wrong-context',
  effect: 'dropped',
  severity: 'error',
  summary: 'An option stands where a client belongs.',
  reason:
    'Options count only in brackets directly behind a client. A word by itself is a machine’s name to exportfs, which finds none of that name and goes on: the option is not set, and the export is read-only.',
  remedy: 'Write the options in brackets directly behind the client: `10.0.0.1(rw,sync)`.',
  source: 'exports(5); exportfs: Failed to resolve rw',
  // What is no machine needs no advice on its export either.
  supersedes: [
    'exports/invalid-client',
    'exports/name-based-client',
    'exports/duplicate',
    'exports/implicit-subtree',
    'exports/implicit-sync',
    'exports/missing-fsid',
    'exports/sec-sys-untrusted',
  ],
  message: ({ words, path }) => `${words} is read as the name of a machine that may mount ${path}: no client gets it as an option`,
  examples: [
    { bad: '/srv/a 10.0.0.10 sec=krb5\n', good: '/srv/a 10.0.0.10(sec=krb5)\n' },
    { bad: '/srv/a 10.0.0.10 rw,sync\n', good: '/srv/a 10.0.0.10(rw,sync)\n' },
    { bad: '/srv/a rw 10.0.0.10\n', good: '/srv/a 10.0.0.10(rw)\n' },
  ],
  visit: {
    file(document, context) {
      for (const { path, items } of document.model.entries) {
        for (const [i, item] of items.entries()) {
          if (item.kind !== 'client' || item.options.length > 0 || (item.client.type !== 'host' && item.client.type !== 'invalid')) continue
          const words = writeClient(item.client)
          const names = words.split(',').map(nameOf)
          const span = document.spanOf(item)
          if (!span || document.text.slice(span.start, span.end) !== words || !names.every((name) => NAMES.has(name))) continue
          const before = items[i - 1]
          const client = before?.kind === 'client' && before.options.length === 0 ? document.spanOf(before) : undefined
          const gap = client && { start: client.end, end: span.start, text: '(' }
          const isNear =
            gap !== undefined && /^[ \t]+$/.test(document.text.slice(gap.start, gap.end)) && document.text[gap.start - 1] !== ')'
          context.report(
            { document, span },
            {
              data: { words, path },
              ...(names.some((name) => PROTECTING.includes(name)) ? {} : { severity: 'warning' }),
              ...(isNear
                ? { fix: { title: 'put it in brackets', edits: [gap, { start: span.end, end: span.end, text: ')' }], safe: false } }
                : {}),
            },
          )
        }
      }
    },
  },
})
