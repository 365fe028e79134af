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

export async function processIo(argv: readonly string[]): Promise<Io> {
  return {
    out: (text) => write('stdout', text),
    note: (text) => write('stderr', `quorate: ${text}\n`),
    stdin: readStdin,
    palette: await paletteOf(wantsColor(argv)),
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

/** Colours are loaded for those who see them. */
async function paletteOf(enabled: boolean): Promise<Palette> {
  if (!enabled) return plain
  const { default: colors } = await import('picocolors')
  const { red, yellow, blue, cyan, dim, bold, green } = colors.createColors(true)
  return { error: red, warning: yellow, info: blue, path: cyan, faint: dim, strong: bold, good: green }
}
