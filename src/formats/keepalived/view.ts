import type { Document, Finding, Part, SetOptions } from '../../document/index.ts'
import { NodeFlag } from '../../syntax/index.ts'
import { lineAfter, type Span } from '../../text/index.ts'
import { continuesBlock } from './continuation.ts'
import { conditionOf, expand, needsExpansion } from './expansion.ts'
import { mainFiles } from './files.ts'
import type { KeepalivedConf } from './types.ts'

type Doc = Document<KeepalivedConf>

/** Where something was written. */
export interface KeepalivedPlace {
  readonly document: Doc
  readonly span: Span
}

/** What the daemon reads on one kind of host: included files and definitions in place. */
export interface KeepalivedView {
  /** The configuration id that selects it; absent where no line is under a condition. */
  readonly configId?: string
  /** Without macros: those that are not defined have kept their objects out of the lists that they stood in. */
  readonly conf: KeepalivedConf
  /** Where an object of `conf`, one of its fields, or one item of a field's list was written. */
  placeOf(object: object, field?: string, index?: number, part?: Part): KeepalivedPlace | undefined
  /** How far the daemon has read when it comes to an object or field: what is defined must come before what refers to it. */
  orderOf(object: object, field?: string, index?: number): number | undefined
  /** What is wrong with the words that definitions stand for, and with files that go on with a block: alone they do not show it. */
  replaced(): readonly (Finding & KeepalivedPlace & { readonly isIncluded: boolean })[]
}

/** Whether a file shows by itself what is wrong with it. */
const isKnown = ({ rule }: Finding, { document, span }: KeepalivedPlace): boolean =>
  document.problems.some((found) => found.rule === rule && found.span.start === span.start && found.span.end === span.end)

/** Whether a line refers to a definition: one that stands for nothing leaves no trace of it. */
const refers = ({ document: { text }, span }: KeepalivedPlace): boolean => text.slice(span.start, lineAfter(text, span.end)).includes('$')

/** Kinds of hosts that are looked at: more ids than this are hardly meant. */
const VIEW_LIMIT = 16

/** One view for each configuration id that occurs in the files; only that of the host where it is among them. */
export function viewsOf(documents: readonly Doc[], { host, target }: SetOptions): KeepalivedView[] {
  if (documents.length === 0) return []
  const main = mainFiles(documents)
  const [only] = main
  if (main.length === 1 && documents.length === 1 && !needsExpansion(only!)) return [plainView(only!)]
  const ids = configIds(documents)
  const own = host?.replace(/\..*/, '')
  const wanted = own !== undefined && ids.includes(own) ? [own] : ids
  return wanted.map((configId) => {
    const expansion = expand(main, documents, configId)
    const document = only!.format.parse(expansion.text, { configId, ...(target ? { target } : {}) }) as Doc
    return {
      ...(ids.length > 1 || ids[0] !== OTHER ? { configId } : {}),
      conf: document.model,
      placeOf(object, field, index, part) {
        const span = document.spanOf(object, field, index, part)
        return span && expansion.placeOf(span)
      },
      orderOf: (object, field, index) => document.spanOf(object, field, index)?.start,
      replaced() {
        // A repetition that only a definition brings about is not carried out, so nobody knows what it amounts to.
        if (/^[ \t]*~/m.test(expansion.text)) return []
        return document.problems.flatMap((found) => {
          const place = expansion.placeOf(found.span)
          if (!place) return []
          const { document, span, isVerbatim } = place
          const isIncluded = isVerbatim && continuesBlock(document.tree)
          if (isVerbatim && ((!isIncluded && !refers(place)) || isKnown(found, place))) return []
          return [{ ...found, document, span, isIncluded }]
        })
      },
    }
  })
}

const plainView = (document: Doc): KeepalivedView => ({
  conf: document.model,
  placeOf(object, field, index, part) {
    const span = document.spanOf(object, field, index, part)
    return span && { document, span }
  },
  orderOf: (object, field, index) => document.spanOf(object, field, index)?.start,
  replaced: () => [],
})

/** The id of a host that no condition names. */
const OTHER = 'node'

/** Every id that a condition names; a host of another name where one condition alone, or a negated one, tells it apart. */
function configIds(documents: readonly Doc[]): string[] {
  const ids = new Set<string>()
  let hasNegated = false
  for (const { tree } of documents) {
    for (let node = 1; node < tree.nodeCount && ids.size < VIEW_LIMIT; node++) {
      if (!(tree.flags[node]! & NodeFlag.conditional)) continue
      const condition = conditionOf(tree, node)
      if (!condition) continue
      ids.add(condition.id)
      hasNegated ||= condition.isNegated
    }
  }
  return ids.size === 0 || ids.size === 1 || hasNegated ? [...ids, OTHER] : [...ids]
}
