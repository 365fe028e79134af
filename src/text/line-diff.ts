/** Lines around a change that are shown with it. */
const CONTEXT = 3
/** Above so many pairs of lines the middle is one change: nobody reads such a difference line by line. */
const MOST = 4_000_000

interface Step {
  readonly kind: '-' | ' ' | '+'
  readonly line: string
}

/** What makes one text of another, line by line, as `diff -u` writes it; empty where both are the same. */
export function lineDiff(before: string, after: string): string {
  if (before === after) return ''
  const steps = stepsBetween(linesOf(before), linesOf(after))
  return hunks(steps)
    .map(({ from, to, left, right }) => {
      const inside = steps.slice(from, to)
      const count = (skipped: Step['kind']): number => inside.filter(({ kind }) => kind !== skipped).length
      const range = (start: number, lines: number): string => `${lines === 0 ? start - 1 : start}${lines === 1 ? '' : `,${lines}`}`
      return `@@ -${range(left, count('+'))} +${range(right, count('-'))} @@\n${inside.map(({ kind, line }) => `${kind}${line}\n`).join('')}`
    })
    .join('')
}

/** A last line without an end is another one than with it. */
function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') return lines.slice(0, -1)
  return [...lines.slice(0, -1), `${lines.at(-1)}\n\\ No newline at end of file`]
}

function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const kept = (line: string): Step => ({ kind: ' ', line })
  return [
    ...before.slice(0, start).map(kept),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(kept),
  ]
}

/** Keeps as many lines as it can: their longest common subsequence. */
function middle(before: readonly string[], after: readonly string[]): Step[] {
  const removed = (line: string): Step => ({ kind: '-', line })
  const added = (line: string): Step => ({ kind: '+', line })
  const [rows, columns] = [before.length, after.length]
  if (rows * columns > MOST) return [...before.map(removed), ...after.map(added)]
  const width = columns + 1
  const length = new Uint32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j
      length[at] = before[i] === after[j] ? length[at + width + 1]! + 1 : Math.max(length[at + width]!, length[at + 1]!)
    }
  }
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    const at = i * width + j
    if (before[i] === after[j]) {
      steps.push({ kind: ' ', line: before[i]! })
      i++
      j++
    } else if (length[at + width]! >= length[at + 1]!) steps.push(removed(before[i++]!))
    else steps.push(added(after[j++]!))
  }
  return [...steps, ...before.slice(i).map(removed), ...after.slice(j).map(added)]
}

/** Changes that are near each other, with the lines around them, and the lines where they start. */
function hunks(steps: readonly Step[]): { from: number; to: number; left: number; right: number }[] {
  const found: { from: number; to: number; left: number; right: number }[] = []
  let [left, right] = [1, 1]
  const starts = steps.map(({ kind }) => {
    const start = [left, right] as const
    if (kind !== '+') left++
    if (kind !== '-') right++
    return start
  })
  for (const [i, { kind }] of steps.entries()) {
    if (kind === ' ') continue
    const from = Math.max(0, i - CONTEXT)
    const to = Math.min(steps.length, i + CONTEXT + 1)
    const last = found.at(-1)
    if (last && from <= last.to) last.to = to
    else found.push({ from, to, left: starts[from]![0], right: starts[from]![1] })
  }
  return found
}
