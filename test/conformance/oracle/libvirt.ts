import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quoted, runCommands, withDirectory, writeFile } from './sandbox.ts'

/** Where xmllint says that a document is malformed; columns are of bytes. */
export interface Refusal {
  readonly message: string
  readonly line: number
  /** Of the caret; absent where the line is too long to be shown whole. */
  readonly column: number | undefined
}

const SCHEMA = '/usr/share/libvirt/schemas/storagepool.rng'

/** Files per command: arguments have a limit, and so has the time of one process. */
const BATCH = 200

function batches<T>(list: readonly T[]): T[][] {
  const found: T[][] = []
  for (let i = 0; i < list.length; i += BATCH) found.push(list.slice(i, i + BATCH))
  return found
}

/** What a batch of commands prints for each text, the texts lying in files named after their index. */
function outputs(texts: readonly string[], command: (files: readonly string[]) => string): string[] {
  return withDirectory((directory) => {
    texts.forEach((text, i) => {
      writeFile(join(directory, `${i}.xml`), text)
    })
    const lists = batches(texts.map((_, i) => `${i}.xml`))
    runCommands(
      directory,
      '',
      lists.map((files, i) => `${command(files)} >out${i} 2>&1`),
    )
    return lists.map((_, i) => readFileSync(join(directory, `out${i}`), 'utf8'))
  })
}

/** The first fault that xmllint finds in each text; undefined for a well-formed one. */
export function wellFormedness(texts: readonly string[]): (Refusal | undefined)[] {
  const found = new Map<number, Refusal>()
  for (const output of outputs(texts, (files) => `xmllint --noout --nonet ${files.join(' ')}`)) {
    const lines = output.split('\n')
    lines.forEach((line, i) => {
      const match = /^(\d+)\.xml:(\d+): parser error : (.*)$/.exec(line)
      if (!match || found.has(Number(match[1]))) return
      const caret = lines.slice(i + 1, i + 12).find((below) => /^[\t ]*\^$/.test(below))
      found.set(Number(match[1]), {
        message: match[3]!,
        line: Number(match[2]),
        column: caret === undefined || caret.length >= 80 ? undefined : caret.length,
      })
    })
  }
  return texts.map((_, i) => found.get(i))
}

/** Whether each text is valid by libvirt's own schema; undefined where it is no XML. */
export function schemaVerdicts(texts: readonly string[]): (boolean | undefined)[] {
  const found = new Map<number, boolean>()
  for (const output of outputs(texts, (files) => `xmllint --noout --nonet --relaxng ${SCHEMA} ${files.join(' ')}`)) {
    for (const [, file, verdict] of output.matchAll(/^(\d+)\.xml (validates|fails to validate)$/gm))
      found.set(Number(file), verdict === 'validates')
  }
  return texts.map((_, i) => found.get(i))
}

export interface Definition {
  readonly accepted: boolean
  /** Why it was refused. */
  readonly reason?: string
  /** What libvirt made of it. */
  readonly dump?: string
}

/** What libvirt's parser says to each text. Every text meets a connection of its own, in which no other pool exists. */
export function definitions(texts: readonly string[], dumps = false): Definition[] {
  return withDirectory((directory) => {
    texts.forEach((text, i) => {
      writeFile(join(directory, `${i}.xml`), text)
    })
    const lists = batches(texts.map((_, i) => i))
    lists.forEach((list, batch) => {
      writeFile(
        join(directory, `in${batch}`),
        `${list.map((i) => `echo "== ${i}"\nconnect test:///default\npool-define ${i}.xml`).join('\n')}\n`,
      )
    })
    const run = (from: string, to: string): string => `virsh -c test:///default <${quoted(from)} >${quoted(to)} 2>&1`
    runCommands(
      directory,
      'export LC_ALL=C',
      lists.map((_, batch) => run(`in${batch}`, `out${batch}`)),
    )
    const said = lists.map((_, batch) => readFileSync(join(directory, `out${batch}`), 'utf8')).join('\n')
    const verdicts = read(said, texts.length)
    if (!dumps) return verdicts.map(({ accepted, reason }) => ({ accepted, ...(reason === undefined ? {} : { reason }) }))
    const named = verdicts.map(({ name }) => name)
    lists.forEach((list, batch) => {
      const commands = list.flatMap((i) => {
        const name = named[i]
        // The shell of virsh has words and quotes of its own.
        if (name === undefined || !/^[\w .:+-]+$/.test(name)) return []
        return [`echo "== ${i}"`, 'connect test:///default', `pool-define ${i}.xml`, `pool-dumpxml "${name}"`]
      })
      writeFile(join(directory, `dumpin${batch}`), `${commands.join('\n')}\n`)
    })
    runCommands(
      directory,
      'export LC_ALL=C',
      lists.map((_, batch) => run(`dumpin${batch}`, `dump${batch}`)),
    )
    const dumped = new Map<number, string>()
    for (const part of lists
      .map((_, batch) => readFileSync(join(directory, `dump${batch}`), 'utf8'))
      .join('\n')
      .split(/^== /m)
      .slice(1)) {
      const start = part.indexOf('<pool')
      const end = part.indexOf('</pool>')
      if (start !== -1 && end !== -1) dumped.set(Number.parseInt(part, 10), part.slice(start, end + '</pool>'.length))
    }
    return verdicts.map(({ accepted, reason }, i) => ({
      accepted,
      ...(reason === undefined ? {} : { reason }),
      ...(dumped.has(i) ? { dump: dumped.get(i)! } : {}),
    }))
  })
}

function read(said: string, count: number): { accepted: boolean; reason?: string; name?: string }[] {
  const found: { accepted: boolean; reason?: string; name?: string }[] = Array.from({ length: count }, () => ({
    accepted: false,
    reason: 'no verdict',
  }))
  for (const part of said.split(/^== /m).slice(1)) {
    const index = Number.parseInt(part, 10)
    const name = /^Pool ([\s\S]*?) defined from \d+\.xml$/m.exec(part)?.[1]
    const reason = /^error: (?!Failed to define)(.*)$/m.exec(part)?.[1]
    found[index] = name === undefined ? { accepted: false, reason: reason ?? part } : { accepted: true, name }
  }
  return found
}
