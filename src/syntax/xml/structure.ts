import { XMLParser } from 'fast-xml-parser'
import { DEPTH_LIMIT } from './lexer.ts'
import { XmlToken, type XmlTokens } from './tokens.ts'

/** An element as fast-xml-parser has it: one property beside the meta data, its children below the name. */
interface Ordered {
  readonly [name: string]: readonly Ordered[] | string | undefined
}

let made: XMLParser | undefined

/** Made when the first document comes: who reads no XML does not wait for it. */
const parser = (): XMLParser => {
  made ??= new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    // Attributes and text are read where they stand: the parser keeps no places of theirs, decodes no references, and
    // of two attributes of one name drops the first.
    ignoreAttributes: true,
    trimValues: false,
    parseTagValue: false,
    processEntities: false,
    maxNestedTags: DEPTH_LIMIT + 1,
    // With paths its time grows with the square of the depth.
    jPath: false,
    // Names such as __proto__ are refused without a prefix. It is asked twice for a tag without contents.
    transformTagName: (name) => (name.startsWith(PREFIX) ? name : PREFIX + name),
    onDangerousProperty: (name) => name,
  })
  return made
}

const PREFIX = '\u0001'

/** The elements of a document in order, each with how many elements are around it. */
export interface Structure {
  /** The token of each element's start tag. */
  readonly token: Int32Array
  readonly depth: Int32Array
}

/** What is inside of what, as fast-xml-parser reads it. */
export function structureOf(text: string, tokens: XmlTokens): Structure {
  const starts = startTags(tokens)
  if (!tokens.isBroken) {
    const found = nested(readable(text, tokens), starts, (element) => tokens.start[starts[element]!]!)
    if (found) return found
  }
  // It takes nearly everything, misreads what is broken, and says neither: that it gets as bare tags.
  const { text: bare, places } = bareTags(tokens)
  return nested(bare, starts, (element) => places[element]!) ?? { token: new Int32Array(0), depth: new Int32Array(0) }
}

function startTags({ kind, count }: XmlTokens): Int32Array {
  const starts = new Int32Array(count)
  let size = 0
  for (let token = 0; token < count; token++) {
    if (kind[token] === XmlToken.start || kind[token] === XmlToken.empty) starts[size++] = token
  }
  return starts.subarray(0, size)
}

/** The text with what stands outside of elements blanked out: the parser has no use for it and trips over some. */
function readable(text: string, { kind, start, end, count }: XmlTokens): string {
  const parts: string[] = []
  let from = 0
  const blank = (token: number): void => {
    parts.push(text.slice(from, start[token]), ' '.repeat(end[token]! - start[token]!))
    from = end[token]!
  }
  for (let token = 0; token < count; token++) {
    const what = kind[token]!
    if (what === XmlToken.declaration || what === XmlToken.doctype || what === XmlToken.instruction) blank(token)
  }
  return from === 0 ? text : parts.join('') + text.slice(from)
}

/** Tags without names or attributes, each element closed where the lexer takes it to be, and where each begins. */
function bareTags({ kind, size, count }: XmlTokens): { text: string; places: Int32Array } {
  const parts: string[] = []
  const places = new Int32Array(count)
  let length = 0
  let elements = 0
  let depth = 0
  const push = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (let token = 0; token < count; token++) {
    const what = kind[token]!
    if (what === XmlToken.end) {
      push('</e>'.repeat(size[token]!))
      depth -= size[token]!
    } else if (what === XmlToken.start || what === XmlToken.empty) {
      places[elements++] = length
      push(what === XmlToken.empty ? '<e/>' : '<e>')
      if (what === XmlToken.start) depth++
    }
  }
  push('</e>'.repeat(depth))
  return { text: parts.join(''), places }
}

/** The parser's elements beside the lexer's; undefined where they are not the same. */
function nested(text: string, starts: Int32Array, placeOf: (element: number) => number): Structure | undefined {
  let root: readonly Ordered[]
  try {
    root = parser().parse(text) as readonly Ordered[]
  } catch {
    return undefined
  }
  const start = XMLParser.getMetaDataSymbol() as unknown as keyof Ordered
  const depth = new Int32Array(starts.length)
  const rest: { readonly list: readonly Ordered[]; at: number }[] = [{ list: root, at: 0 }]
  let element = 0
  while (rest.length > 0) {
    const level = rest.at(-1)!
    const node = level.list[level.at++]
    if (node === undefined) {
      rest.pop()
      continue
    }
    const place = (node[start] as unknown as { startIndex: number } | undefined)?.startIndex
    if (place === undefined) continue
    if (element === starts.length || placeOf(element) !== place) return undefined
    depth[element++] = rest.length - 1
    for (const name in node) if (Array.isArray(node[name])) rest.push({ list: node[name] as readonly Ordered[], at: 0 })
  }
  return element === starts.length ? { token: starts, depth } : undefined
}
