import type { Finding, RuleHead } from '../../document/index.ts'

/** What a reporter is given: what was found, in which files, and what nobody looked into. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly files: readonly CheckedFile[]
  readonly skipped: readonly string[]
}

export interface CheckedFile {
  readonly path: string
  readonly format: string
  readonly host?: string
}

/** What a reporter has to look up to say where and why. */
export interface Lookup {
  /** The text that a finding's offsets count in; undefined where there is none, because the file was never read. */
  textOf(path: string): string | undefined
  /** How to write a path for the reader; default: as it is. */
  pathFor?(path: string): string
}

export interface RuleLookup extends Lookup {
  ruleOf(id: string): RuleHead | undefined
}
