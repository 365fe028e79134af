import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hostFolders } from '../../.ci/entries.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const moduleNames = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()

/** Every module below src, generated ones included, by its path from the repository's root. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  moduleNames.map((name) => [`src/${name}`, readFileSync(join(root, 'src', name), 'utf8')]),
)

export const isPure = (path: string): boolean => !hostFolders.some((folder) => path.startsWith(`src/${folder}/`))
