import { resolve } from 'node:path'
import type { Format } from '../document/index.ts'
import { detect } from '../formats/detect.ts'
import { loadFormat } from '../formats/load.ts'
import { type FormatId, signatures } from '../formats/signatures.ts'
import type { ReadFiles } from '../node/collection.ts'
import { promptDisk } from '../node/prompt-disk.ts'
import { decode, readTextFileFrom } from '../node/read-file.ts'
import { readFilesFrom } from '../node/read-files.ts'
import type { InputFile } from '../stack/hosts.ts'
import type { Io } from './io.ts'
import { choose, UsageError } from './usage.ts'

export interface InputOptions {
  /** A format for every file that is named, instead of finding out. */
  readonly as: string | undefined
  readonly stdinFilename: string | undefined
  readonly sizeLimit: string | undefined
}

export const inputOptions = {
  as: { type: 'string', value: 'FORMAT', help: 'take the files that are named for FORMAT, whatever they are called' },
  'stdin-filename': { type: 'string', value: 'NAME', help: 'what the file on standard input (-) is called' },
  'size-limit': { type: 'string', value: 'SIZE', help: 'largest file to read, in bytes or with K, M or G; default 16M' },
} as const

/** @throws UsageError for a name that no format has. */
export const formatIdNamed = (name: string): FormatId =>
  choose(
    'format',
    name,
    signatures.map(({ id }) => id),
  )

/** Reads what the command line names; `-` is standard input. */
export async function readInput(paths: readonly string[], options: InputOptions, io: Io): Promise<ReadFiles> {
  const format = options.as === undefined ? undefined : formatIdNamed(options.as)
  if (options.stdinFilename !== undefined && !paths.includes('-')) throw new UsageError('--stdin-filename needs - for standard input')
  const limit = readSize(options.sizeLimit)
  const read = await readFilesFrom(
    promptDisk,
    paths.filter((path) => path !== '-'),
    limit,
  )
  const all = paths.includes('-') ? withStdin(read, await io.stdin(), options.stdinFilename) : read
  if (format === undefined) return all
  return { ...all, files: all.files.map((file) => (all.named.has(file.path) ? { ...file, format } : file)) }
}

function withStdin(read: ReadFiles, bytes: Buffer, name: string | undefined): ReadFiles {
  const path = nameOfStdin(name)
  const { file, finding, ...rest } = decode(path, bytes)
  return {
    ...read,
    files: file ? [...read.files, file] : read.files,
    findings: finding ? [...read.findings, finding] : read.findings,
    shown: new Map([...read.shown, ...('shown' in rest && rest.shown !== undefined ? [[path, rest.shown] as const] : [])]),
    named: new Set([...read.named, path]),
  }
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

export function readSize(size: string | undefined): { sizeLimit?: number } {
  if (size === undefined) return {}
  const [, digits, unit] = /^(\d+)([KMG]?)$/i.exec(size) ?? []
  if (digits === undefined) throw new UsageError(`--size-limit takes a number of bytes, or one with K, M or G: ${size}`)
  return { sizeLimit: Number(digits) * UNITS[unit!.toUpperCase()]! }
}

/** The one file that a command works on, with its format; a note and undefined where there is none. */
export async function readOne(path: string, options: InputOptions, io: Io): Promise<{ file: InputFile; format: Format } | undefined> {
  const given = options.as === undefined ? undefined : formatIdNamed(options.as)
  const reading =
    path === '-'
      ? decode(nameOfStdin(options.stdinFilename), await io.stdin())
      : await readTextFileFrom(promptDisk, resolve(path), readSize(options.sizeLimit))
  const { file, finding } = reading
  if (!file) {
    io.note(`${io.pathFor(finding.path ?? path)}: ${finding.message}`)
    return undefined
  }
  const id = given ?? detect(file.path, file.text)
  if (id === undefined) io.note(noFormat(io.pathFor(file.path)))
  return id && { file, format: await loadFormat(id) }
}

const STDIN = '<stdin>'

/** Where the text on standard input would lie; without a name nowhere. */
const nameOfStdin = (name: string | undefined): string => (name === undefined ? STDIN : resolve(name))

export const noFormat = (path: string): string =>
  `${path}: no format claims this file; say which it is with ${path === STDIN ? '--stdin-filename NAME or ' : ''}--as FORMAT`
