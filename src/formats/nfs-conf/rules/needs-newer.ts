import { compareRelease, isOlder } from '../../../vocabulary/index.ts'
import { RELEASE_KEY } from '../effective.ts'
import { keySpan } from '../entries.ts'
import { removeSetting } from '../places.ts'
import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/needs-newer',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A setting that the installed nfs-utils does not know.',
  reason: 'Older releases ignore the key without a word, so the default stays in force.',
  remedy: 'Upgrade nfs-utils, or delete the line.',
  source: 'release notes and sources of nfs-utils',
  supersedes: ['nfs-conf/deprecated', 'nfs-conf/debug-left-on'],
  message: ({ keyword, since, removed, release }) =>
    removed === undefined
      ? `${keyword} is known since nfs-utils ${since}; ${release} ignores it`
      : `${keyword} is gone since nfs-utils ${removed}; ${release} ignores it`,
  examples: [
    { bad: '[nfsd]\nscope = nfs-ha\n', good: '[nfsd]\nvers3 = n\n', target: { 'nfs-utils': '2.6.2' } },
    { bad: '[exportfs]\ndebug = 0\n', good: '[exportfs]\n', target: { 'nfs-utils': '2.6.2' } },
    { bad: '[gssd]\nlimit-to-legacy-enctypes = n\n', good: '[gssd]\n', target: { 'nfs-utils': '2.8.6' } },
  ],
  visit: {
    entry(entry, context) {
      const release = context.target[RELEASE_KEY]
      if (release === undefined) return
      const { document, node, keyword, value, text } = entry
      const { since, removed } = keyword
      const span = keySpan(document.tree, node)
      const fix = removeSetting(entry, 'delete the line')
      if (since !== undefined && isOlder(release, since)) {
        context.report({ document, span }, { data: { keyword: keyword.keyword, since, release }, fix })
      } else if (removed !== undefined && compareRelease(release, removed) >= 0) {
        context.report({ document, span }, { data: { keyword: keyword.keyword, removed, release }, fix })
      } else if (value.values?.includes('all') && /(?:^|,)\s*[01]\s*(?:,|$)/.test(text) && isOlder(release, '2.6.3')) {
        context.report({ document, span }, { data: { keyword: `${keyword.keyword} = ${text}`, since: '2.6.3', release }, fix })
      }
    },
  },
})
