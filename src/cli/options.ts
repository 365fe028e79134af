import { parseArgs } from 'node:util'
import { nearest } from '../lens/nearest.ts'
import { UsageError } from './usage.ts'

export interface OptionSpec {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  /** May be given several times. */
  readonly multiple?: true
  /** What stands for the value in the help: `FORMAT`. */
  readonly value?: string
  readonly help: string
}

export type OptionTable = Readonly<Record<string, OptionSpec>>

export type OptionValues<Table extends OptionTable> = {
  readonly [K in keyof Table]: Table[K]['type'] extends 'boolean'
    ? boolean
    : Table[K] extends { multiple: true }
      ? readonly string[]
      : string | undefined
}

export interface Arguments<Table extends OptionTable> {
  readonly options: OptionValues<Table>
  readonly positionals: readonly string[]
}

/** Options that every command knows. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  color: { type: 'boolean', help: 'colour even where there is no terminal' },
  'no-color': { type: 'boolean', help: 'no colours; NO_COLOR and FORCE_COLOR are honoured too' },
} as const satisfies OptionTable

/** @throws UsageError for an option that the table does not know, a missing value, or one too many. */
export function readArguments<Table extends OptionTable>(args: readonly string[], table: Table): Arguments<Table> {
  // Not strict: node's own messages neither say what was meant nor allow `--rule=-x`.
  const { tokens, positionals } = parseArgs({ args: [...args], options: table, strict: false, allowPositionals: true, tokens: true })
  const values: Record<string, unknown> = {}
  for (const [name, { type, multiple }] of Object.entries(table)) values[name] = type === 'boolean' ? false : multiple ? [] : undefined
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined
    if (!spec) throw unknownOption(token.rawName, Object.keys(table))
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`)
      values[token.name] = true
    } else if (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${spec.value ?? 'VALUE'}`)
    } else if (spec.multiple) (values[token.name] as string[]).push(token.value)
    else if (values[token.name] !== undefined) throw new UsageError(`${token.rawName} is given twice`)
    else values[token.name] = token.value
  }
  return { options: values as OptionValues<Table>, positionals }
}

function unknownOption(given: string, names: readonly string[]): UsageError {
  const near = given.startsWith('--') ? nearest(given.slice(2), names) : undefined
  return new UsageError(`unknown option ${given}${near === undefined ? '' : `; did you mean --${near}?`}`)
}
