import { type Difference, differences } from '../../edit/index.ts'
import { visible } from '../../lint/report/glyphs.ts'
import { command } from '../command.ts'
import { inputOptions, readOne } from '../input.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usage.ts'

export const diff = command({
  usage: '[OPTION…] A B',
  summary: 'say in what two files differ, whatever their layout, comments and spelling',
  details: [
    'A or B may be - for standard input.',
    'Exit status: 0 when both say the same, 1 when they differ, 2 when one cannot be read or they are of different formats.',
  ],
  options: { json: { type: 'boolean', help: 'print a JSON list of { path, kind, before, after }' }, ...inputOptions },
  async run({ options, positionals }, io) {
    const [a, b, ...more] = positionals
    if (a === undefined || b === undefined || more.length > 0) throw new UsageError('diff takes two files')
    if (a === '-' && b === '-') throw new UsageError('only one of the two can be standard input')
    const input = { as: options.as, stdinFilename: options['stdin-filename'], sizeLimit: options['size-limit'] }
    const before = await readOne(a, input, io)
    const after = await readOne(b, input, io)
    if (!before || !after) return 2
    if (before.format !== after.format) {
      io.note(`${a} is of format ${before.format.id}, ${b} of ${after.format.id}`)
      return 2
    }
    const [left, right] = [before, after].map(({ file, format }) => format.parse(file.text, { path: file.path }).model)
    const found = differences(left!, right!)
    io.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : found.map((difference) => `${lineFor(difference, io)}\n`).join(''))
    return found.length > 0 ? 1 : 0
  },
})

function lineFor({ path, kind, before, after }: Difference, { palette, width }: Io): string {
  const at = palette.strong(visible(path))
  const show = (value: unknown): string =>
    shorten(visible(typeof value === 'string' ? value : JSON.stringify(value)), Math.max(20, width - path.length - 8))
  if (kind === 'added') return palette.good(`+ ${at}  ${show(after)}`)
  if (kind === 'removed') return palette.error(`- ${at}  ${show(before)}`)
  return palette.warning(`${kind === 'changed' ? '~' : '↕'} ${at}  ${show(before)} → ${show(after)}`)
}

const shorten = (text: string, room: number): string => (text.length > room ? `${text.slice(0, room - 1)}…` : text)
