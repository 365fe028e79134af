import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { writeFileAtomically } from '../../node/write-file.ts'
import { type Blueprint, checkBlueprint, outlineOf } from '../../stack/blueprint/index.ts'
import { blueprintFrom, type Wishes, wishOptions } from '../blueprint-options.ts'
import { command } from '../command.ts'
import { UsageError } from '../usage.ts'

export const init = command({
  usage: '[OPTION…] [FILE]',
  summary: 'write a blueprint of a highly available NFS store, with comments, to start from',
  details: [
    'FILE gets the blueprint as YAML; without one it is printed. What no option says is asked for at a terminal, and else filled in with an example of private addresses.',
    'Exit status: 0, or 2 when what the options ask for is refused, or FILE is there.',
  ],
  options: { ...wishOptions, force: { type: 'boolean', help: 'replace FILE' } },
  async run({ options, positionals }, io) {
    const [path, ...more] = positionals
    if (more.length > 0) throw new UsageError('init writes one file')
    if (path !== undefined && !options.force && (await exists(resolve(path)))) {
      io.note(`${path} is there; --force replaces it`)
      return 2
    }
    const { force: _, ...given } = options
    const isAsked = process.stdin.isTTY && process.stderr.isTTY
    const blueprint = blueprintFrom(isAsked ? await asked(given) : given)
    const problems = checkBlueprint(blueprint)
    for (const { path: at, message } of problems) io.note(at === '' ? message : `${at}: ${message}`)
    if (problems.length > 0) return 2
    const text = outlineOf(blueprint as Blueprint)
    if (path === undefined) io.out(text)
    else {
      await writeFileAtomically(resolve(path), text, 0o600)
      io.note(`${path} is written; quorate generate ${path} --out DIR makes the files`)
    }
    return 0
  },
})

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Asks for what no option says; an empty answer takes the example. */
async function asked(given: Wishes): Promise<Wishes> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answers: Record<string, unknown> = { ...given }
    for (const [name, option] of Object.entries(wishOptions)) {
      const before = answers[name]
      if (Array.isArray(before) ? before.length > 0 : before !== undefined) continue
      const isList = 'multiple' in option
      const list: string[] = []
      for (;;) {
        const answer = (await terminal.question(`${option.help}\n  ${option.value}${isList ? ' (an empty line ends)' : ''}: `)).trim()
        if (answer === '') break
        list.push(answer)
        if (!isList) break
      }
      answers[name] = isList ? list : list[0]
    }
    return answers as unknown as Wishes
  } finally {
    terminal.close()
  }
}
