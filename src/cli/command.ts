import { wrap } from '../lint/report/wrap.ts'
import type { Io } from './io.ts'
import { type Arguments, commonOptions, type OptionTable } from './options.ts'

/** 0 clean, 1 something was found, 2 nothing can be said. */
export type ExitCode = 0 | 1 | 2

export interface Command<Table extends OptionTable = OptionTable> {
  /** Behind the command's name: `[OPTION…] [PATH…]`. */
  readonly usage: string
  readonly summary: string
  /** Paragraphs of the help. */
  readonly details: readonly string[]
  readonly options: Table
  run(given: Arguments<Table>, io: Io): Promise<ExitCode>
}

/** A command whose options are typed by its own table. */
export const command = <const Table extends OptionTable>(definition: Command<Table>): Command => definition as unknown as Command

export function helpFor(name: string, { usage, summary, details, options }: Command): string {
  const all: OptionTable = { ...options, ...commonOptions }
  const rows = Object.entries(all).map(([option, spec]) => ({
    left: `${spec.short ? `-${spec.short}, ` : ''}--${option}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}`,
    help: `${spec.help}${spec.multiple ? ' (repeatable)' : ''}`,
  }))
  return [
    `quorate ${name} ${usage}`,
    `  ${summary}`,
    '',
    ...details.flatMap((paragraph) => [...wrap(paragraph, 96), '']),
    ...table(rows.map(({ left, help }) => [left, help])),
    '',
  ].join('\n')
}

/** Two columns, the second one wrapped. */
export function table(rows: readonly (readonly [string, string])[]): string[] {
  const indent = Math.min(30, Math.max(...rows.map(([left]) => left.length))) + 4
  return rows.flatMap(([left, right]) => {
    const [first = '', ...more] = wrap(right, 100 - indent)
    const head = `  ${left}`
    const start = head.length + 2 <= indent ? [head.padEnd(indent) + first] : [head, ' '.repeat(indent) + first]
    return [...start, ...more.map((line) => ' '.repeat(indent) + line)]
  })
}
