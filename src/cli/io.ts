import { isAbsolute, relative } from 'node:path'
import colors from 'picocolors'
import type { Palette } from '../lint/report/index.ts'

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
  // A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return {
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(`quorate: ${text}\n`),
    stdin: readStdin,
    palette: paletteOf(wantsColor(argv)),
    width: Math.max(40, Math.min(process.stdout.columns ?? 100, 120)),
    pathFor(path) {
      if (!isAbsolute(path)) return path
      const way = relative(process.cwd(), path)
      if (way === '') return '.'
      return way.startsWith('..') ? path : way
    },
  }
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
  const { NO_COLOR, FORCE_COLOR } = process.env
  if (NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false
  return FORCE_COLOR !== undefined || colors.isColorSupported
}

function paletteOf(enabled: boolean): Palette {
  const { red, yellow, blue, cyan, dim, bold, green } = colors.createColors(enabled)
  return { error: red, warning: yellow, info: blue, path: cyan, faint: dim, strong: bold, good: green }
}
