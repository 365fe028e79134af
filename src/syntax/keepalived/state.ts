import { TreeBuilder } from '../builder.ts'
import { CR, SPACE, TAB } from '../characters.ts'
import { codesOf } from '../codes.ts'
import type { KeepalivedScope } from './scope.ts'

const PREDEFINED = ['_PWD', '_INSTANCE', '_RANDOM', '_ENV', '_HASH', '_BANG']

export const isSpace = (c: number): boolean => c === SPACE || (c >= TAB && c <= CR)
export const isNameStart = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95
export const isNamePart = (c: number): boolean => isNameStart(c) || (c >= 48 && c <= 57)

/** A block whose closing brace is still to come. */
export interface Frame {
  readonly node: number
  readonly scope: KeepalivedScope
  readonly wordStart: number
  readonly wordEnd: number
  readonly lineStart: number
  readonly isConditional: boolean
  /** It was entered without its opening brace, so what follows hardly belongs to it. */
  isGuess: boolean
  /** Braces that opened nothing: each takes a closing brace from a block. */
  stray: number
}

/** How far a reading has come. */
export class Scan {
  readonly text: string
  readonly codes: Uint8Array
  readonly root: KeepalivedScope
  readonly configId: string | undefined
  /** The braces do not balance: indentation says which block was meant to end where. */
  readonly recovers: boolean
  readonly out: TreeBuilder
  readonly defined = new Set(PREDEFINED)
  /** Other files may define what this one uses. */
  hasIncludes = false
  readonly frames: Frame[] = []
  scope: KeepalivedScope
  /** A block whose opening brace is still to come. */
  pending: Frame | undefined = undefined
  lineEnd = 0
  lineStart = 0
  /** Where the words of the line at hand end: a comment was found already, so `#` and `!` are ordinary. */
  isCut = false
  nextBackslash = -1
  nextNul = -1
  nextOpen = -1
  /** The last line with a quote that is not closed: whatever else it lacks is inside the quote. */
  quoteLine = -1
  /** The innermost open block was entered, or holds a brace, by mistake. */
  isAstray = false
  isMacro = false
  lastNode = 0
  lastEnd = 0
  /** The end of an unknown statement: a brace that follows belongs to it. */
  unknownEnd = -1
  /** Closing braces that will be too many, because stray opening ones took theirs. */
  lost = 0
  /** Closing braces that will be missing, because a block was entered without its opening one. */
  excused = 0
  isUnbalanced = false

  constructor(text: string, root: KeepalivedScope, configId: string | undefined, recovers: boolean) {
    this.text = text
    this.codes = codesOf(text)
    this.root = root
    this.scope = root
    this.configId = configId
    this.recovers = recovers
    this.out = new TreeBuilder(text)
  }
}
