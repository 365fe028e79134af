import { defineConfig } from 'tsup'
import { entriesOf, readManifest } from './.ci/entries.mjs'
import { rulesAlone } from './.ci/rule-examples.mjs'

const manifest = readManifest(process.cwd())

/** All importable entries in one build, so that what they share becomes a chunk and not a copy. */
export default defineConfig({
  entry: Object.fromEntries(entriesOf(manifest).map(({ name, source }) => [name, source])),
  format: 'esm',
  platform: 'node',
  target: 'node20',
  removeNodeProtocol: false,
  splitting: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  esbuildPlugins: [rulesAlone],
})
