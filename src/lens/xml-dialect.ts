import { ATTRIBUTE, escapeXml, isStorable, nodeSpan, ROOT, type Tree, wordText, XmlTag } from '../syntax/index.ts'
import type { TextEdit } from '../text/index.ts'
import { type Dialect, type Layout, RenderError } from './dialect.ts'
import type { Raw } from './raw.ts'
import type { Word } from './word.ts'

const STEP = '  '

function word({ text, bare }: Word): string {
  if (bare) return text
  if (!isStorable(text)) throw new RenderError(`XML cannot hold ${JSON.stringify(text)}`)
  return escapeXml(text)
}

const isAttribute = ({ words, verbatim }: Raw): boolean =>
  verbatim === undefined ? words[0]!.text.startsWith(ATTRIBUTE) : !verbatim.startsWith('<')

const attributeText = ({ words, verbatim }: Raw): string => verbatim ?? `${words[0]!.text.slice(ATTRIBUTE.length)}='${word(words[1]!)}'`

/**
 * How XML is written: two blanks a level, an element a line, single quotes. An element of a namespace declares it;
 * `declarations` says how, by the element's name.
 */
export function xmlDialect(declarations: Readonly<Record<string, string>> = {}): Dialect {
  /** One element from its first sign to its last. */
  const head = (raw: Raw, layout: Layout): string => {
    if (raw.verbatim !== undefined) return raw.verbatim
    if (isAttribute(raw)) return attributeText(raw)
    const name = raw.words[0]!.text
    const body = raw.body ?? []
    const declaration = Object.hasOwn(declarations, name) ? ` ${declarations[name]}` : ''
    const tag = `${name}${declaration}${body
      .filter(isAttribute)
      .map((attribute) => ` ${attributeText(attribute)}`)
      .join('')}`
    const inner = body.filter((part) => !isAttribute(part))
    const [text] = raw.words.slice(1)
    if (text) return `<${tag}>${word(text)}</${name}>`
    if (inner.length === 0) return `<${tag}/>`
    const step = layout.step || STEP
    return `<${tag}>${layout.eol}${print(inner, { indent: layout.indent + step, eol: layout.eol, step })}${layout.indent}</${name}>`
  }
  const print = (raws: readonly Raw[], layout: Layout): string => {
    let out = ''
    for (const raw of raws) out += `${layout.indent}${head(raw, layout)}${layout.eol}`
    return out
  }
  /** On one line. */
  const running = (raw: Raw): string => {
    if (raw.verbatim !== undefined || !raw.body?.some((part) => !isAttribute(part))) return head(raw, { indent: '', eol: '' })
    const open = head({ ...raw, body: raw.body.filter(isAttribute) }, { indent: '', eol: '' })
    const inner = raw.body.filter((part) => !isAttribute(part))
    return `${open.slice(0, -2)}>${inner.map(running).join('')}</${raw.words[0]!.text}>`
  }
  return {
    comment: '<!--',
    commentEnd: '-->',
    step: STEP,
    word,
    head,
    print,
    running,
    headEnd: (tree, node) => tree.end[node]!,
    insertWords() {
      throw new RenderError('an element has one text')
    },
    removeWords(tree, node, from, to) {
      const first = tree.firstWord[node]!
      return { start: tree.wordStart[first + from]!, end: tree.wordEnd[first + to - 1]!, text: '' }
    },
    inHead: { wants: isAttribute, has: isInTag, insert: insertAttribute, remove: removeAttribute },
    isShut: (tree, node, wanted) => node !== ROOT && (isEmpty(tree, node, wanted) || isOther(tree, node, wanted)),
    bodyStart: (tree, node) => (node === ROOT ? tree.text.length : tree.open[node]!),
  }
}

/** The tag says that nothing is inside, and something is wanted there. */
const isEmpty = (tree: Tree, node: number, { body }: Raw): boolean =>
  tree.open[node]! < 0 && (body?.some((part) => !isAttribute(part)) ?? false)

/** An element's name stands twice: one of another name is another element. */
const isOther = (tree: Tree, node: number, { words }: Raw): boolean =>
  tree.tag[node] === XmlTag.element && words.length > 0 && wordText(tree, tree.firstWord[node]!) !== words[0]!.text

const isInTag = (tree: Tree, node: number): boolean => tree.tag[node] === XmlTag.attribute || tree.tag[node] === XmlTag.namespace

function insertAttribute(tree: Tree, parent: number, after: number, raw: Raw): TextEdit {
  const at = after === -1 ? tree.wordEnd[tree.firstWord[parent]!]! : tree.end[after]!
  return { start: at, end: at, text: ` ${attributeText(raw)}` }
}

/** Takes an attribute out with the white space before it. */
function removeAttribute(tree: Tree, node: number): TextEdit {
  const { start, end } = nodeSpan(tree, node)
  let from = start
  while (/\s/.test(tree.text.charAt(from - 1))) from--
  return { start: from, end, text: '' }
}
