#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { type ExitCode, helpFor, table } from './command.ts'
import { commands } from './commands/index.ts'
import { type Io, processIo } from './io.ts'
import { commonOptions, readArguments } from './options.ts'
import { choose, UsageError } from './usage.ts'

const argv = process.argv.slice(2)
processIo(argv).then(async (io) => {
  try {
    process.exitCode = await main(argv, io)
  } catch (error) {
    // Never a stack trace for what the user did, always one for what we did.
    io.note(error instanceof UsageError || isSystemError(error) ? error.message : `internal failure: ${(error as Error).stack ?? error}`)
    if (error instanceof UsageError) io.note('quorate --help tells more')
    process.exitCode = 2
  }
})

async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const at = args.findIndex((arg) => !arg.startsWith('-') || arg === '-')
  const before = at === -1 ? args : args.slice(0, at)
  const { options } = readArguments(before, { ...commonOptions, version: { type: 'boolean', short: 'V', help: '' } })
  if (options.version) return say(`${version()}\n`, io)
  const given = at === -1 ? undefined : args[at]!
  if (given === undefined || given === 'help') return help(given && args[at + 1], options.help || given === 'help', io)
  const name = choose('command', given, Object.keys(commands))
  const command = await commands[name]!()
  if (options.help) return say(helpFor(name, command), io)
  const parsed = readArguments(args.slice(at + 1), { ...command.options, ...commonOptions })
  return parsed.options.help ? say(helpFor(name, command), io) : command.run(parsed, io)
}

function say(text: string, io: Io): ExitCode {
  io.out(text)
  return 0
}

async function help(name: string | undefined, wanted: boolean, io: Io): Promise<ExitCode> {
  if (name !== undefined && wanted) return say(helpFor(name, await commands[choose('command', name, Object.keys(commands))]!()), io)
  const rows: [string, string][] = []
  for (const [key, load] of Object.entries(commands)) rows.push([key, (await load()).summary])
  const text = [
    'quorate COMMAND [OPTION…] [ARGUMENT…]',
    '  check, read, write and compare the configuration of highly available Linux storage',
    '',
    ...table(rows),
    '',
    'quorate COMMAND --help tells more of each; quorate --version names the release.',
    '',
  ].join('\n')
  if (wanted) return say(text, io)
  process.stderr.write(text)
  return 2
}

/** An error of the operating system: a full disk, a missing permission. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

/** The package's own file lies two folders up, in the repository as in the package. */
function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
