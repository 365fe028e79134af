import { children, IniTag, NodeFlag, ROOT, type Tree, wordText } from '../../../syntax/index.ts'
import { lowerAscii } from '../../../text/index.ts'
import { compareRelease } from '../../../vocabulary/index.ts'
import { RELEASE_KEY } from '../effective.ts'
import { assignments, isKnownSection } from '../entries.ts'
import { nfsConfRule } from '../rule.ts'

const hasArgument = (tree: Tree): boolean => {
  for (let node = ROOT + 1; node < tree.nodeCount; node = tree.after[node]!) {
    if (tree.tag[node] === IniTag.section && tree.firstWord[node + 1]! - tree.firstWord[node]! > 1) return true
  }
  return false
}

export const rule = nfsConfRule({
  id: 'nfs-conf/argument-section',
  effect: 'dropped',
  severity: 'error',
  summary: 'A section with an argument.',
  reason:
    'Only nfsmount.conf has such sections; no program reads them here. Up to nfs-utils 2.6 a key in one even deletes the same key of the plain section above it.',
  remedy: 'Take the argument out.',
  source: 'conf_remove_now in nfs-utils compares section and key, not the argument',
  message: ({ section, argument, deleted }) =>
    deleted === ''
      ? `no program reads [${section} "${argument}"]: its settings have no effect`
      : `no program reads [${section} "${argument}"], and setting ${deleted} in it deletes the ${deleted} of [${section}] above`,
  examples: [
    { bad: '[nfsd "a"]\nthreads = 16\n', good: '[nfsd]\nthreads = 16\n' },
    { bad: '[nfsd]\nthreads = 16\n[nfsd "a"]\nthreads = 8\n', good: '[nfsd]\nthreads = 16\n' },
  ],
  visit: {
    file(document, context) {
      const { tree } = document
      if (!hasArgument(tree)) return
      const release = context.target[RELEASE_KEY]
      const deletes = release === undefined || compareRelease(release, '2.7') < 0
      const plain = new Set<string>()
      for (const node of children(tree, ROOT)) {
        if (tree.tag[node] !== IniTag.section || tree.flags[node]! & NodeFlag.ignored) continue
        const first = tree.firstWord[node]!
        const section = lowerAscii(wordText(tree, first))
        const keys = [...assignments(tree, node)].map(({ key }) => lowerAscii(key))
        if (tree.firstWord[node + 1]! - first === 1) {
          for (const key of keys) plain.add(`${section}\0${key}`)
          continue
        }
        if (!isKnownSection(section)) continue
        const deleted = deletes ? keys.find((key) => plain.has(`${section}\0${key}`)) : undefined
        context.report(
          { document, span: { start: tree.wordStart[first]!, end: tree.wordEnd[first + 1]! } },
          {
            data: { section, argument: wordText(tree, first + 1), deleted: deleted ?? '' },
            ...(deleted === undefined ? { severity: 'warning' } : {}),
          },
        )
      }
    },
  },
})
