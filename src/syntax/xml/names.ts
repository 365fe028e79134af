import { COLON, DASH } from '../characters.ts'

const DOT = 46

/** Ranges beyond ASCII in which a name may begin: XML 1.0, fifth edition, production 4. */
const BEGIN: readonly (readonly [number, number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
]

/** And where else it may go on. */
const GO_ON: readonly (readonly [number, number])[] = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
]

const within = (point: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => point >= from && point <= to)

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === COLON

function beginsName(point: number): boolean {
  return point < 0x80 ? isLetter(point) : within(point, BEGIN)
}

function goesOn(point: number): boolean {
  if (point < 0x80) return isLetter(point) || (point >= 48 && point <= 57) || point === DASH || point === DOT
  return within(point, BEGIN) || within(point, GO_ON)
}

/** Where the name that begins at `from` ends; `from` itself where none begins. */
export function nameEnd(text: string, from: number): number {
  let at = from
  let point = text.codePointAt(at)
  if (point === undefined || !beginsName(point)) return from
  while (point !== undefined && goesOn(point)) {
    at += point > 0xffff ? 2 : 1
    point = text.codePointAt(at)
  }
  return at
}

/** Whether a text is one name, whole. */
export const isXmlName = (text: string): boolean => text !== '' && nameEnd(text, 0) === text.length

/** Characters that no XML document may contain, not even as a reference; `next` is the code unit behind. */
export const isForbidden = (unit: number, next: number): boolean =>
  unit < 32
    ? unit !== 9 && unit !== 10 && unit !== 13
    : unit >= 0xd800 && (unit <= 0xdfff ? unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff) : unit >= 0xfffe)

/** The same for a whole character. */
export const isForbiddenPoint = (point: number): boolean =>
  point < 32
    ? point !== 9 && point !== 10 && point !== 13
    : (point >= 0xd800 && point <= 0xdfff) || point === 0xfffe || point === 0xffff || point > 0x10ffff

/** Whether XML can hold a text at all. */
export function isStorable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isForbidden(unit, text.charCodeAt(i + 1))) return false
    if (unit >= 0xd800 && unit <= 0xdbff) i++
  }
  return true
}
