import * as z from 'zod/mini'
import { bare, type Macro, Misfit, type Value, type Word } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import { isWritable } from '../written.ts'
import { quoted } from './marks.ts'
import { optional, single, whole } from './values.ts'

/** A command that keepalived runs, and whose account it runs as. */
export interface Script {
  /** Program and arguments. */
  argv: string[]
  user?: string
  group?: string
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', E: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** Takes a command apart as keepalived does: quotes group, a backslash hides or names a character. */
export function splitCommand(command: string): string[] {
  const argv: string[] = []
  for (let at = 0; at < command.length; ) {
    while (/[\t-\r ]/.test(command.charAt(at))) at++
    if (at >= command.length) break
    let arg = ''
    let quote = ''
    for (; at < command.length; at++) {
      const c = command.charAt(at)
      if (c === '\\') {
        const [text, length] = escaped(command, at + 1)
        arg += text
        at += length
      } else if (quote !== '') {
        if (c === quote) quote = ''
        else arg += c
      } else if (c === '"' || c === "'") quote = c
      else if (/[\t-\r ]/.test(c)) break
      else arg += c
    }
    argv.push(arg)
  }
  return argv
}

/** What stands for the characters behind a backslash, and how many they are. */
function escaped(command: string, at: number): [string, number] {
  const rest = command.slice(at, at + 12)
  const hex = /^x([0-9a-fA-F]+)/.exec(rest)
  if (hex) return [String.fromCharCode(Number.parseInt(hex[1]!.slice(-2), 16)), hex[0].length]
  const octal = /^[0-7]{1,3}/.exec(rest)
  if (octal) return [String.fromCharCode(Number.parseInt(octal[0], 8) & 255), octal[0].length]
  const control = /^c(.)/.exec(rest)
  if (control) return [String.fromCharCode(control[1]!.charCodeAt(0) & 31), 2]
  const c = rest.charAt(0)
  return [ESCAPES[c] ?? c, c === '' ? 0 : 1]
}

const isArgument = (arg: string): boolean => isWritable(arg) && !arg.includes("'")

/** A command as one word: quoted as a whole, arguments in single quotes where they need it. */
const commandWord = (argv: readonly string[]): Word =>
  bare(`"${argv.map((arg) => (/^[A-Za-z0-9_.:/@%+,=-]+$/.test(arg) ? arg : `'${arg}'`)).join(' ')}"`)

const argvSchema = () => z.array(z.string().check(z.refine(isArgument, { error: 'not writable as an argument' }))).check(z.minLength(1))

const EXPECTED = 'a command, quoted together with its arguments'

const commandOnly: Value<string[]> = {
  expected: EXPECTED,
  read(tree, from, to) {
    const argv = to > from ? splitCommand(wordText(tree, from)) : []
    return argv.length > 0 ? argv : new Misfit('wrong-arguments', { expected: EXPECTED, count: 0 })
  },
  write: (argv) => [commandWord(argv)],
  schema: argvSchema,
}

/** A command whose account is set elsewhere. */
export const command = quoted(single(commandOnly))

const scriptValue: Value<Script> = {
  expected: `${EXPECTED}, then a user and a group`,
  read(tree, from, to, report) {
    const argv = commandOnly.read(tree, from, to)
    if (argv instanceof Misfit) return argv
    if (to - from > 3) report?.(new Misfit('surplus', { count: to - from - 3 }, from + 3, to))
    return {
      argv,
      ...(to - from > 1 ? { user: wordText(tree, from + 1) } : {}),
      ...(to - from > 2 ? { group: wordText(tree, from + 2) } : {}),
    }
  },
  write: ({ argv, user, group }) => [
    commandWord(argv),
    ...(user === undefined ? [] : [{ text: user }, ...(group === undefined ? [] : [{ text: group }])]),
  ],
  schema: () =>
    z
      .strictObject({ argv: argvSchema(), user: z.optional(account()), group: z.optional(account()) })
      .check(z.refine(({ user, group }) => group === undefined || user !== undefined, { error: 'a group without a user' })),
}

const account = () => z.string().check(z.refine((value) => isArgument(value) && value !== '', { error: 'not writable as an account' }))

/** A command with its account. */
export const script = quoted(whole(scriptValue))

/** A command with its account, or the keyword alone. */
export const perhapsScript: Value<Script | true | Macro> = quoted(whole(optional(scriptValue)))

const patternValue: Value<string> = {
  expected: 'a regular expression, quoted',
  read(tree, from, to) {
    if (to === from) return new Misfit('wrong-arguments', { expected: 'a regular expression, quoted', count: 0 })
    return splitOnce(wordText(tree, from))
  },
  write: (pattern) => [bare(`"${pattern}"`)],
  schema: () => z.string().check(z.refine(isWritable, { error: 'not writable as a regular expression' })),
}

/** A word with its escapes applied, quotes being gone already. */
function splitOnce(written: string): string {
  let out = ''
  for (let at = 0; at < written.length; at++) {
    if (written.charAt(at) !== '\\') out += written.charAt(at)
    else {
      const [text, length] = escaped(written, at + 1)
      out += text
      at += length
    }
  }
  return out
}

/** A regular expression; a backslash must be doubled to reach it. */
export const pattern = quoted(single(patternValue))
