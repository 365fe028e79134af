import { contextOf, type Diagnosis, type Scene } from '../../document/index.ts'
import { catalogue, explainUnknown, type Keyword, type Problem } from '../../lens/index.ts'
import { IniTag } from '../../syntax/index.ts'
import { lineEnd } from '../../text/index.ts'
import { nfsConf } from './model/index.ts'

let keywords: readonly Keyword[] | undefined

/** Names of scanner and lens problems where they are not the rule's own. */
const RULES: Readonly<Record<string, string>> = {
  'outside-section': 'line-outside-section',
  'missing-key': 'not-an-assignment',
  'unclosed-header': 'bad-section-header',
  'unclosed-argument': 'bad-section-header',
  label: 'argument-section',
  'text-after-quote': 'ignored',
  'wrong-arguments': 'invalid-value',
  nul: 'syntax',
}

export function diagnose(problem: Problem, scene: Scene): Diagnosis | undefined {
  const rule = `nfs-conf/${RULES[problem.code] ?? problem.code}`
  const { text } = scene.tree
  switch (problem.code) {
    case 'unknown-keyword':
      return unknown(problem, scene)
    case 'no-final-newline':
      return {
        rule,
        fix: {
          title: 'end the line',
          edits: [{ start: text.length, end: text.length, text: lineEnd(text) }],
          safe: true,
        },
      }
    case 'unterminated-comment':
      return { rule: 'nfs-conf/no-final-newline', severity: 'info' }
    case 'unclosed-header':
    case 'unclosed-argument':
      return { rule, data: { problem: problem.code } }
    default:
      return { rule }
  }
}

function unknown({ node, data }: Problem, { tree }: Scene): Diagnosis {
  keywords ??= catalogue(nfsConf)
  const word = String(data?.keyword ?? '')
  const context = contextOf(tree, node!).map((name) => name.toLowerCase())
  const isSection = tree.tag[node!] === IniTag.section
  const found = explainUnknown(keywords, context, word)
  const what = { what: isSection ? 'section' : 'key', section: context[0] ?? '' }
  if (found.kind === 'elsewhere' && !isSection) {
    return { rule: 'nfs-conf/wrong-context', data: { ...what, elsewhere: found.context } }
  }
  const nearest = found.kind === 'unknown' ? found.nearest : undefined
  return { rule: 'nfs-conf/unknown-keyword', data: { ...what, ...(nearest === undefined ? {} : { nearest }) } }
}
