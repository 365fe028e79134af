import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DrbdCommand, parseCommands, readMessages } from './drbd-output.ts'
import { quoted, runCommands, withDirectory, writeFile } from './sandbox.ts'

/** One configuration: a main file, what it includes, and the hosts to look at it from. */
export interface DrbdCase {
  text: string | Uint8Array
  /** Other files by their path relative to the main file's directory. */
  files?: Readonly<Record<string, string>>
  /** Names that `on` sections have; an unknown one is always looked from as well, for it is checked differently. */
  hosts?: readonly string[]
  /** Which of the two parsers of the package reads it; 9 unless told. */
  generation?: '9' | '8.4'
}

export type DrbdOutcome = 'accept' | 'reject' | 'crash' | 'hang'

/** What drbdadm says when it runs on one host. */
export interface DrbdHostVerdict {
  host: string
  outcome: DrbdOutcome
  exit: number
  /** Complaints, whether or not they lead to a refusal. */
  messages: string[]
  /** What `drbdadm up all` would run on this host. */
  up: DrbdCommand[]
}

export interface DrbdVerdict {
  /** The worst of the hosts'. */
  outcome: DrbdOutcome
  hosts: DrbdHostVerdict[]
}

/** No host of any case is called this. */
export const STRANGER = 'no-such-host'

// The first avoids the kernel module and the usage counter, the second is a belt for the braces.
const PREPARE = `export INIT_VERSION=x`
const DRIVER = { '9': '9.1.12', '8.4': '8.4.11' } as const
const TOOL = { '9': 'drbdadm', '8.4': '/lib/drbd/drbdadm-84' } as const

/** Out of processor time: SIGXCPU, or SIGKILL at the hard limit. */
const ENDLESS: readonly number[] = [128 + 24, 128 + 9]

const outcomeOf = (exit: number): DrbdOutcome =>
  exit === 0 ? 'accept' : exit <= 128 ? 'reject' : ENDLESS.includes(exit) ? 'hang' : 'crash'

const RANK: readonly DrbdOutcome[] = ['accept', 'reject', 'crash', 'hang']

const worst = (verdicts: readonly DrbdHostVerdict[]): DrbdOutcome =>
  verdicts.reduce<DrbdOutcome>((worst, { outcome }) => (RANK.indexOf(outcome) > RANK.indexOf(worst) ? outcome : worst), 'accept')

/** What drbdadm makes of each configuration, seen from each host. */
export const runDrbdadm = (cases: readonly DrbdCase[]): DrbdVerdict[] =>
  withDirectory((directory) => {
    const runs = cases.map((one, index) => {
      writeFile(join(directory, `${index}/drbd.conf`), one.text)
      for (const [path, text] of Object.entries(one.files ?? {})) writeFile(join(directory, `${index}/${path}`), text)
      return { generation: one.generation ?? '9', hosts: [...(one.hosts ?? []), STRANGER] } as const
    })
    const commands = runs.flatMap(({ generation, hosts }, index) =>
      hosts.map((host, h) => {
        const out = `${index}/${h}`
        const adm = `__DRBD_NODE__=${quoted(host)} DRBD_DRIVER_VERSION_OVERRIDE=${DRIVER[generation]} ${TOOL[generation]} -c ${index}/drbd.conf -d`
        const up = `\n[ $status = 0 ] && ${adm} up all </dev/null >${out}.up 2>/dev/null`
        return `${adm} dump </dev/null >/dev/null 2>${out}.err; status=$?; echo $status >${out}.exit${up}`
      }),
    )
    runCommands(directory, PREPARE, commands)
    return runs.map(({ hosts }, index) => {
      const verdicts = hosts.map((host, h): DrbdHostVerdict => {
        const out = join(directory, `${index}/${h}`)
        const exit = Number(readFileSync(`${out}.exit`, 'utf8'))
        return {
          host,
          outcome: outcomeOf(exit),
          exit,
          messages: readMessages(readFileSync(`${out}.err`, 'utf8')),
          up: existsSync(`${out}.up`) ? parseCommands(readFileSync(`${out}.up`, 'utf8')) : [],
        }
      })
      return { outcome: worst(verdicts), hosts: verdicts }
    })
  })

/** The command that drbdadm would run for a handler of a resource on a host, or nothing. */
export const runHandler = (cases: readonly { text: string; host: string; resource: string; handler: string }[]): string[] =>
  withDirectory((directory) => {
    cases.forEach(({ text }, index) => {
      writeFile(join(directory, `${index}/drbd.conf`), text)
    })
    const commands = cases.map(
      ({ host, resource, handler }, index) =>
        `__DRBD_NODE__=${quoted(host)} DRBD_DRIVER_VERSION_OVERRIDE=${DRIVER['9']} drbdadm -c ${index}/drbd.conf -d ${quoted(handler)} ${quoted(resource)} </dev/null >${index}/out 2>/dev/null`,
    )
    runCommands(directory, PREPARE, commands)
    return cases.map((_, index) => readFileSync(join(directory, `${index}/out`), 'utf8').trim())
  })
