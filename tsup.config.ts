import { rmSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { commandsOf, entriesOf, readManifest } from './.ci/entries.mjs'

const manifest = readManifest(process.cwd())
const sourcesByName = (entries: readonly { name: string; source: string }[]) =>
  Object.fromEntries(entries.map(({ name, source }) => [name, source]))

const shared = {
  format: 'esm',
  platform: 'node',
  target: 'node20',
  removeNodeProtocol: false,
} as const

// Here and not by `clean`: the two builds below run side by side and would clean each other's output.
rmSync('dist', { recursive: true, force: true })

export default defineConfig([
  // All importable entries in one build, so that what they share becomes a chunk and not a copy.
  {
    ...shared,
    entry: sourcesByName(entriesOf(manifest)),
    splitting: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  // Commands carry everything in one file: a cold start pays per file, not per byte.
  {
    ...shared,
    entry: sourcesByName(commandsOf(manifest)),
    splitting: false,
    noExternal: [/.*/],
    define: { 'process.env.NODE_ENV': '"production"' },
  },
])
