/**
 * Daemons count bytes, JavaScript counts UTF-16 units. A byte that is no valid UTF-8 is held as the lone
 * surrogate U+DC00 + byte, so that a value decoded from bytes can be written back unchanged.
 */
const ESCAPE = 0xdc00

/** Bytes that the text takes in UTF-8. */
export function byteLength(text: string, from = 0, to = text.length): number {
  let bytes = to - from
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (unit >= 0xdc80 && unit <= 0xdcff && !isHigh(text.charCodeAt(i - 1))) continue
    else if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) {
      bytes += 2
      i++
    } else bytes += 2
  }
  return bytes
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** The UTF-8 bytes of a text; an escaped byte becomes that byte, any other lone surrogate U+FFFD. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!
    if (point > 0xffff) i++
    if (point < 0x80) bytes.push(point)
    else if (point >= 0xdc80 && point <= 0xdcff) bytes.push(point - ESCAPE)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63))
    else if (point >= 0xd800 && point <= 0xdfff) bytes.push(0xef, 0xbf, 0xbd)
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
    }
  }
  return bytes
}

/** The text of UTF-8 bytes; a byte that is not part of a valid sequence becomes an escaped byte. */
export function decodeUtf8(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceLength(bytes, i)
    const first = bytes[i]!
    if (size === 0) text += String.fromCharCode(ESCAPE + first)
    else if (size === 1) text += String.fromCharCode(first)
    else {
      let point = first & (0xff >> (size + 1))
      for (let k = 1; k < size; k++) point = (point << 6) | (bytes[i + k]! & 63)
      text += String.fromCodePoint(point)
    }
    i += size || 1
  }
  return text
}

function sequenceLength(bytes: readonly number[], at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const size = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0
  if (size === 0) return 0
  for (let k = 1; k < size; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]!
  const bad =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  return bad ? 0 : size
}

/** A lone surrogate that is no escaped byte: such a text has no UTF-8 form. */
export function hasLoneSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdfff) continue
    if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) i++
    else if (unit < 0xdc80 || unit > 0xdcff) return true
  }
  return false
}
