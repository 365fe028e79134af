import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quoted, runCommands, withDirectory, writeFile } from './sandbox.ts'

export interface Applied {
  /** What pcs says to each command. */
  readonly verdicts: readonly { readonly accepted: boolean; readonly said: string }[]
  /** The CIB after the last one. */
  readonly cib: string
}

const PROGRAM = fileURLToPath(new URL('pcs-apply.py', import.meta.url))

/** What `pcs -f` makes of an empty CIB, for each list of commands; all of them in one process. */
export const applyPcs = (scripts: readonly (readonly (readonly string[])[])[]): Applied[] =>
  withDirectory((directory) => {
    writeFile(join(directory, 'scripts'), scripts.map((script) => `${JSON.stringify(script)}\n`).join(''))
    runCommands(directory, '', [`/usr/bin/python3 ${quoted(PROGRAM)} <scripts >out 2>err`])
    const lines = readFileSync(join(directory, 'out'), 'utf8').trimEnd().split('\n')
    if (lines.length !== scripts.length) throw new Error(`pcs ended early: ${readFileSync(join(directory, 'err'), 'utf8')}`)
    return lines.map((line) => JSON.parse(line) as Applied)
  })
