import type { Raw, Word } from '../lens/index.ts'

/** For each statement wanted, the index of the statement at hand that becomes it; -1 for a new one. */
export function pairStatements(
  before: readonly Raw[],
  after: readonly Raw[],
  originals: ReadonlyMap<object, object>,
  keyOf: (raw: Raw) => string | undefined,
): number[] {
  const partner = new Array<number>(after.length).fill(-1)
  const taken = new Array<boolean>(before.length).fill(false)
  const left = { before: (i: number) => !taken[i], after: (i: number) => partner[i] === -1 }
  const take = (wanted: number, found: number | undefined): void => {
    if (found === undefined || taken[found] || partner[wanted] !== -1) return
    partner[wanted] = found
    taken[found] = true
  }
  pairBy(before, after, left, take, (raw, side) => {
    const { item } = raw.origin
    if (typeof item !== 'object') return undefined
    return side === 'after' ? originals.get(item) : item
  })
  pairEnds(before, after, take)
  // Plain values are told apart by what they say, objects made anew by what they say or are called.
  pairBy(before, after, left, take, spelling)
  pairBy(before, after, left, take, (raw) => (typeof raw.origin.item === 'object' ? keyOf(raw) : undefined))
  pairBy(before, after, left, take, ({ origin }) => {
    if (origin.single) return origin.field
    return typeof origin.item === 'object' ? undefined : `${origin.field}\0${origin.item ?? ''}`
  })
  return partner
}

/** Of equal plain values those at the ends of their list stay for each other: a change in the middle is one there. */
function pairEnds(before: readonly Raw[], after: readonly Raw[], take: (wanted: number, found: number) => void): void {
  const lists = plainLists(before)
  for (const [field, wanted] of plainLists(after)) {
    const found = lists.get(field) ?? []
    const most = Math.min(wanted.length, found.length)
    const same = (i: number, j: number): boolean => spelling(after[wanted[i]!]!) === spelling(before[found[j]!]!)
    let head = 0
    for (; head < most && same(head, head); head++) take(wanted[head]!, found[head]!)
    for (let tail = 1; tail <= most - head && same(wanted.length - tail, found.length - tail); tail++) {
      take(wanted.at(-tail)!, found.at(-tail)!)
    }
  }
}

/** The statements of each list of plain values. */
function plainLists(raws: readonly Raw[]): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  raws.forEach(({ origin }, i) => {
    if (typeof origin.item !== 'number') return
    const list = lists.get(origin.field)
    if (list) list.push(i)
    else lists.set(origin.field, [i])
  })
  return lists
}

/** Pairs statements with the same mark, first come first served. */
function pairBy(
  before: readonly Raw[],
  after: readonly Raw[],
  left: { before(i: number): boolean; after(i: number): boolean },
  take: (wanted: number, found: number | undefined) => void,
  markOf: (raw: Raw, side: 'before' | 'after') => unknown,
): void {
  const waiting = new Map<unknown, number[]>()
  // Spelling a whole block costs its size: only what is still unpaired is looked at.
  before.forEach((raw, i) => {
    if (!left.before(i)) return
    const mark = markOf(raw, 'before')
    if (mark === undefined) return
    const list = waiting.get(mark)
    if (list) list.push(i)
    else waiting.set(mark, [i])
  })
  for (const list of waiting.values()) list.reverse()
  after.forEach((raw, i) => {
    if (!left.after(i)) return
    const mark = markOf(raw, 'after')
    if (mark === undefined) return
    take(i, waiting.get(mark)?.pop())
  })
}

function spelling(raw: Raw): string {
  return `${raw.origin.field}\0${raw.verbatim ?? ''}\0${raw.words.map(wordSpelling).join('\0')}\0${raw.body ? raw.body.map(spelling).join('\x01') : ''}`
}

const wordSpelling = (word: Word): string => `${word.role ?? 0}:${word.text}`

/** Indices of a longest increasing subsequence of `values`, entries below 0 left out: what can stay where it is. */
export function longestIncreasing(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous = new Array<number>(values.length).fill(-1)
  values.forEach((value, i) => {
    if (value < 0) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[i] = tails[low - 1]!
    tails[low] = i
  })
  const kept = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at]!) kept.add(at)
  return kept
}

/** One step from one word list to another. */
export type WordStep =
  | { readonly kind: 'keep' | 'replace'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly from: number }
  | { readonly kind: 'insert'; readonly to: number }

/** Beyond this many word pairs a difference is taken between the common ends only. */
const TABLE_LIMIT = 250_000

/** Steps from `before` to `after` with as few words touched as can be. */
export function wordSteps<W>(before: readonly W[], after: readonly W[], same: (a: W, b: W) => boolean): WordStep[] {
  let head = 0
  while (head < before.length && head < after.length && same(before[head]!, after[head]!)) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    same(before[before.length - 1 - tail]!, after[after.length - 1 - tail]!)
  ) {
    tail++
  }
  const steps: WordStep[] = []
  for (let i = 0; i < head; i++) steps.push({ kind: 'keep', from: i, to: i })
  for (const step of middleSteps(before, after, head, before.length - tail, after.length - tail, same)) steps.push(step)
  for (let i = tail; i > 0; i--) steps.push({ kind: 'keep', from: before.length - i, to: after.length - i })
  return steps
}

function middleSteps<W>(
  before: readonly W[],
  after: readonly W[],
  head: number,
  beforeEnd: number,
  afterEnd: number,
  same: (a: W, b: W) => boolean,
): WordStep[] {
  const rows = beforeEnd - head
  const columns = afterEnd - head
  const common = rows * columns <= TABLE_LIMIT ? commonPairs(before, after, head, rows, columns, same) : []
  const steps: WordStep[] = []
  let i = head
  let j = head
  for (const [from, to] of [...common, [beforeEnd, afterEnd] as const]) {
    while (i < from && j < to) steps.push({ kind: 'replace', from: i++, to: j++ })
    while (i < from) steps.push({ kind: 'remove', from: i++ })
    while (j < to) steps.push({ kind: 'insert', to: j++ })
    if (from < beforeEnd) steps.push({ kind: 'keep', from: i++, to: j++ })
  }
  return steps
}

/** Pairs of a longest common subsequence. */
function commonPairs<W>(
  before: readonly W[],
  after: readonly W[],
  head: number,
  rows: number,
  columns: number,
  same: (a: W, b: W) => boolean,
): (readonly [number, number])[] {
  const width = columns + 1
  const length = new Int32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      length[i * width + j] = same(before[head + i]!, after[head + j]!)
        ? length[(i + 1) * width + j + 1]! + 1
        : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!)
    }
  }
  const found: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(before[head + i]!, after[head + j]!)) found.push([head + i++, head + j++])
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++
    else j++
  }
  return found
}
