import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promptDisk } from '../../node/prompt-disk.ts'
import { readTextFileFrom } from '../../node/read-file.ts'
import { writeFileAtomically } from '../../node/write-file.ts'
import {
  BlueprintError,
  changesOf,
  type FileChange,
  type GeneratedFile,
  generate as generateFiles,
  parseBlueprint,
} from '../../stack/blueprint/index.ts'
import { lineDiff } from '../../text/index.ts'
import { command, type ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usage.ts'

export const generate = command({
  usage: '[OPTION…] BLUEPRINT',
  summary: 'write every file of every host of a highly available NFS store',
  details: [
    'BLUEPRINT is JSON or YAML; - is standard input. `quorate init` writes one to start from.',
    'DIR gets one folder for each host, and in it the files as they lie on that host. Where /etc/fstab is there, the lines of the store are put into it; other files are whole.',
    'Exit status: 0 when all is written or already there, 1 when files differ and nothing was written, 2 when the blueprint is refused or a file cannot be written.',
  ],
  options: {
    out: { type: 'string', value: 'DIR', help: 'folder of the hosts’ folders' },
    force: { type: 'boolean', help: 'replace files that say something else' },
    'dry-run': { type: 'boolean', help: 'write nothing; show how the files in DIR would change' },
    json: { type: 'boolean', help: 'print a JSON list of { host, path, mode, text } instead of writing' },
  },
  async run({ options, positionals }, io) {
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new UsageError('generate takes one blueprint')
    const { out } = options
    if (out === undefined && !options.json) throw new UsageError('generate needs a place: --out DIR, or --json')
    if (out !== undefined && options.json) throw new UsageError('--json prints the files: there is nothing for --out')
    const files = await filesFrom(path, io)
    if (!files) return 2
    if (out === undefined) {
      io.out(`${JSON.stringify(files, null, 2)}\n`)
      return 0
    }
    const changes = await compare(files, resolve(out))
    if (options['dry-run']) return show(changes, out, io)
    return write(changes, out, options.force, io)
  },
})

async function filesFrom(path: string, io: Io): Promise<GeneratedFile[] | undefined> {
  const { file, finding } =
    path === '-'
      ? { file: { text: (await io.stdin()).toString('utf8') }, finding: undefined }
      : await readTextFileFrom(promptDisk, resolve(path))
  if (!file) {
    io.note(`${path}: ${finding.message}`)
    return undefined
  }
  try {
    return generateFiles(parseBlueprint(file.text))
  } catch (error) {
    if (!(error instanceof BlueprintError)) throw error
    for (const line of error.message.split('\n')) io.note(`${path}: ${line}`)
    return undefined
  }
}

const placeOf = (folder: string, { host, path }: GeneratedFile): string => join(folder, host, path)

async function compare(files: readonly GeneratedFile[], folder: string): Promise<FileChange[]> {
  const existing = new Map<GeneratedFile, string>()
  for (const file of files) {
    const read = await readTextFileFrom(promptDisk, placeOf(folder, file))
    if (read.file) existing.set(file, read.file.text)
  }
  return changesOf(files, (file) => existing.get(file))
}

/** As `diff -u` shows it, every file from the folder that was named. */
function show(changes: readonly FileChange[], folder: string, io: Io): ExitCode {
  const { palette } = io
  const different = changes.filter(({ kind }) => kind !== 'same')
  for (const { file, before, after } of different) {
    const place = placeOf(folder, file)
    const head = [`--- ${before === undefined ? '/dev/null' : place}`, `+++ ${place}`].map(palette.strong).join('\n')
    const body = lineDiff(before ?? '', after)
      .split('\n')
      .map((line) => (line.startsWith('+') ? palette.good(line) : line.startsWith('-') ? palette.error(line) : line))
    io.out(`${head}\n${body.join('\n')}`)
  }
  return different.length > 0 ? 1 : 0
}

async function write(changes: readonly FileChange[], folder: string, force: boolean, io: Io): Promise<ExitCode> {
  const changed = changes.filter(({ kind }) => kind === 'changed')
  if (changed.length > 0 && !force) {
    for (const { file } of changed) io.note(`${placeOf(folder, file)} is there and says something else`)
    io.note('nothing is written; --dry-run shows the differences, --force replaces the files')
    return 1
  }
  const due = changes.filter(({ kind }) => kind !== 'same')
  for (const { file, after } of due) {
    const place = placeOf(resolve(folder), file)
    await mkdir(dirname(place), { recursive: true })
    await writeFileAtomically(place, after, file.mode)
    io.out(`${placeOf(folder, file)}\n`)
  }
  io.note(`${due.length} of ${changes.length} files written`)
  return 0
}
