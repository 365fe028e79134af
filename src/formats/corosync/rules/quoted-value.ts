import { ColonTag, NodeFlag, ROOT, type Tree, wordText } from '../../../syntax/index.ts'
import { cluster } from '../example.ts'
import { keysOf } from '../known-keys.ts'
import { address } from '../model/values.ts'
import { partSpan, replacePart } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { sectionOf } from '../statements.ts'
import { inSentence, unwrapped } from '../wrapped.ts'

/** A secret is what it is. */
const SECRET = 'key'

export const rule = corosyncRule({
  id: 'corosync/quoted-value',
  effect: 'altered',
  severity: 'warning',
  summary: 'Quotes around a value, or a semicolon behind it.',
  reason:
    'corosync knows no quotes and no end of a statement but that of the line: they become part of a name or path, so that a node is not found by its name and other programs see another one.',
  remedy: 'Write the value alone.',
  source: 'parse_section in corosync',
  message: ({ keyword, value, sign }) =>
    `the ${sign} ${sign === 'quotes' ? 'are' : 'is'} part of ${keyword}, which is ${inSentence(String(value))} to corosync`,
  examples: [
    { bad: cluster({ totem: { cluster_name: '"storage"' } }), good: cluster() },
    { bad: cluster({ alpha: { name: "'alpha'" } }), good: cluster() },
    { bad: cluster({ alpha: { name: 'alpha;' } }), good: cluster() },
  ],
  visit: {
    file(document, context) {
      const { tree, text } = document
      if (!/["';,][ \t\r]*$/m.test(text)) return
      for (let node = ROOT + 1; node < tree.nodeCount; node++) {
        if (tree.flags[node]! & NodeFlag.ignored) {
          node = tree.after[node]! - 1
          continue
        }
        const bare = tree.tag[node] === ColonTag.pair ? bareText(tree, node) : undefined
        if (bare === undefined) continue
        const word = tree.firstWord[node]!
        const value = wordText(tree, word + 1)
        context.report(
          { document, span: partSpan(tree, node, 'value') },
          {
            data: { keyword: wordText(tree, word), value, sign: signOf(value) },
            fix: replacePart({ document, node }, 'value', bare, `write ${bare}`),
          },
        )
      }
    },
  },
})

const signOf = (value: string): string => (/^["']/.test(value) ? 'quotes' : value.endsWith(';') ? 'semicolon' : 'comma')

/** What a text was meant to say. Where a value is refused as it is, that says more. */
function bareText(tree: Tree, node: number): string | undefined {
  const word = tree.firstWord[node]!
  const value = wordText(tree, word + 1)
  const bare = unwrapped(value)
  if (bare === undefined) return undefined
  const keyword = wordText(tree, word)
  const key = keyword === SECRET ? undefined : keysOf(sectionOf(tree, node)).get(keyword)
  if (!key || key.removed !== undefined || key.held === address) return undefined
  const { held } = key
  return held.stored === 'str' && !held.values && held.parse(value) !== undefined ? bare : undefined
}
