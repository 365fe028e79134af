// The stack for those who have every format at hand.

import type { RuleHead } from '../document/index.ts'
import { formatList } from '../formats/index.ts'
import type { InputFile } from './hosts.ts'
import { readManifest } from './kubernetes/manifest.ts'
import { type LintReport, lintFiles } from './lint.ts'
import type { LintFilesOptions } from './profiles.ts'
import { readersOf } from './readers.ts'
import { type Stack, type StackOptions, stackWith } from './stack.ts'

const everything = readersOf(formatList, readManifest)

/** Every rule there is, whatever it looks at. */
export const { rules } = everything

export const ruleById = (id: string): RuleHead | undefined => rules.find((rule) => rule.id === id)

/** Reads files together as hosts and their daemons do, and says what is wrong with them. One file is the smallest case. */
export const lint = (files: readonly InputFile[], options: LintFilesOptions = {}): LintReport => lintFiles(files, options, everything)

/** Reads files together, whatever hosts they are of. */
export const stackOf = (files: readonly InputFile[], options: StackOptions = {}): Stack => stackWith(files, options, everything)
