import { type AnyBody, type Body, type BodyOptions, body, type Fields, type Labels, type ModelOf } from '../../../lens/index.ts'
import { children, type DrbdGrammar, type DrbdScope, drbdScope, NodeFlag, ROOT, scanDrbd, type Tree } from '../../../syntax/index.ts'

/** What a body of this format says about how its block is scanned. */
interface BlockOptions extends BodyOptions {
  /** What the block holds; statements unless told. */
  readonly kind?: DrbdScope['kind']
  /** A `skip` may stand here. */
  readonly skips?: true
  /** The end of the file closes the block without a complaint. */
  readonly endsWithFile?: true
  /** What a block of any other name holds. */
  readonly otherwise?: DrbdScope
  /** What the parser takes here besides, to no effect. */
  readonly alsoReads?: () => DrbdScope
}

interface ScopedOptions extends BlockOptions {
  readonly scope: () => DrbdScope
}

/** What may stand in a body's block, as its lenses have it. */
export const scopeOf = (self: AnyBody): DrbdScope => (self.options as ScopedOptions).scope()

/** The inside of a block of this format: what no lens takes is kept word for word. */
export function blockBody<L extends Labels, F extends Fields>(
  labels: L,
  fields: F,
  options: BlockOptions = {},
): Body<ModelOf<L, F, { unknown: object }>> {
  let scope: DrbdScope | undefined
  const scoped: ScopedOptions = {
    ...options,
    keyword: true,
    unknown: (text) => asUnknown(self, text),
    scope() {
      scope ??= deriveScope(self, options)
      return scope
    },
  }
  const self: AnyBody = body(labels, fields, scoped)
  return self as Body<ModelOf<L, F, { unknown: object }>>
}

function deriveScope(self: AnyBody, { kind = 'statements', skips, endsWithFile, otherwise, alsoReads }: BlockOptions): DrbdScope {
  const keywords = new Map(alsoReads?.().keywords ?? [])
  if (skips) keywords.set('skip', undefined)
  for (const field of Object.values(self.fields)) {
    for (const part of [field, ...Object.values(field.parts?.fields ?? {})]) {
      const inner = part.body ?? part.bodies?.[0]
      for (const hook of part.hooks) {
        if (!('keyword' in hook)) continue
        keywords.set(hook.keyword, inner && hook.block !== false ? scopeOf(inner) : keywords.get(hook.keyword))
      }
    }
  }
  return drbdScope({ kind, keywords, ...(endsWithFile ? { endsWithFile } : {}), ...(otherwise ? { otherwise } : {}) })
}

/** Keywords that go on with a statement where others begin one, by the statement's own keyword. */
const CONTINUES: DrbdGrammar['continues'] = new Map(
  Object.entries({
    device: ['minor'],
    host: ['address', 'port', 'via', 'proxy', 'on'],
    address: ['via', 'proxy', 'on'],
    proxy: ['on'],
    on: ['protocol'],
    hosts: ['protocol'],
  }).map(([keyword, words]) => [keyword, new Set(words)]),
)

/** Options that take all words up to the semicolon. */
const LISTS: DrbdGrammar['lists'] = new Set(['become-primary-on'])

export const grammarOf = (root: DrbdScope): DrbdGrammar => ({ root, continues: CONTINUES, lists: LISTS })

/** Faults that leave a statement whole. */
const HARMLESS: readonly string[] = ['greedy-skip', 'misplaced-skip', 'swallowed', 'quoted-keyword']

/** Puts a text where an unknown statement of a body stands. What is not whole would take along what follows it. */
function asUnknown(self: AnyBody, text: string): { tree: Tree; parent: number } {
  const root = drbdScope({ kind: 'statements', keywords: new Map([['block', scopeOf(self)]]) })
  const tree = scanDrbd(`block {\n${text}\n}\n`, grammarOf(root))
  const block = ROOT + 1
  const broken = NodeFlag.damaged | NodeFlag.unclosed
  const isWhole =
    tree.faults.every(({ code }) => HARMLESS.includes(code)) &&
    [block, ...children(tree, block)].every((node) => (tree.flags[node]! & broken) === 0)
  return isWhole ? { tree, parent: block } : { tree: scanDrbd('', grammarOf(root)), parent: ROOT }
}
