import type { GeneratedFile } from '../../../src/stack/blueprint/index.ts'
import type { InputFile } from '../../../src/stack/index.ts'

/** Generated files as a linter reads them: each host has a folder. */
export const inputsOf = (files: readonly GeneratedFile[]): InputFile[] =>
  files.map(({ host, path, mode, text }) => ({ path: `${host}${path}`, text, mode }))
