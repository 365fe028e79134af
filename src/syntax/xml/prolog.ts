import { nameEnd } from './names.ts'
import type { XmlTokens } from './tokens.ts'

const blanks = (text: string, at: number): number => {
  let end = at
  while (end < text.length && /[ \t\r\n]/.test(text[end]!)) end++
  return end
}

/** Encodings that libxml2 and iconv know under some name. */
const KNOWN_ENCODING =
  /^(?:utf-?(?:7|8|16|32)(?:le|be)?|ucs-?[24](?:le|be)?|iso-?10646-ucs-[24]|(?:us-)?ascii|ansi_x3.*|latin-?\d+|iso[-_]?8859-?\d+|(?:cp|ibm|windows-?)\d+|koi8-\w+|euc-?\w+|shift[-_]?jis|sjis|iso-2022-\w+|gb(?:k|18030|2312)|big5(?:-hkscs)?|mac\w*|tis-?620|hp-roman8|viscii)$/i

interface Part {
  readonly name: string
  readonly start: number
  readonly value: string
  readonly end: number
}

/** ` name = "value"` at a place; undefined where none stands there. */
function readPart(text: string, at: number): Part | undefined {
  const found = /^([a-z]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<>]*)"|'([^'<>]*)')/.exec(text.slice(at, at + 200))
  if (!found) return undefined
  const value = found[2] ?? found[3]!
  const end = at + found[0].length
  return { name: found[1]!, start: end - 1 - value.length, value, end }
}

/** The XML declaration at the start of a document; returns where it ends. */
export function readDeclaration(text: string, start: number, out: XmlTokens): number {
  const close = text.indexOf('>', start)
  const end = close === -1 ? text.length : close + 1
  const body = text.slice(start, end).endsWith('?>') ? end - 2 : end - 1
  const at = blanks(text, start + 6)
  const version = readPart(text, at)
  if (version?.name !== 'version') {
    out.fault('declaration', at, at + 1, { what: 'version' })
    return end
  }
  if (!checkVersion(version, out)) return end
  let next = blanks(text, version.end)
  let part = readPart(text, next)
  if (part?.name === 'encoding' && next > version.end) {
    if (!checkEncoding(part, out)) return end
    next = blanks(text, part.end)
    part = readPart(text, next)
  }
  if (part?.name === 'standalone') {
    if (!/^(?:yes|no)$/.test(part.value)) {
      out.fault('declaration', part.start, part.end, { what: 'standalone' })
      return end
    }
    next = blanks(text, part.end)
  }
  if (next !== body || text.slice(body, end) !== '?>') out.fault('declaration', next, Math.min(next + 1, text.length), { what: 'end' })
  return end
}

function checkVersion({ value, start, end }: Part, out: XmlTokens): boolean {
  if (!/^\d\.\d*$/.test(value)) out.fault('declaration', start, end, { what: 'version' })
  else if (!value.startsWith('1.')) out.fault('xml-version', start, end, { version: value })
  else return true
  return false
}

function checkEncoding({ value, start, end }: Part, out: XmlTokens): boolean {
  if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) out.fault('declaration', start, end, { what: 'encoding' })
  else if (!KNOWN_ENCODING.test(value)) out.fault('unknown-encoding', start, end, { encoding: value })
  else {
    if (!/^utf-?8$/i.test(value)) out.fault('encoding', start, end, { encoding: value })
    return true
  }
  return false
}

export interface Doctype {
  readonly end: number
  /** Names of the entities that it defines; their values are not looked at. */
  readonly entities: ReadonlySet<string>
}

/**
 * A document type: where it ends and which entities it names. It is never followed: entities can be made to
 * grow without bound, and those of the outside read other files.
 */
export function readDoctype(text: string, start: number, out: XmlTokens): Doctype {
  const entities = new Set<string>()
  let at = start + 9
  let inSubset = false
  for (; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"' || sign === "'") at = closing(text, at + 1, sign)
    else if (sign === '[') inSubset = true
    else if (sign === ']') inSubset = false
    else if (sign === '>' && !inSubset) break
    else if (inSubset && text.startsWith('<!--', at)) at = closing(text, at + 4, '-->') + 2
    else if (inSubset && text.startsWith('<?', at)) at = closing(text, at + 2, '?>') + 1
    else if (inSubset && sign === '<') at = declared(text, at, entities)
  }
  const isClosed = at < text.length
  const end = Math.min(at + 1, text.length)
  if (isClosed) out.fault('doctype', start, end)
  else {
    out.isBroken = true
    out.fault('unterminated-doctype', start, end)
  }
  return { end, entities }
}

function closing(text: string, from: number, sign: string): number {
  const at = text.indexOf(sign, from)
  return at === -1 ? text.length : at
}

/** One declaration of the internal subset; returns its last character. */
function declared(text: string, start: number, entities: Set<string>): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '>') break
    if (sign === '"' || sign === "'") at = closing(text, at + 1, sign)
  }
  if (text.startsWith('<!ENTITY', start)) {
    const from = blanks(text, start + 8)
    const end = nameEnd(text, from)
    if (end > from) entities.add(text.slice(from, end))
  }
  return at
}
