import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NfsConfEntry, type NfsConfMessage, parseDump, parseMessages } from './nfsconf-output.ts'
import { quoted, runCommands, withDirectory, writeFile } from './sandbox.ts'

/** One value to ask for: as written, or with `$NAME` expanded. */
export interface NfsConfQuery {
  section: string
  arg?: string
  key: string
  mode: 'entry' | 'get'
}

export interface NfsConfCase {
  /** `/etc/nfs.conf` is the main file, `/etc/nfs.conf.d/x.conf` a drop-in; others are there to be included, by relative path. */
  files: Readonly<Record<string, string | Uint8Array>>
  queries?: readonly NfsConfQuery[]
  /** The whole environment of the process. */
  env?: Readonly<Record<string, string>>
}

export interface NfsConfVerdict {
  /** `inconclusive`: a process was ended by a signal, by its own fault or by our limits of time and memory. */
  status: 'ok' | 'inconclusive'
  /** Of `--dump`; 0 even for a file full of errors, 1 when the main file cannot be read (up to 2.6.4). */
  exit: number
  stderr: string[]
  messages: NfsConfMessage[]
  entries: NfsConfEntry[]
  /** One per query; undefined where the key is not set, or the process was ended. */
  answers: (string | undefined)[]
}

// nfsconf looks up `$NAME` in its environment, so that has to be empty; its own place is a variable of the shell alone.
const PREPARE = 'nfsconf=$(command -v nfsconf); unset PATH LC_ALL PWD'

const MAIN = '/etc/nfs.conf'

const isName = (name: string) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)

const environment = (env: Readonly<Record<string, string>>): string =>
  Object.entries(env)
    .map(([name, value]) => {
      if (!isName(name)) throw new Error(`the oracle cannot set ${name}`)
      return `${name}=${quoted(value)} `
    })
    .join('')

const ask = (prefix: string, { mode, section, arg, key }: NfsConfQuery): string =>
  `${prefix} --${mode} ${arg === undefined ? '' : `--arg ${quoted(arg)} `}-- ${quoted(section)} ${quoted(key)}`

const commandOf = ({ queries = [], env = {} }: NfsConfCase, index: number): string => {
  const nfsconf = `${environment(env)}"$nfsconf" --file ${index}${MAIN}`
  return [
    `${nfsconf} --dump - >${index}/dump 2>${index}/err; echo $? >${index}/exit`,
    ...queries.map((query, n) => `${ask(nfsconf, query)} >${index}/answer${n} 2>/dev/null; echo $? >${index}/exit${n}`),
  ].join('\n')
}

const readVerdict = (directory: string, index: number, { queries = [] }: NfsConfCase): NfsConfVerdict => {
  const text = (name: string) => readFileSync(join(directory, `${index}`, name), 'utf8')
  const stderr = text('err').replaceAll(`${index}/etc/`, '/etc/')
  const exits = [Number(text('exit')), ...queries.map((_, n) => Number(text(`exit${n}`)))]
  return {
    status: exits.some((exit) => exit > 128) ? 'inconclusive' : 'ok',
    exit: exits[0] as number,
    stderr: stderr.split('\n').filter((line) => line !== ''),
    messages: parseMessages(stderr),
    entries: parseDump(text('dump')),
    answers: queries.map((_, n) => (exits[n + 1] === 0 ? text(`answer${n}`).replace(/\n$/, '') : undefined)),
  }
}

/** What nfsconf, and so every daemon, reads from each case. */
export const runNfsconf = (cases: readonly NfsConfCase[]): NfsConfVerdict[] =>
  withDirectory((directory) => {
    cases.forEach(({ files }, index) => {
      writeFile(join(directory, `${index}`, 'etc/.keep'), '')
      for (const [path, content] of Object.entries(files)) {
        if (!path.startsWith('/etc/')) throw new Error(`the oracle keeps its files in /etc: ${path}`)
        writeFile(join(directory, `${index}`, path), content)
      }
    })
    runCommands(directory, PREPARE, cases.map(commandOf))
    return cases.map((one, index) => readVerdict(directory, index, one))
  })
