import { jsonFindings } from '../../lint/report/json.ts'
import { command } from '../command.ts'
import { inputOptions, readOne } from '../input.ts'
import { UsageError } from '../usage.ts'

export const parse = command({
  usage: '[OPTION…] FILE',
  summary: 'print what a file says as a JSON model, with the problems found while reading it',
  details: [
    'FILE may be - for standard input. The result, edited or not, is what `quorate render` takes.',
    'Exit status: 0, or 1 when a problem is an error, or 2 when the file could not be read or no format claims it.',
  ],
  options: inputOptions,
  async run({ options, positionals }, io) {
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new UsageError('parse takes one file')
    const read = await readOne(path, { as: options.as, stdinFilename: options['stdin-filename'], sizeLimit: options['size-limit'] }, io)
    if (!read) return 2
    const { file, format } = read
    const { model, problems } = format.parse(file.text, { path: file.path })
    const lookup = { textOf: () => file.text, pathFor: io.pathFor, ruleOf: (id: string) => format.rules.find((rule) => rule.id === id) }
    const result = { path: io.pathFor(file.path), format: format.id, model, problems: jsonFindings(problems, lookup) }
    io.out(`${JSON.stringify(result, null, 2)}\n`)
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0
  },
})
