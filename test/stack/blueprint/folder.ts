import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { InputFile } from '../../../src/stack/index.ts'

/** All files below a folder, by their paths in it. */
export const filesOf = (folder: string): InputFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }))
