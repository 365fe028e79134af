// What is generated and what is on disk: which files are stale, and how they become what they should be.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

/** Text by path from the repository's root. */
export type Files = ReadonlyMap<string, string>

/** Folders that hold nothing else than what is generated. */
const OWNED = ['docs/rules', 'docs/formats']

export interface Stale {
  readonly path: string
  readonly problem: 'missing' | 'out of date' | 'left over'
}

export function staleFiles(root: string, wanted: Files): Stale[] {
  const stale: Stale[] = []
  for (const [path, text] of wanted) {
    const file = join(root, path)
    if (!existsSync(file)) stale.push({ path, problem: 'missing' })
    else if (readFileSync(file, 'utf8') !== text) stale.push({ path, problem: 'out of date' })
  }
  for (const folder of OWNED) {
    for (const entry of existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true }) : []) {
      const path = `${entry.parentPath}/${entry.name}`.slice(join(root).replace(/\/$/, '').length + 1)
      if (entry.isFile() && !wanted.has(path)) stale.push({ path, problem: 'left over' })
    }
  }
  return stale.sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function refresh(root: string, wanted: Files, stale: readonly Stale[]): void {
  for (const { path } of stale) {
    const file = join(root, path)
    const text = wanted.get(path)
    if (text === undefined) rmSync(file)
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
}
