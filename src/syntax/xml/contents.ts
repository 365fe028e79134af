import { XmlToken, type XmlTokens } from './tokens.ts'

/** What stands directly inside of each element, by the token of its start tag. */
export interface Contents {
  /** First and last token of its own text; -1 where it has none. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** It has elements inside. */
  readonly parent: Uint8Array
  /** Its own text is more than white space. */
  readonly solid: Uint8Array
}

export function contentsOf(text: string, { kind, start, end, size, count }: XmlTokens): Contents {
  const first = new Int32Array(count).fill(-1)
  const last = new Int32Array(count).fill(-1)
  const parent = new Uint8Array(count)
  const solid = new Uint8Array(count)
  const open: number[] = []
  for (let token = 0; token < count; token++) {
    const what = kind[token]!
    const around = open.at(-1)
    if (what === XmlToken.end) open.length -= size[token]!
    else if (what === XmlToken.start || what === XmlToken.empty) {
      if (around !== undefined) parent[around] = 1
      if (what === XmlToken.start) open.push(token)
    } else if (around !== undefined && (what === XmlToken.cdata || (what === XmlToken.text && end[token]! > start[token]!))) {
      if (first[around] === -1) first[around] = token
      last[around] = token
      if (what === XmlToken.cdata || !isBlank(text, start[token]!, end[token]!)) solid[around] = 1
    }
  }
  return { first, last, parent, solid }
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 32 && unit !== 10 && unit !== 9 && unit !== 13) return false
  }
  return true
}
