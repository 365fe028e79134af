import { TreeBuilder } from '../builder.ts'
import { NodeFlag, type Tree } from '../tree.ts'
import { type Contents, contentsOf } from './contents.ts'
import { lexXml } from './lexer.ts'
import { declarationsOf, declaredPrefix, type KnownNamespaces, Namespaces } from './namespaces.ts'
import { decodeAttribute, decodeText } from './references.ts'
import { type Structure, structureOf } from './structure.ts'
import { XmlToken, type XmlTokens } from './tokens.ts'

/** What a node of an XML tree is. */
export const XmlTag = { element: 1, attribute: 2, namespace: 3 } as const

/** What a word of an XML tree is for. Names have no role. */
export const XmlRole = {
  /** An attribute's value, or the whole text of an element that has no elements inside. */
  value: 1,
  /** Text beside elements. */
  mixed: 2,
} as const

/** What stands before an attribute's name in its first word: it is no element's name. */
export const ATTRIBUTE = '@'

/**
 * Reads a document. An element is a node: its name is the first word, its text the second, and its attributes are
 * its first children, followed by the elements inside. So what a lens calls a statement is an attribute
 * (`@name VALUE`), an element that holds text (`name TEXT`), or an element with a body.
 * fast-xml-parser says what is inside of what; places, values and faults are the lexer's.
 */
export function scanXml(text: string, namespaces?: KnownNamespaces): Tree {
  return new XmlScanner(text, namespaces).scan()
}

class XmlScanner {
  private readonly text: string
  private readonly out: TreeBuilder
  private readonly tokens: XmlTokens
  private readonly structure: Structure
  private readonly contents: Contents
  private readonly namespaces: Namespaces
  private readonly names = new Map<string, string>()
  /** Where reading ends. */
  private readonly end: number
  private depth = 0
  /** The token at which the next end tag is looked for, and how many elements that one is still to close. */
  private next = 0
  private left = -1

  constructor(text: string, namespaces: KnownNamespaces | undefined) {
    this.text = text
    this.out = new TreeBuilder(text)
    this.tokens = lexXml(text)
    const nul = text.indexOf('\0')
    this.end = nul === -1 ? text.length : nul
    this.structure = structureOf(nul === -1 ? text : text.slice(0, nul), this.tokens)
    this.contents = contentsOf(text, this.tokens)
    this.namespaces = new Namespaces(namespaces)
  }

  scan(): Tree {
    const { out, structure, tokens } = this
    const { token, depth } = structure
    this.comments()
    for (let i = 0; i < token.length; i++) {
      const start = token[i]!
      while (this.depth > depth[i]!) this.leave(start)
      this.next = Math.max(this.next, start + 1)
      this.element(start)
      if (tokens.kind[start] === XmlToken.empty) {
        out.leave(tokens.end[start]!)
        this.depth--
      }
    }
    while (this.depth > 0) this.leave(tokens.count)
    for (const { code, start, end, ...more } of tokens.faults) out.fault(code, start, end, more)
    return out.finish()
  }

  private comments(): void {
    const { kind, start, end, count } = this.tokens
    for (let token = 0; token < count; token++) {
      if (kind[token] === XmlToken.comment) this.out.comment(start[token]!, end[token]!)
    }
  }

  private element(token: number): void {
    const { out, text, tokens } = this
    const [start, end, nameEnd] = [tokens.start[token]!, tokens.end[token]!, tokens.nameEnd[token]!]
    const from = tokens.attributesFrom[token]!
    const to = from + tokens.size[token]!
    this.namespaces.enter(this.depth, declarationsOf(text, tokens, from, to))
    out.node(XmlTag.element, start)
    this.depth++
    const written = text.slice(start + 1, nameEnd)
    const name = this.namespaces.nameOf(written)
    if (name === written) out.word(start + 1, nameEnd)
    else out.decodedWord(start + 1, nameEnd, name)
    if (tokens.kind[token] === XmlToken.start) {
      this.content(token)
      out.body(end)
    }
    for (let attribute = from; attribute < to; attribute++) this.attribute(attribute)
  }

