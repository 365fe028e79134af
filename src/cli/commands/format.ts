import { loadFormat } from '../../formats/load.ts'
import { formatIdOf, type InputFile } from '../../stack/hosts.ts'
import { applyEdits } from '../../text/index.ts'
import { command } from '../command.ts'
import { inputOptions, noFormat, readInput } from '../input.ts'
import { UsageError } from '../usage.ts'

export const format = command({
  usage: '[--check|--write] [OPTION…] PATH…',
  summary: 'lay files out anew; what they say, and every comment, stays',
  details: [
    'Without --check or --write the new text of one file is printed; - is standard input.',
    'Exit status: 0, or 1 when --check found a file that would change, or 2 when nothing was looked at or a file could not be read.',
  ],
  options: {
    check: { type: 'boolean', help: 'name the files that would change, and change none' },
    write: { type: 'boolean', help: 'change the files' },
    ...inputOptions,
  },
  async run({ options, positionals }, io) {
    const { check, write } = options
    if (positionals.length === 0) throw new UsageError('format needs a file')
    if (check && write) throw new UsageError('--check and --write exclude each other')
    if (write && positionals.includes('-')) throw new UsageError('--write cannot write to standard input')
    const read = await readInput(
      positionals,
      { as: options.as, stdinFilename: options['stdin-filename'], sizeLimit: options['size-limit'] },
      io,
    )
    const laidOut = await Promise.all(read.files.map(async (file) => ({ file, text: await layOut(file) })))
    const known = laidOut.filter(({ text }) => text !== undefined)
    const unclaimed = laidOut.filter(({ file, text }) => text === undefined && read.named.has(file.path))
    for (const { path, message } of read.findings) io.note(`${io.pathFor(path!)}: ${message}`)
    for (const path of read.unmatched) io.note(`${path}: no configuration found there`)
    for (const { file } of unclaimed) io.note(noFormat(io.pathFor(file.path)))
    if (known.length === 0) io.note('nothing was formatted')
    const failed = known.length === 0 || unclaimed.length + read.findings.length + read.unmatched.length > 0
    if (!check && !write) {
      if (known.length > 1) throw new UsageError('more than one file: say --check or --write')
      for (const { text } of known) io.out(text!)
      return failed ? 2 : 0
    }
    const changed = known.filter(({ file, text }) => text !== file.text)
    const { writeFileAtomically } = write ? await import('../../node/write-file.ts') : {}
    for (const { file, text } of changed) {
      await writeFileAtomically?.(file.path, text!)
      io.out(`${io.pathFor(file.path)}\n`)
    }
    return failed ? 2 : check && changed.length > 0 ? 1 : 0
  },
})

async function layOut(file: InputFile): Promise<string | undefined> {
  const id = formatIdOf(file)
  if (id === undefined) return undefined
  const format = await loadFormat(id)
  return applyEdits(file.text, format.format(format.parse(file.text, { path: file.path })))
}
