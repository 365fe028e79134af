import { keySpan } from '../entries.ts'
import { nfsConfRule } from '../rule.ts'

/** NFSv2 has a rule of its own, which says what is lost. */
const ELSEWHERE: readonly string[] = ['vers2']

export const rule = nfsConfRule({
  id: 'nfs-conf/deprecated',
  effect: 'advice',
  severity: 'info',
  summary: 'A setting that should no longer be written.',
  reason: 'It still works today, and a later release drops it without a word.',
  remedy: 'Write what the message names instead.',
  source: 'sources of nfs-utils',
  message: ({ keyword, instead }) => `${keyword} is deprecated: ${instead}`,
  examples: [
    { bad: '[gssd]\npipefs-directory = /run/rpc_pipefs\n', good: '[general]\npipefs-directory = /run/rpc_pipefs\n' },
    { bad: '[nfsd]\nrdma = nfsrdma\n', good: '[nfsd]\nrdma = y\nrdma-port = nfsrdma\n' },
  ],
  visit: {
    entry({ document, node, keyword, value, text }, context) {
      const { deprecated } = keyword
      if (deprecated === undefined || ELSEWHERE.includes(keyword.keyword)) return
      if (keyword.keyword === 'rdma' && typeof value.taken(text) === 'boolean') return
      context.report({ document, span: keySpan(document.tree, node) }, { data: { keyword: keyword.keyword, instead: deprecated } })
    },
  },
})
