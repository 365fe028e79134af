import { HASH, SEMICOLON } from '../characters.ts'
import { isForbiddenPoint, nameEnd } from './names.ts'

const LOWER_X = 120

/** The entities that every document has. */
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What stands at a `&`: where it ends, and the text that it is or why it is none. */
export interface Reference {
  readonly end: number
  readonly text?: string
  /** `reference`: a bare `&`; `entity`: a name that this document may or may not define. */
  readonly problem?: 'bare-ampersand' | 'unterminated-reference' | 'character-number' | 'character-digit' | 'entity'
}

/** Reads a reference as libxml2 does; `end` is where it stops when something is wrong. */
export function readReference(text: string, at: number): Reference {
  return text.charCodeAt(at + 1) === HASH ? characterReference(text, at) : entityReference(text, at)
}

function entityReference(text: string, at: number): Reference {
  const end = nameEnd(text, at + 1)
  if (end === at + 1) return { end, problem: 'bare-ampersand' }
  if (text.charCodeAt(end) !== SEMICOLON) return { end, problem: 'unterminated-reference' }
  const name = text.slice(at + 1, end)
  return Object.hasOwn(PREDEFINED, name) ? { end: end + 1, text: PREDEFINED[name]! } : { end: end + 1, problem: 'entity' }
}

function characterReference(text: string, at: number): Reference {
  const isHex = text.charCodeAt(at + 2) === LOWER_X
  const from = at + (isHex ? 3 : 2)
  let point = 0
  for (let i = from; ; i++) {
    const unit = text.charCodeAt(i)
    if (unit === SEMICOLON) {
      return i === from || isForbiddenPoint(point)
        ? { end: i + 1, problem: 'character-number' }
        : { end: i + 1, text: String.fromCodePoint(point) }
    }
    const digit = digitOf(unit, isHex)
    if (digit === -1) return { end: i, problem: 'character-digit' }
    point = Math.min(point * (isHex ? 16 : 10) + digit, 0x110000)
  }
}

function digitOf(unit: number, isHex: boolean): number {
  if (unit >= 48 && unit <= 57) return unit - 48
  if (!isHex) return -1
  const folded = unit | 32
  return folded >= 97 && folded <= 102 ? folded - 87 : -1
}

/**
 * A run of text as a program gets it: line ends are LF, references are resolved. A reference that cannot be
 * resolved stays as it is written: entities of the document's own are never followed.
 */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  return text.includes('&') ? resolve(text) : text
}

/** An attribute's value: white space that is written literally counts as blanks. */
export function decodeAttribute(raw: string): string {
  const text = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw
  return text.includes('&') ? resolve(text) : text
}

function resolve(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf('&'); at !== -1; ) {
    const { end, text: value } = readReference(text, at)
    parts.push(text.slice(from, at), value ?? text.slice(at, end))
    from = end
    at = text.indexOf('&', end)
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** A value as it can stand both between quotes and between tags. */
export function escapeXml(text: string): string {
  return /[&<>'"\t\n\r]/.test(text) ? text.replace(/[&<>'"\t\n\r]/g, (sign) => ESCAPES[sign]!) : text
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
