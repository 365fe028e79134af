import { ROOT, scanXml, type Tree, XmlTag } from '../../src/syntax/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { type Choices, pick } from '../arbitraries/index.ts'

/** What goes into a document that is rearranged. */
export interface Material {
  readonly values: readonly string[]
  readonly attributes: readonly string[]
  /** An element to put somewhere. */
  element(): string
}

/** A document with one to three of its elements and attributes changed: still XML, and not always what it was. */
export function rearrangedXml(choices: Choices, text: string, material: Material): string {
  let now = text
  for (let left = 1 + choices.below(3); left > 0; left--) now = one(choices, now, material)
  return now
}

function one(choices: Choices, text: string, material: Material): string {
  const tree = scanXml(text)
  const nodes = Array.from({ length: tree.nodeCount - 1 }, (_, i) => i + 1).filter((node) => tree.tag[node] !== XmlTag.namespace)
  if (nodes.length === 0) return text
  const node = pick(choices, nodes)
  return tree.tag[node] === XmlTag.attribute
    ? withAttribute(choices, tree, node, material)
    : withElement(choices, tree, node, nodes, material)
}

function withAttribute(choices: Choices, tree: Tree, node: number, { values }: Material): string {
  const word = tree.firstWord[node]! + 1
  if (choices.below(3) === 0 || word >= tree.firstWord[node + 1]!) {
    return applyEdits(tree.text, [{ start: tree.start[node]!, end: tree.end[node]!, text: '' }])
  }
  return applyEdits(tree.text, [{ start: tree.wordStart[word]!, end: tree.wordEnd[word]!, text: pick(choices, values) }])
}

function withElement(
  choices: Choices,
  tree: Tree,
  node: number,
  nodes: readonly number[],
  { values, attributes, element }: Material,
): string {
  const { text } = tree
  const [start, end] = [tree.start[node]!, tree.end[node]!]
  const whole = text.slice(start, end)
  const isRoot = tree.parent[node] === ROOT
  const name = tree.firstWord[node]!
  const word = name + 1
  switch (choices.below(6)) {
    case 0:
      return isRoot ? text : applyEdits(text, [{ start, end, text: '' }])
    case 1:
      return isRoot ? text : applyEdits(text, [{ start: end, end, text: whole }])
    case 2:
      return word < tree.firstWord[node + 1]! && tree.open[node]! >= 0 && !whole.slice(1).includes('<', 1 + whole.indexOf('>'))
        ? text
        : applyEdits(text, [
            { start: tree.wordEnd[name]!, end: tree.wordEnd[name]!, text: ` ${pick(choices, attributes)}='${pick(choices, values)}'` },
          ])
    case 3:
      return word < tree.firstWord[node + 1]!
        ? applyEdits(text, [{ start: tree.wordStart[word]!, end: tree.wordEnd[word]!, text: pick(choices, values) }])
        : text
    case 4: {
      // Moved into, or before, some other element.
      const other = pick(choices, nodes)
      const at = tree.tag[other] === XmlTag.element ? tree.open[other]! : -1
      if (isRoot || at < 0 || (at >= start && at <= end)) return text
      return applyEdits(text, [
        { start, end, text: '' },
        { start: at, end: at, text: whole },
      ])
    }
    default: {
      const at = tree.open[node]!
      return at < 0 ? text : applyEdits(text, [{ start: at, end: at, text: element() }])
    }
  }
}
