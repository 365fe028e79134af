import { keepalivedPair } from '../../../src/stack/example/keepalived-pair.ts'
import type { Patches } from '../../../src/stack/example/patched.ts'
import { lint } from '../../../src/stack/index.ts'

/** `RULE severity PATH` of what is found about a tree. */
export const foundIn = (tree: Readonly<Record<string, string>>): string[] =>
  lint(Object.entries(tree).map(([path, text]) => ({ path, text }))).findings.map(
    ({ rule, severity, path }) => `${rule} ${severity} ${path}`,
  )

/** The same about the clean pair with some files written differently. */
export const found = (patches: Patches): string[] => foundIn(keepalivedPair(patches))
