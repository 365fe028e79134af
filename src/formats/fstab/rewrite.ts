import type { Word } from '../../lens/index.ts'
import { ColumnsRole, type Tree, wordText } from '../../syntax/index.ts'
import { lineEnd, type TextEdit } from '../../text/index.ts'
import { rewriteFields, rowFields } from './columns.ts'

/** Edits that make a row say `after`. Fields and options that stay keep their spelling. */
export function rewriteRow(tree: Tree, node: number, after: readonly Word[], write: (word: Word) => string): TextEdit[] {
  const before = byRole(tree, node)
  const present = rowFields(tree, node).length
  const wanted: (string | undefined)[] = []
  for (let role = 0; role <= ColumnsRole.pass; role++) {
    const words = after.filter((word) => word.role === role)
    if (words.length === 0) break
    const old = before.get(role) ?? []
    const isKept = saysSame(role, old, words)
    if (role < present) wanted.push(isKept ? undefined : spell(old, words, write))
    // What is absent and means `defaults` is written only where a field must follow it.
    else if (!isKept || after.some((word) => (word.role ?? 0) > role)) wanted.push(spell(old, words, write))
  }
  const whole = wanted.length === ColumnsRole.pass + 1
  const surplus = whole ? new Array<undefined>(Math.max(0, present - wanted.length)).fill(undefined) : []
  return rewriteFields(tree, node, [...wanted, ...surplus], lineEnd(tree.text))
}

interface Written {
  readonly text: string
  readonly slice: string
}

function byRole(tree: Tree, node: number): Map<number, Written[]> {
  const roles = new Map<number, Written[]>()
  for (let word = tree.firstWord[node]!; word < tree.firstWord[node + 1]!; word++) {
    const written = { text: wordText(tree, word), slice: tree.text.slice(tree.wordStart[word]!, tree.wordEnd[word]!) }
    const list = roles.get(tree.role[word]!)
    if (list) list.push(written)
    else roles.set(tree.role[word]!, [written])
  }
  return roles
}

function saysSame(role: number, old: readonly Written[], words: readonly Word[]): boolean {
  if (role === ColumnsRole.option && old.length === 0) return words.length === 1 && words[0]!.text === 'defaults'
  if (role >= ColumnsRole.frequency) return old.length === 1 && Number(old[0]!.text) === Number(words[0]!.text)
  return old.length === words.length && words.every(({ text }, i) => text === old[i]!.text)
}

function spell(old: readonly Written[], words: readonly Word[], write: (word: Word) => string): string {
  const slices = new Map(old.map(({ text, slice }) => [text, slice]))
  return words.map((word) => slices.get(word.text) ?? write(word)).join(',')
}
