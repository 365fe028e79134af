import { codesOf } from './codes.ts'

/** Keywords of one place, with what each stands for, found without taking the text apart. */
export interface Keywords<Value> {
  /** An open table by hash; its size is a power of two. */
  readonly table: readonly (Slot<Value> | undefined)[]
}

interface Slot<Value> {
  readonly hash: number
  readonly codes: Uint8Array
  readonly value: Value
}

export function keywordTable<Value>(entries: readonly (readonly [keyword: string, value: Value])[]): Keywords<Value> {
  let size = 4
  while (size < entries.length * 3) size *= 2
  const table = new Array<Slot<Value> | undefined>(size).fill(undefined)
  for (const [keyword, value] of entries) {
    const codes = codesOf(keyword)
    const hash = hashOf(codes, 0, keyword.length)
    let slot = hash & (size - 1)
    while (table[slot] !== undefined) slot = (slot + 1) & (size - 1)
    table[slot] = { hash, codes, value }
  }
  return { table }
}

/** Four of its characters and its length tell a word from most others. */
function hashOf(codes: Uint8Array, start: number, end: number): number {
  if (start >= end) return 0
  const length = end - start
  const outer = codes[start]! | (codes[end - 1]! << 8)
  const inner = codes[start + (length >> 1)]! | (codes[start + (length >> 2)]! << 8)
  const hash = Math.imul(outer | (inner << 16), 0x9e3779b1) ^ length
  return hash ^ (hash >>> 15)
}

/** What the keyword stands for that is written from `start` to `end`, if it is one of these. */
export function keywordAt<Value>({ table }: Keywords<Value>, codes: Uint8Array, start: number, end: number): Value | undefined {
  const hash = hashOf(codes, start, end)
  const mask = table.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = table[slot]
    if (found === undefined) return undefined
    if (found.hash === hash && isSame(found.codes, codes, start, end)) return found.value
  }
}

function isSame(keyword: Uint8Array, codes: Uint8Array, start: number, end: number): boolean {
  // The keyword's own codes end with a 0.
  if (keyword.length - 1 !== end - start) return false
  for (let i = start; i < end; i++) if (codes[i] !== keyword[i - start]) return false
  return true
}
