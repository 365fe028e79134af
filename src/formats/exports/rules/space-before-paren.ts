import { span } from '../../../text/index.ts'
import { exportsRule } from '../rule.ts'

export const rule = exportsRule({
  id: 'exports/space-before-paren',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A blank stands between a client and its options.',
  reason: 'The client gets the defaults, and everyone else gets the options in the brackets. exportfs only hints at it and exits with 0.',
  remedy: 'Write the bracket directly behind the client.',
  source: 'exports(5), first section; exportfs: No host name given',
  supersedes: [
    'exports/implicit-world',
    'exports/world-writable',
    'exports/no-root-squash-world',
    'exports/anon-is-root',
    'exports/insecure',
    'exports/nohide-non-host',
  ],
  message: ({ client, options }) => `a blank stands before ${options}: everyone gets these options, and ${client} gets the defaults`,
  examples: [{ bad: '/srv/a 10.0.0.10 (rw)\n', good: '/srv/a 10.0.0.10(rw)\n' }],
  visit: {
    file(document, context) {
      for (const { items } of document.model.entries) {
        for (const [i, item] of items.entries()) {
          const before = items[i - 1]
          if (before?.kind !== 'client' || item.kind !== 'client' || before.options.length > 0) continue
          if (item.client.type !== 'world' || !item.client.anonymous) continue
          const [client, options] = [document.spanOf(before), document.spanOf(item)]
          if (!client || !options || document.text[options.start] !== '(' || document.text[client.end - 1] === ')') continue
          const between = { start: client.end, end: options.start, text: '' }
          context.report(
            { document, span: span(client.start, options.end) },
            {
              data: { client: document.text.slice(client.start, client.end), options: document.text.slice(options.start, options.end) },
              fix: { title: 'give the options to the client', edits: [between], safe: false },
            },
          )
        }
      }
    },
  },
})
