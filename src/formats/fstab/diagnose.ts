import type { Diagnosis, FindingData, Scene } from '../../document/index.ts'
import type { Problem } from '../../lens/index.ts'
import { ColumnsRole, type Tree } from '../../syntax/index.ts'
import { rowFields } from './columns.ts'
import { isOddlyQuoted, isQuoted } from './dialect.ts'
import type { FstabFile } from './model/index.ts'

const FIELDS = ['source', 'target', 'type', 'options']

/** Names of scanner and lens problems where they are not the rule's own. */
const RULES: Readonly<Record<string, string>> = { nul: 'syntax', surplus: 'ignored' }

export function diagnose(problem: Problem, { tree }: Scene): Diagnosis | undefined {
  const rule = `fstab/${RULES[problem.code] ?? problem.code}`
  if (problem.node === undefined) return { rule }
  const fields = rowFields(tree, problem.node)
  const texts = fields.map(({ start, end }) => tree.text.slice(start, end))
  const comment = texts.findIndex((text, i) => i >= ColumnsRole.option && text.startsWith('#'))
  if (problem.code === 'invalid-value' && comment !== -1) {
    return { rule: 'fstab/misplaced-comment', span: { start: fields[comment]!.start, end: tree.end[problem.node]! } }
  }
  const quoted: FindingData = texts.some(isOddlyQuoted) ? { quoted: 1 } : {}
  return { rule, data: { ...quoted, ...(problem.code === 'wrong-arguments' ? { fields: fields.length } : {}) } }
}

/** What only a row as a whole shows: words behind the last field, quotes that hold nothing together. */
export function inspect({ tree, model, places }: Scene, report: (problem: Problem) => void): void {
  const hasQuotes = tree.text.includes('"')
  for (const mount of (model as FstabFile).mounts) {
    const { node } = places.get(mount)!
    const quoted = hasQuotes ? quotedField(tree, node) : undefined
    if (quoted) report(quoted)
    const options = mount.options[0]!.startsWith('#') ? rowFields(tree, node)[ColumnsRole.option] : undefined
    if (options && tree.text.charAt(options.start) === '#') report({ code: 'comment-as-options', ...options })
    const last = tree.firstWord[node + 1]! - 1
    if (tree.role[last] !== ColumnsRole.surplus) continue
    let first = last
    while (tree.role[first - 1] === ColumnsRole.surplus) first--
    report({ code: 'surplus', start: tree.wordStart[first]!, end: tree.wordEnd[last]! })
  }
}

/** A field that opens a quote, up to the word that closes it. */
function quotedField(tree: Tree, node: number): Problem | undefined {
  const fields = rowFields(tree, node)
  const texts = fields.map(({ start, end }) => tree.text.slice(start, end))
  const open = texts.findIndex((text, i) => i < ColumnsRole.option && isQuoted(text))
  if (open === -1) return undefined
  const close = isOddlyQuoted(texts[open]!) ? texts.findIndex((text, i) => i > open && isOddlyQuoted(text)) : open
  const { start } = fields[open]!
  return { code: 'quotes', start, end: fields[Math.max(open, close)]!.end, data: { field: FIELDS[open]!, text: texts[open]! } }
}
