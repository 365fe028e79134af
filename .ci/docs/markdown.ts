// Markdown that shows what it is given: nothing in a text becomes formatting by chance.

/** Prose; what stands between backticks is code already. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[*<>|$\\]|(?<!\w)_|_(?!\w)/g, '\\$&')))
    .join('')

/** Inline code, in as many backticks as the text needs. */
export function code(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${ticks}${pad}${text}${pad}${ticks}`
}

/** A block of code, shown as it is but for characters that nobody could see. */
export function fence(language: string, text: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  const shown = visible(text)
  return `${ticks}${language}\n${shown}${shown.endsWith('\n') || shown === '' ? '' : '\n'}${ticks}`
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))

const LONGEST_LINE = 200

/** Control characters as their symbols (␀, ␍), a line too long to read cut off. */
export const visible = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE)}… (${line.length} characters)`))
    .join('\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
    .replace(/[\x00-\x08\x0b-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\x7f/g, '␡')
    .replace(/\ufeff/g, '<U+FEFF>')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')

/** Cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(oneCell).join(' | ')} |`).join('\n')

/** A bar in a cell ends it, in code as well. */
const oneCell = (cell: string): string => cell.replace(/\n/g, ' ').replace(/(?<!\\)\|/g, '\\|')

/** A page from its parts; empty parts are left out. */
export const page = (...parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`
