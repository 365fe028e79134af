import type { Fault } from '../tree.ts'

/** What a stretch of a document is. Together the tokens cover it without a gap, except behind a place where reading stops. */
export const XmlToken = { text: 1, cdata: 2, comment: 3, instruction: 4, start: 5, empty: 6, end: 7, doctype: 8, declaration: 9 } as const

/** Faults beyond this many are counted, not kept. */
const FAULT_LIMIT = 1001

const grown = (values: Int32Array): Int32Array => {
  const next = new Int32Array(values.length * 2)
  next.set(values)
  return next
}

/** The tokens of one document, in typed arrays. */
export class XmlTokens {
  count = 0
  kind: Int32Array
  start: Int32Array
  end: Int32Array
  /** End of a tag's name. */
  nameEnd: Int32Array
  /** For a start tag the index of its first attribute. */
  attributesFrom: Int32Array
  /** For a start tag how many attributes it has; for an end tag how many elements it closes (0: it belongs to none). */
  size: Int32Array
  attributes = 0
  /** Four numbers each: the name's start and end, the value's without its quotes. */
  attribute: Int32Array
  /** In the order of the text. */
  readonly faults: Fault[] = []
  /** Something about tags is wrong: the text itself has no nesting. */
  isBroken = false

  constructor(text: string) {
    const size = 64 + (text.length >> 4)
    this.kind = new Int32Array(size)
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.nameEnd = new Int32Array(size)
    this.attributesFrom = new Int32Array(size)
    this.size = new Int32Array(size)
    this.attribute = new Int32Array(size)
  }

  add(kind: number, start: number, end: number, nameEnd = start, size = 0): number {
    // Text runs on where a sign in it turned out to be no markup.
    if (kind === XmlToken.text && this.count > 0 && this.kind[this.count - 1] === kind) {
      this.end[this.count - 1] = end
      return this.count - 1
    }
    const token = this.count++
    if (token === this.kind.length) {
      this.kind = grown(this.kind)
      this.start = grown(this.start)
      this.end = grown(this.end)
      this.nameEnd = grown(this.nameEnd)
      this.attributesFrom = grown(this.attributesFrom)
      this.size = grown(this.size)
    }
    this.kind[token] = kind
    this.start[token] = start
    this.end[token] = end
    this.nameEnd[token] = nameEnd
    this.attributesFrom[token] = this.attributes - size
    this.size[token] = size
    return token
  }

  addAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = 4 * this.attributes++
    if (at + 4 > this.attribute.length) this.attribute = grown(this.attribute)
    this.attribute[at] = nameStart
    this.attribute[at + 1] = nameEnd
    this.attribute[at + 2] = valueStart
    this.attribute[at + 3] = valueEnd
  }

  fault(code: string, start: number, end: number, data?: Fault['data']): void {
    if (this.faults.length < FAULT_LIMIT) this.faults.push({ code, start, end, ...(data ? { data } : {}) })
  }
}
