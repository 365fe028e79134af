// A copy of the project that a test may change.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Checkout {
  readonly path: (...names: string[]) => string
  /** Runs a TypeScript program of the copy. */
  run(file: string, ...args: string[]): { readonly status: number | null; readonly output: string }
  remove(): void
}

export function checkout(): Checkout {
  const copy = mkdtempSync(join(tmpdir(), 'quorate-docs-'))
  for (const name of ['.ci', 'src', 'docs', 'grammars', 'package.json', 'tsconfig.json', 'biome.json', '.gitignore']) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')
  return {
    path: (...names) => join(copy, ...names),
    run(file, ...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], { cwd: copy, encoding: 'utf8' })
      return { status, output: stdout + stderr }
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  }
}
