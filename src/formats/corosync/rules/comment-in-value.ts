import { movedComment, trailingComment } from '../comments.ts'
import { cluster } from '../example.ts'
import { keysOf } from '../known-keys.ts'
import { corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/comment-in-value',
  effect: 'altered',
  severity: 'warning',
  summary: 'What looks like a comment is part of the value.',
  reason: 'Only a line that begins with # is a comment. Behind a value the text becomes part of it: of a name, a path or a command.',
  remedy: 'Put the comment on a line of its own.',
  source: 'corosync.conf(5); parse_section in corosync',
  message: ({ comment, keyword }) => `${comment} is part of ${keyword}, not a comment`,
  examples: [
    {
      bad: cluster({ totem: { cluster_name: 'storage # production' } }),
      good: `# production\n${cluster()}`,
    },
  ],
  visit: {
    pair({ document, node, section, keyword, value }, context) {
      if (!value.includes('#')) return
      const held = keysOf(section).get(keyword)?.held
      // Where the value is refused as it is, that says more.
      if (held?.stored !== 'str' || held.values || held.parse(value) === undefined) return
      const span = trailingComment(document.tree, node)
      if (!span) return
      const comment = document.text.slice(span.start, span.end)
      context.report({ document, span }, { data: { comment, keyword }, fix: movedComment(document.tree, node, span) })
    },
  },
})
