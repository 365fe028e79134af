import { fstatSync, statSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'
import { isAbsolute, relative } from 'node:path'
import { type Palette, plain } from '../lint/report/palette.ts'

/** What a command may touch of the process around it. */
export interface Io {
  out(text: string): void
  /** A line for the person at the terminal, never part of the result. */
  note(text: string): void
  stdin(): Promise<Buffer>
  readonly palette: Palette
  /** Columns to fill. */
  readonly width: number
  /** A path as the reader knows it: relative inside the working directory, absolute elsewhere. */
  pathFor(path: string): string
}

export function processIo(argv: readonly string[]): Io {
  return {
    out: (text) => write('stdout', text),
    note: (text) => write('stderr', `quorate: ${text}\n`),
    stdin: readStdin,
    palette: paletteOf(wantsColor(argv)),
    width: Math.max(40, Math.min((isTerminal() ? process.stdout.columns : undefined) ?? 100, 120)),
    pathFor(path) {
      if (!isAbsolute(path)) return path
      const way = relative(process.cwd(), path)
      if (way === '') return '.'
      return way.startsWith('..') ? path : way
    },
  }
}

type Output = 'stdout' | 'stderr'

const FILES = { stdout: 1, stderr: 2 } as const

/** Outputs whose readers are slower than we are: a stream waits for them. */
const slow = new Set<Output>()

/** Straight to the file, because Node takes milliseconds to make a stream of it. */
function write(to: Output, text: string): void {
  if (slow.has(to)) {
    process[to].write(text)
    return
  }
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(FILES[to], bytes, written)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') ignoreClosed(error as Error)
    else {
      slow.add(to)
      process[to].on('error', ignoreClosed)
      process[to].write(bytes.subarray(written))
    }
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: no reason to complain. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Asked of the file before the stream, which would first have to be made; the null device is of the same kind as a terminal. */
function isTerminal(): boolean {
  const output = fstatSync(FILES.stdout)
  return output.isCharacterDevice() && output.rdev !== statSync(devNull).rdev && process.stdout.isTTY
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The option decides, then NO_COLOR and FORCE_COLOR (`FORCE_COLOR=0` means no), then whether a terminal is there. */
function wantsColor(argv: readonly string[]): boolean {
  if (argv.includes('--no-color')) return false
  if (argv.includes('--color')) return true
  const { env } = process
  const { NO_COLOR, FORCE_COLOR } = env
  if (NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false
  return FORCE_COLOR !== undefined || env.CI !== undefined || (isTerminal() && env.TERM !== 'dumb')
}

/** Select Graphic Rendition: how each style is switched on and off. */
const STYLES = {
  error: [31, 39],
  warning: [33, 39],
  info: [34, 39],
  path: [36, 39],
  faint: [2, 22],
  strong: [1, 22],
  good: [32, 39],
} as const satisfies Record<keyof Palette, readonly [on: number, off: number]>

function paletteOf(enabled: boolean): Palette {
  if (!enabled) return plain
  const style =
    ([on, off]: readonly [number, number]) =>
    (text: string) =>
      text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`
  return Object.fromEntries(Object.entries(STYLES).map(([name, codes]) => [name, style(codes)])) as unknown as Palette
}