  /** The element's text as one word, however many pieces it is in. */
  private content(token: number): void {
    const { out, tokens } = this
    const { first, last, parent, solid } = this.contents
    const from = first[token]!
    if (from === -1 || (parent[token] && !solid[token])) return
    const to = last[token]!
    const [start, end] = [tokens.start[from]!, tokens.end[to]!]
    const value = this.pieces(token, from, to)
    if (parent[token]) this.beside(start, end, value ?? this.text.slice(start, end))
    else if (from === to && value === undefined) out.word(start, end, XmlRole.value)
    else out.decodedWord(start, end, value ?? '', XmlRole.value)
  }

  /** Text beside elements stands where it is more than white space. */
  private beside(from: number, to: number, value: string): void {
    const { out, text } = this
    const inner = text.slice(from, to)
    const start = from + inner.length - inner.trimStart().length
    out.decodedWord(start, Math.max(start, from + inner.trimEnd().length), value, XmlRole.mixed)
  }

  /** The text of an element's own pieces; undefined where the only piece is its own text. */
  private pieces(token: number, from: number, to: number): string | undefined {
    const { text, tokens } = this
    if (from === to) {
      const raw = text.slice(tokens.start[from], tokens.end[from])
      const value = this.piece(from)
      return value === raw ? undefined : value
    }
    const parts: string[] = []
    let depth = 0
    for (let at = token + 1; at <= to; at++) {
      const kind = tokens.kind[at]!
      if (kind === XmlToken.start) depth++
      else if (kind === XmlToken.end) depth -= tokens.size[at]!
      else if (depth === 0 && (kind === XmlToken.text || kind === XmlToken.cdata)) parts.push(this.piece(at))
    }
    return parts.join('')
  }

  private piece(token: number): string {
    const { text, tokens } = this
    const [start, end] = [tokens.start[token]!, tokens.end[token]!]
    if (tokens.kind[token] === XmlToken.text) return decodeText(text.slice(start, end))
    return text.slice(start + 9, tokens.nameEnd[token]).replace(/\r\n?/g, '\n')
  }

  private attribute(attribute: number): void {
    const { out, text, tokens } = this
    const [start, end, from, to] = tokens.attribute.subarray(4 * attribute, 4 * attribute + 4) as unknown as [
      number,
      number,
      number,
      number,
    ]
    const written = text.slice(start, end)
    const isNamespace = declaredPrefix(written) !== undefined
    out.node(isNamespace ? XmlTag.namespace : XmlTag.attribute, start)
    // Namespaces are looked at here, and are nothing that a model holds.
    if (isNamespace) out.flag(NodeFlag.inactive)
    out.decodedWord(start, end, this.marked(written))
    if (from > end) {
      const raw = text.slice(from, to)
      const value = decodeAttribute(raw)
      if (value === raw) out.word(from, to, XmlRole.value)
      else out.decodedWord(from, to, value, XmlRole.value)
    }
    const quote = text.charCodeAt(from - 1)
    const isQuoted = from > end && (quote === 34 || quote === 39) && text.charCodeAt(to) === quote
    out.leave(isQuoted ? to + 1 : to)
  }

  private marked(name: string): string {
    let marked = this.names.get(name)
    if (marked === undefined) {
      marked = ATTRIBUTE + name
      this.names.set(name, marked)
    }
    return marked
  }

  /** Ends the current element: at its end tag, or where another one's end shows that it has none. */
  private leave(limit: number): void {
    const { out, tokens } = this
    while (this.next < limit && (tokens.kind[this.next] !== XmlToken.end || tokens.size[this.next] === 0)) this.next++
    this.depth--
    if (this.next >= limit) {
      const end = limit < tokens.count ? tokens.start[limit]! : this.end
      out.flag(NodeFlag.unclosed)
      out.leave(end)
      return
    }
    if (this.left === -1) this.left = tokens.size[this.next]!
    this.left--
    const [start, end] = [tokens.start[this.next]!, tokens.end[this.next]!]
    out.bodyEnd(start)
    if (this.left > 0) {
      out.flag(NodeFlag.unclosed)
      out.leave(start)
      return
    }
    this.left = -1
    this.next++
    out.leave(end)
  }
}
