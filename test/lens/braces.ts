import { type Format, type Language, readDocument } from '../../src/document/index.ts'
import { type Body, type Dialect, type Layout, type Raw, type Word, writeBody } from '../../src/lens/index.ts'
import { NodeFlag, ROOT, type Tree, TreeBuilder } from '../../src/syntax/index.ts'

/**
 * The smallest language of blocks, to test lenses and edits without any daemon's peculiarities: a statement
 * a line or ended by `;`, `keyword { … }`, `#` comments, `$` in front of a word that is defined elsewhere, `?` in front of a statement that stands under a condition and `-`
 * in front of one whose condition does not hold. Blocks named in `lists` hold entries.
 */
export const Braces = { statement: 1, entry: 2 } as const

const lists = new Set(['names', 'addresses'])

export function scanBraces(text: string): Tree {
  const out = new TreeBuilder(text)
  const inList = [false]
  const pattern = /[{};\n]|#[^\n]*|[?-](?=[a-z])|[^\s{};#?]+/g
  let open = false
  let flags = 0
  let end = 0
  let from = -1
  const leave = (): void => {
    if (open) out.leave(end)
    open = false
  }
  for (const { 0: token, index } of text.matchAll(pattern)) {
    const behind = index + token.length
    if (token === '\n') leave()
    else if (token === ';') {
      end = behind
      leave()
    } else if (token.startsWith('#')) out.comment(index, behind)
    else if (token === '{') {
      out.body(behind)
      open = false
    } else if (token === '}') {
      leave()
      if (inList.length === 1) continue
      inList.pop()
      out.bodyEnd(index)
      out.leave(behind)
    } else if (!open && (token === '?' || token === '-')) {
      flags = NodeFlag.conditional | (token === '-' ? NodeFlag.inactive : 0)
      from = index
    } else {
      if (!open) {
        out.node(inList.at(-1) ? Braces.entry : Braces.statement, from === -1 ? index : from)
        out.flag(flags)
        if (/^[^\n#}]*\{/.test(text.slice(behind))) inList.push(lists.has(token))
        flags = 0
        from = -1
        open = true
      }
      out.word(index, behind)
      end = behind
    }
  }
  leave()
  while (out.top !== ROOT) {
    out.flag(NodeFlag.unclosed)
    out.bodyEnd(text.length)
    out.leave(text.length)
  }
  return out.finish()
}

const head = (raw: Raw): string => raw.verbatim ?? raw.words.map((word: Word) => word.text).join(' ')

function statement(raw: Raw, layout: Layout): string {
  const { indent, eol, step = '  ' } = layout
  if (!raw.body) return `${indent}${head(raw)}${eol}`
  const inside = raw.body.map((inner) => statement(inner, { ...layout, indent: indent + step }))
  return `${indent}${head(raw)} {${eol}${inside.join('')}${indent}}${eol}`
}

const running = (raw: Raw): string => (raw.body ? `${head(raw)} { ${raw.body.map(running).join(' ')} }` : `${head(raw)};`)

const braces: Dialect = {
  comment: '#',
  word: (word) => word.text,
  head,
  headEnd: (tree, node) => tree.wordEnd[tree.firstWord[node + 1]! - 1]!,
  print: (raws, layout) => raws.map((raw) => statement(raw, layout)).join(''),
  step: '  ',
  running,
  isMacro: (tree, word) => tree.text[tree.wordStart[word]!] === '$',
  insertWords(tree, node, index, words) {
    const at = tree.wordEnd[tree.firstWord[node]! + index]!
    return { start: at, end: at, text: words.map(({ text }) => ` ${text}`).join('') }
  },
  removeWords: (tree, node, from, to) => ({
    start: tree.wordEnd[tree.firstWord[node]! + from - 1]!,
    end: tree.wordEnd[tree.firstWord[node]! + to - 1]!,
    text: '',
  }),
  bodyStart: (tree, node) => (node === ROOT ? 0 : tree.open[node]!),
}

/** A language of blocks with this model. */
export function bracesOf<T extends object>(body: Body<T>) {
  const language: Language = { scan: scanBraces, body, dialect: braces, diagnose: ({ code }) => ({ rule: code }) }
  const format = { id: 'braces' } as Format<string, T>
  return {
    parse: (text: string) => readDocument<T>(language, format, () => undefined, text, {}),
    render: (model: T) => braces.print(writeBody(body, model as Record<string, unknown>), { indent: '', eol: '\n' }),
  }
}
