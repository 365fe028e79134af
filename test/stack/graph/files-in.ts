import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputFile } from '../../../src/stack/index.ts'

/** Every file below a folder, with paths as from there. */
export const filesIn = (folder: string): InputFile[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }))
