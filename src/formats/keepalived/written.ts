import type { MacroForm } from '../../lens/index.ts'
import { BACKSLASH, DOLLAR, QUOTE, SPACE } from '../../syntax/characters.ts'
import { KeepalivedRole, type Tree, wordText } from '../../syntax/index.ts'
import { byteLength } from '../../text/index.ts'

const LAST_LETTER = 122

/** What a word can hold: nothing that ends it or the line, and nothing that would be replaced. */
export const isWritable = (text: string): boolean => (text.length <= WORD_LIMIT && isOrdinary(text)) || canBeWritten(text)

/** The same for names: in front of a letter a backslash is one, but where commands and patterns are read. */
export const isName = (text: string): boolean =>
  isWritable(text) || (byteLength(text) <= WORD_LIMIT && isWritable(text.replace(/\\(?=[A-Za-z0-9_.-])/g, '')))

const canBeWritten = (text: string): boolean =>
  !/["\\\r\n\0]|\$\{|\$[A-Za-z_][A-Za-z0-9_]*(?:[ \t,)]|$)/.test(text) &&
  text !== '{' &&
  text !== '}' &&
  byteLength(text) <= WORD_LIMIT &&
  !/\p{Surrogate}/u.test(text)

/** Nothing but characters that mean themselves everywhere: most words. */
function isOrdinary(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c < SPACE || c > LAST_LETTER || c === QUOTE || c === DOLLAR || c === BACKSLASH) return false
  }
  return true
}

/** Bytes of one word; a line may have 1023, and no keyword takes more than a few long words. */
const WORD_LIMIT = 255
/** Bytes that a statement's words may have together, so that it fits its line whatever it is indented by. */
export const STATEMENT_LIMIT = 900

/** Read back unchanged without quotes, also at the start of a line. */
export const isPlain = (text: string): boolean => /^(?![@$~]|include[rmwba]?$)[A-Za-z0-9_.:/@%+,=*-]+$/.test(text)

const NAME = '[A-Za-z_][A-Za-z0-9_]*'
const REFERENCE = `\\$\\{${NAME}(?: [0-9 ]*[0-9])?\\}`
const PART = `(?:[A-Za-z0-9_.:/@%+,=*-]|${REFERENCE})`
const WORD = `(?:${PART}+(?:\\$${NAME})?|\\$${NAME}|"(?:[^"\\\\$\\r\\n\\0]|${REFERENCE})*")`
const ONE_WORD = new RegExp(`^${WORD}$`)
const WORDS = new RegExp(`^${WORD}(?: ${WORD})*$`)

/** Names of the definitions that words refer to. */
export function referencesIn(raw: string): string[] {
  const names: string[] = []
  for (const [, braced, bare] of raw.matchAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)[^}]*\}|\$([A-Za-z_][A-Za-z0-9_]*)(?=[ \t,)]|$)/g)) {
    names.push((braced ?? bare)!)
  }
  return names
}

/** How a value is written that stands in a definition: `$NAME`, `${NAME}`. */
export const macroForm: MacroForm = {
  has: (tree: Tree, word: number) => tree.role[word] === KeepalivedRole.macro,
  allows: (raw) => WORDS.test(raw) && referencesIn(raw).length > 0 && byteLength(raw) <= STATEMENT_LIMIT && !/\p{Surrogate}/u.test(raw),
}

/** One word that refers to a definition. */
export const wordForm: MacroForm = { ...macroForm, allows: (raw) => macroForm.allows(raw) && ONE_WORD.test(raw) }

/** A path as an include line takes it: the rest of the line as it is, without quotes. */
export const isIncludePath = (path: string): boolean =>
  path !== '' && !/["\\#!\r\n\0]|^[ \t]|[ \t]$|\$[A-Za-z_{]|\p{Surrogate}/u.test(path) && byteLength(path) <= 800

/** A line that puts another file in its place, perhaps by way of a definition. */
export function isIncludeLine(raw: string): boolean {
  const path = /^include[rmwba]?[ \t]+([^ \t].*)$/.exec(raw)?.[1]
  return path !== undefined && isIncludePath(path.replace(new RegExp(REFERENCE, 'g'), 'x'))
}

/** The words of a statement behind its keyword, as values. */
export function wordsOf(tree: Tree, from: number, to: number): string[] {
  const words: string[] = []
  for (let word = from; word < to; word++) words.push(wordText(tree, word))
  return words
}
