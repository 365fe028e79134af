import { type Fix, type RelatedPlace, type Report, relatedPlace } from '../../document/index.ts'
import { type Tree, wordText } from '../../syntax/index.ts'
import { lineAfter, lineStart } from '../../text/index.ts'
import { conditionOf } from './expansion.ts'
import { isKeyword } from './keywords.ts'
import type { KeepalivedContext } from './rule.ts'
import type { KeepalivedPlace, KeepalivedView } from './view.ts'

/** Reports at a place; what has none was not written, and nothing is said about it. */
export function tell(context: KeepalivedContext, place: KeepalivedPlace | undefined, more: Report = {}): void {
  if (place) context.report(place, more)
}

/** Other ends of a fault that lies in several places. */
export const related = (...ends: readonly (readonly [place: KeepalivedPlace | undefined, message: string])[]): RelatedPlace[] =>
  ends.flatMap(([place, message]) => (place ? [relatedPlace(place, message)] : []))

/** Takes out a statement that has its line to itself, and is read by every host alike. */
export function removal(view: KeepalivedView, place: KeepalivedPlace | undefined, title: string, safe = true): { readonly fix?: Fix } {
  if (!place || view.configId !== undefined) return {}
  const { text } = place.document
  const { start, end } = place.span
  const line = { start: lineStart(text, start), end: lineAfter(text, end) }
  if (text.slice(line.start, line.end).trim() !== text.slice(start, end)) return {}
  return { fix: { title, edits: [{ ...line, text: '' }], safe } }
}

/** Whether a block has a statement of one of the keywords, be it a good one or one that cannot be read. */
export const mentions = (view: KeepalivedView, object: object, ...keywords: readonly string[]): boolean =>
  mentionsAny(view, object, (keyword) => keywords.includes(keyword))

/** The same for keywords of a kind. */
export function mentionsAny(view: KeepalivedView, object: object, isMeant: (keyword: string, opensBlock: boolean) => boolean): boolean {
  const place = view.placeOf(object)
  if (!place) return false
  const { tree } = place.document
  const { start, end } = place.span
  for (let node = nodeBehind(tree, start); node < tree.nodeCount && tree.start[node]! < end; node++) {
    const word = tree.firstWord[node]!
    if (word >= tree.firstWord[node + 1]! || !isMeant(wordText(tree, word), tree.open[node]! >= 0)) continue
    const condition = conditionOf(tree, node)
    if (!condition || (condition.id === view.configId) !== condition.isNegated) return true
  }
  return false
}

/** Whether a block holds another whose keyword nobody knows: what seems to be missing may be meant by it. */
export const holdsUnknownBlock = (view: KeepalivedView, object: object): boolean =>
  mentionsAny(view, object, (keyword, opensBlock) => opensBlock && !isKeyword(keyword))

/** The first node that begins behind a place: nodes stand in the order of the text. */
function nodeBehind(tree: Tree, offset: number): number {
  let low = 1
  let high = tree.nodeCount
  while (low < high) {
    const middle = (low + high) >> 1
    if (tree.start[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
