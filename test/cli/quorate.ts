import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCommands } from '../../.ci/build-commands.mjs'
import { temporaryFolder } from '../node/folders.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

let program: Promise<string> | undefined

/** The command line as its users get it, built once for all tests of a worker. */
export function quorateProgram(): Promise<string> {
  program ??= buildProgram()
  return program
}

async function buildProgram(): Promise<string> {
  const folder = temporaryFolder()
  await buildCommands(root, folder)
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  return join(folder, 'dist/cli/main.cjs')
}

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `quorate ARGS` in a process of its own. */
export async function quorate(args: readonly string[], { cwd = root, input = '', env = {} }: RunOptions = {}): Promise<Run> {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [await quorateProgram(), ...args], { cwd, env: { PATH, ...env } })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}
