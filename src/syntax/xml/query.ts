import type { Span } from '../../text/index.ts'
import { nodeSpan, type Tree, wordSpan, wordText } from '../tree.ts'
import { decodeText } from './references.ts'
import { ATTRIBUTE, XmlRole, XmlTag } from './scan.ts'

/** An attribute as it is written. */
export interface XmlAttribute {
  readonly value: string
  /** The value without its quotes. */
  readonly span: Span
}

export const xmlName = (tree: Tree, node: number): string => wordText(tree, tree.firstWord[node]!)

/** Where an element's name stands. */
export const xmlNameSpan = (tree: Tree, node: number): Span => wordSpan(tree, tree.firstWord[node]!)

/** Whether a node has a name, without taking it out of the text. */
function isNamed({ text, firstWord, wordStart, wordEnd, decoded }: Tree, node: number, name: string): boolean {
  const word = firstWord[node]!
  const known = decoded.get(word)
  if (known !== undefined) return known === name
  const start = wordStart[word]!
  return wordEnd[word]! - start === name.length && text.startsWith(name, start)
}

/** Elements below a node by their names from it, in the order of the file: what an XPath finds. */
export function findElements(tree: Tree, from: number, ...path: readonly string[]): number[] {
  let found = [from]
  for (const name of path) {
    const next: number[] = []
    for (const node of found) {
      for (let child = node + 1; child < tree.after[node]!; child = tree.after[child]!) {
        if (tree.tag[child] === XmlTag.element && isNamed(tree, child, name)) next.push(child)
      }
    }
    found = next
  }
  return found
}

/** The node of an attribute by its name; -1 where there is none. */
export function attributeNode(tree: Tree, node: number, name: string): number {
  const end = tree.after[node]!
  for (let child = node + 1; child < end && tree.tag[child] !== XmlTag.element; child = tree.after[child]!) {
    if (tree.tag[child] === XmlTag.attribute && isNamed(tree, child, ATTRIBUTE + name)) return child
  }
  return -1
}

export function xmlAttribute(tree: Tree, node: number, name: string): XmlAttribute | undefined {
  const found = attributeNode(tree, node, name)
  if (found === -1) return undefined
  const word = tree.firstWord[found]! + 1
  return word < tree.firstWord[found + 1]!
    ? { value: wordText(tree, word), span: wordSpan(tree, word) }
    : { value: '', span: nodeSpan(tree, found) }
}

/** The first attribute of the name among elements, which need not be the first element. */
export function firstXmlAttribute(tree: Tree, nodes: readonly number[], name: string): XmlAttribute | undefined {
  for (const node of nodes) {
    const found = xmlAttribute(tree, node, name)
    if (found) return found
  }
  return undefined
}

/** All text below an element, that of elements inside included. */
export function xmlText(tree: Tree, node: number): string {
  let text = ''
  for (let at = node; at < tree.after[node]!; at++) {
    const word = tree.firstWord[at]! + 1
    if (tree.tag[at] !== XmlTag.element || word >= tree.firstWord[at + 1]!) continue
    // Among the words of the tree text beside elements has lost its order.
    if (tree.role[word] === XmlRole.mixed) return unmarked(tree.text.slice(tree.open[node]!, tree.close[node]!))
    text += wordText(tree, word)
  }
  return text
}

const MARKUP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<[^>]*>/

function unmarked(text: string): string {
  // What CDATA holds comes at every other place.
  return text
    .split(MARKUP)
    .map((part, i) => (part === undefined ? '' : i % 2 === 0 ? decodeText(part) : part))
    .join('')
}

/** Where an element's text stands, or the element where it has none. */
export function xmlTextSpan(tree: Tree, node: number): Span {
  const word = tree.firstWord[node]! + 1
  return word < tree.firstWord[node + 1]! && tree.wordEnd[word]! > tree.wordStart[word]! ? wordSpan(tree, word) : nodeSpan(tree, node)
}
