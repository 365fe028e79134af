import { loadFormat } from '../../formats/load.ts'
import { RenderError } from '../../lens/dialect.ts'
import { promptDisk } from '../../node/prompt-disk.ts'
import { readTextFileFrom } from '../../node/read-file.ts'
import { command } from '../command.ts'
import { formatIdNamed } from '../input.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usage.ts'

export const render = command({
  usage: '[OPTION…] FILE',
  summary: 'write a JSON model as the text of its format',
  details: [
    'FILE holds a model, or what `quorate parse` printed; - is standard input. Lists may be left out.',
    'Exit status: 0, or 2 when the model is not valid or holds what the format cannot say.',
  ],
  options: {
    as: { type: 'string', value: 'FORMAT', help: 'the format to write; what `quorate parse` printed names its own' },
    header: { type: 'string', value: 'TEXT', help: 'a comment for the top of the file' },
  },
  async run({ options, positionals }, io) {
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new UsageError('render takes one file')
    const text = await readText(path, io)
    if (text === undefined) return 2
    const { model, id = options.as } = unpack(text, path)
    if (id === undefined) throw new UsageError('render needs the format: --as FORMAT')
    const format = await loadFormat(formatIdNamed(options.as ?? id))
    try {
      io.out(format.render(format.make(model), options.header === undefined ? {} : { header: options.header }))
      return 0
    } catch (error) {
      if (!(error instanceof RenderError)) throw error
      for (const reason of error.message.split('\n')) io.note(`${path}: ${reason}`)
      return 2
    }
  },
})

async function readText(path: string, io: Io): Promise<string | undefined> {
  if (path === '-') return (await io.stdin()).toString('utf8')
  const { file, finding } = await readTextFileFrom(promptDisk, path)
  if (finding) io.note(`${path}: ${finding.message}`)
  return file?.text
}

/** A bare model, or one in the envelope that `quorate parse` puts around it. */
function unpack(text: string, path: string): { model: object; id?: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${path} holds no model: a JSON object is expected`)
  const { format, model } = value as Record<string, unknown>
  return typeof format === 'string' && typeof model === 'object' && model !== null ? { model, id: format } : { model: value }
}
