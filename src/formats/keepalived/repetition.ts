/** Lines that one line may become. */
const LINE_LIMIT = 10_000
const LONGEST_LINE = 1023
/** Repetitions within repetitions: a line of 1023 bytes does not hold more. */
const DEPTH_LIMIT = 120

/** The lines that `~SEQ(…) rest` and `~LST(…) rest` stand for; `resolve` puts definitions in place. */
export function repeatedLines(line: string, resolve: (text: string) => string): string[] {
  // keepalived itself reads no more of a line at once.
  if (line.length > LONGEST_LINE) return []
  const out: string[] = []
  repeat({ line, depth: 0 }, resolve, out, { steps: 0 })
  return out
}

function repeat(
  { line, depth }: { readonly line: string; readonly depth: number },
  resolve: (text: string) => string,
  out: string[],
  work: { steps: number },
): void {
  // Turns count as well as lines: what is nested too deep becomes none.
  if (out.length >= LINE_LIMIT || depth > DEPTH_LIMIT || work.steps++ > 2 * LINE_LIMIT) return
  const head = /^~(SEQx?|LST)[ \t]*\(/.exec(line)
  const end = head ? closing(line, head[0].length) : -1
  if (!head || end === -1) {
    if (!line.startsWith('~')) out.push(resolve(line))
    return
  }
  const rest = line.slice(end + 1).replace(/^[ \t]+/, '')
  const given = resolve(line.slice(head[0].length, end))
  const turns = head[1] === 'LST' ? listTurns(given) : countTurns(given, head[1] === 'SEQx')
  for (const turn of turns) {
    let text = rest
    for (const [name, value] of turn) {
      text = text.replace(new RegExp(`\\$\\{${name}\\}|\\$${name}(?=[ \\t,)]|$)`, 'g'), () => value)
    }
    repeat({ line: text, depth: depth + 1 }, resolve, out, work)
    if (out.length >= LINE_LIMIT || work.steps > 2 * LINE_LIMIT) return
  }
}

/** The bracket that closes the one before `from`. */
function closing(line: string, from: number): number {
  let depth = 1
  for (let at = from; at < line.length; at++) {
    if (line.charAt(at) === '(') depth++
    else if (line.charAt(at) === ')' && --depth === 0) return at
  }
  return -1
}

type Turn = readonly (readonly [name: string, value: string])[]

function countTurns(given: string, isHex: boolean): Turn[] {
  const [name, ...numbers] = given.split(',').map((part) => part.trim())
  const bounds = numbers.map((part) => (isHex ? Number.parseInt(part, 16) : Number(part)))
  if (!/^[A-Za-z_]\w*$/.test(name ?? '') || bounds.length === 0 || bounds.length > 3 || bounds.some((n) => !Number.isSafeInteger(n)))
    return []
  const last = bounds.at(-1)!
  const start = bounds.length > 1 ? bounds[0]! : 1
  const step = bounds.length > 2 ? bounds[1]! : start <= last ? 1 : -1
  const turns: Turn[] = []
  for (let n = start; step !== 0 && (step > 0 ? n <= last : n >= last) && turns.length < LINE_LIMIT; n += step) {
    turns.push([[name!, isHex ? n.toString(16) : String(n)]])
  }
  return turns
}

/** `v, a, b` is a value a turn; `{v, w}, {a, b}, {c}` is a tuple a turn, in which missing members are empty. */
function listTurns(given: string): Turn[] {
  const parts =
    given
      .match(/\{[^}]*\}|[^,{}]+/g)
      ?.map((part) => part.trim())
      .filter((part) => part !== '') ?? []
  const tuples = parts.map((part) =>
    part.startsWith('{')
      ? part
          .slice(1, -1)
          .split(',')
          .map((member) => member.trim())
      : [part],
  )
  const names = tuples.shift() ?? []
  if (!names.every((name) => /^[A-Za-z_]\w*$/.test(name))) return []
  return tuples.map((values) => names.map((name, i) => [name, values[i] ?? ''] as const))
}
